import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { questionsConsole } from "./console";

const house = await createTestDb();
await house.owner.applicationQuestion.deleteMany();

const question = { text: { en: "Why?" }, required: false };
const administrators = ["administrator"] as const;
const unknown = { may: administrators, told: "NOT_FOUND" } as const;

const caller = createCallerFactory(questionsConsole);

testAccess(house, "console", {
  router: questionsConsole,
  caller,
  table: {
    list: { may: administrators, call: (api) => api.list({}) },
    add: {
      may: administrators,
      call: (api) => api.add({ ...question, questionId: randomUUID() }),
    },
    end: { ...unknown, call: (api) => api.end({ questionId: randomUUID() }) },
    move: { ...unknown, call: (api) => api.move({ questionId: randomUUID(), direction: "up" }) },
  },
});
