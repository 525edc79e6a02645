import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { todayConsole } from "./console";

const desk = createCallerFactory(todayConsole);
const span = { from: "2026-02-01T00:00:00Z", until: "2026-02-03T00:00:00Z" };

testAccess(await createTestDb(), "console", {
  router: todayConsole,
  caller: desk,
  table: { get: { may: "office", call: (api) => api.get(span) } },
});
