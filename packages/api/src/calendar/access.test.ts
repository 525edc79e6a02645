import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { calendarPortal } from "./portal";

const portal = createCallerFactory(calendarPortal);
const house = await createTestDb();

testAccess(house, "portal", {
  router: calendarPortal,
  caller: portal,
  table: {
    status: { may: "member", call: (api) => api.status({}) },
    feed: {
      may: "anyone",
      call: (api) => api.feed({ feedToken: "a".repeat(43) }),
      told: "NOT_FOUND",
    },
    create: { may: "member", call: (api) => api.create({}) },
    revoke: { may: "member", call: (api) => api.revoke({}) },
    setTitles: { may: "member", call: (api) => api.setTitles({ wording: "PLAIN" }) },
  },
});
