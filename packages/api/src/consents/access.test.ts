import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { consentsConsole } from "./console";
import { consentsPortal } from "./portal";

const house = await createTestDb();
const [portal, desk] = [createCallerFactory(consentsPortal), createCallerFactory(consentsConsole)];

testAccess(house, "portal", {
  router: consentsPortal,
  caller: portal,
  table: {
    list: { may: "member", call: (api) => api.list({}) },
    asked: { may: "member", call: (api) => api.asked({}) },
    give: {
      may: "member",
      told: "CONFLICT",
      call: (api) => api.give({ agreementId: randomUUID() }),
    },
    withdraw: { may: "member", call: (api) => api.withdraw({}) },
  },
});

testAccess(house, "console", {
  router: consentsConsole,
  caller: desk,
  table: { withdrawn: { may: ["secretary"], call: (api) => api.withdrawn({}) } },
});
