import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { centreConsole } from "./console";
import { centrePortal } from "./portal";

const house = await createTestDb();
const [portal, desk] = [createCallerFactory(centrePortal), createCallerFactory(centreConsole)];

const configuration = {
  name: { en: "Common House" },
  timeZone: "Europe/Rome",
  accentHue: 200,
  localeOrder: ["en" as const],
  formats: {},
  leaveUrl: "https://weather.example/",
};
await house.owner.centre.create({ data: configuration });

testAccess(house, "portal", {
  router: centrePortal,
  caller: portal,
  table: { get: { may: "anyone", call: (api) => api.get({}) } },
});

testAccess(house, "console", {
  router: centreConsole,
  caller: desk,
  table: {
    get: { may: "anyone", call: (api) => api.get({}) },
    configure: { may: ["administrator"], call: (api) => api.configure(configuration) },
  },
});
