import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { agreementsConsole } from "./console";

const house = await createTestDb();
const written = { title: { en: "Membership" }, text: { en: "We look after each other." } };

const caller = createCallerFactory(agreementsConsole);

testAccess(house, "console", {
  router: agreementsConsole,
  caller,
  table: {
    list: { may: ["administrator"], call: (api) => api.list({}) },
    publish: {
      may: ["administrator"],
      call: (api) => api.publish({ ...written, agreementId: randomUUID(), after: 0 }),
    },
  },
});
