import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { workshopsConsole } from "./console";

const desk = createCallerFactory(workshopsConsole);
const texts = { kind: "WORKSHOP", title: { en: "Bread" }, description: {} } as const;
const about = { may: ["coordinator", "host"], gone: "NOT_FOUND" } as const;

testAccess(await createTestDb(), "console", {
  router: workshopsConsole,
  caller: desk,
  table: {
    list: { may: "office", call: (api) => api.list({}) },
    get: { ...about, call: (api, of) => api.get(of) },
    create: {
      may: ["coordinator"],
      call: (api) => api.create({ ...texts, workshopId: randomUUID() }),
    },
    edit: { ...about, call: (api, { workshopId }) => api.edit({ ...texts, workshopId }) },
  },
});
