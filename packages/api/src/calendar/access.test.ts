import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { calendarPortal } from "./portal";

testAccess(await createTestDb(), "portal", {
  router: calendarPortal,
  caller: createCallerFactory(calendarPortal),
  table: {
    status: { may: "member", call: (api) => api.status({}) },
    create: { may: "member", call: (api) => api.create({}) },
    revoke: { may: "member", call: (api) => api.revoke({}) },
    setTitles: { may: "member", call: (api) => api.setTitles({ wording: "PLAIN" }) },
  },
});
