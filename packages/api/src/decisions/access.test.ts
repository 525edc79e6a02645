import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { decisionsConsole } from "./console";

const house = await createTestDb();

const deciders = ["secretary"] as const;
const unknown = { may: deciders, told: "NOT_FOUND" } as const;
const personId = randomUUID();

const caller = createCallerFactory(decisionsConsole);

testAccess(house, "console", {
  router: decisionsConsole,
  caller,
  table: {
    list: { may: deciders, call: (api) => api.list({}) },
    get: { ...unknown, call: (api) => api.get({ personId }) },
    accept: {
      ...unknown,
      call: (api) => api.accept({ personId, kind: "FULL", reply: "", withoutAddress: false }),
    },
    decline: { ...unknown, call: (api) => api.decline({ personId, reply: "" }) },
  },
});
