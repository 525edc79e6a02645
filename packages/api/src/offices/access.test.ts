import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { officesConsole } from "./console";

const house = await createTestDb();
const desk = createCallerFactory(officesConsole);
const givers = ["administrator"] as const;

testAccess(house, "console", {
  router: officesConsole,
  caller: desk,
  table: {
    scopes: { may: givers, call: (api) => api.scopes({}) },
    list: {
      may: givers,
      call: (api, { personId }) => api.list({ personId }),
      gone: "NOT_FOUND",
    },
    give: {
      may: givers,
      call: (api, { personId }) => api.give({ personId, officeId: randomUUID(), role: "HOST" }),
      gone: "NOT_FOUND",
    },
    end: {
      may: givers,
      told: "NOT_FOUND",
      call: (api, { personId }) => api.end({ personId, officeId: randomUUID() }),
    },
  },
});
