import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { placesConsole } from "./console";
import { placesPortal } from "./portal";

const portal = createCallerFactory(placesPortal);
const desk = createCallerFactory(placesConsole);
const house = await createTestDb();

testAccess(house, "portal", {
  router: placesPortal,
  caller: portal,
  table: {
    mine: { may: "member", call: (api) => api.mine({}) },
    take: { may: "member", call: (api, of) => api.take(of), gone: "NOT_FOUND" },
    giveUp: { may: "member", call: (api, of) => api.giveUp(of), gone: "NOT_FOUND" },
  },
});

const about = { may: ["coordinator", "host"], gone: "NOT_FOUND", mixed: "NOT_FOUND" } as const;

testAccess(house, "console", {
  router: placesConsole,
  caller: desk,
  table: {
    attendance: { ...about, call: (api, of) => api.attendance(of) },
    checkIn: { ...about, call: (api, of) => api.checkIn({ ...of, arrived: true }) },
    saveArrivals: {
      ...about,
      call: (api, of) => api.saveArrivals({ ...of, shown: [of.personId], present: [of.personId] }),
    },
  },
});
