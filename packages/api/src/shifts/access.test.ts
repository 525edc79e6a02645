import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { createCallerFactory } from "../trpc";
import { shiftsConsole } from "./console";

const desk = createCallerFactory(shiftsConsole);

const fields = { title: {}, place: "", needed: 2, skillId: null } as const;
const times = { startsAt: "2026-02-03T18:00:00Z", endsAt: "2026-02-03T20:00:00Z" };
const clock = { startTime: "18:00", endTime: "20:00", weekdays: ["TU"], everyWeeks: 1 } as const;
const series = { ...fields, ...clock, from: "2026-02-02", until: "2026-03-01" };
const about = { may: ["team coordinator"], gone: "NOT_FOUND" } as const;
const mixed = "NOT_FOUND" as const;

testAccess(await createTestDb(), "console", {
  router: shiftsConsole,
  caller: desk,
  table: {
    get: { ...about, mixed, call: (api, of) => api.get(of) },
    add: {
      ...about,
      call: (api, { teamId }) => api.add({ ...fields, ...times, teamId, shiftId: randomUUID() }),
    },
    addSeries: {
      ...about,
      call: (api, { teamId }) =>
        api.addSeries({ ...series, weekdays: ["TU"], teamId, seriesId: randomUUID() }),
    },
    change: { ...about, mixed, call: (api, of) => api.change({ ...of, ...fields, ...times }) },
    cancel: { ...about, mixed, call: (api, of) => api.cancel(of) },
    cancelFollowing: { ...about, mixed, call: (api, of) => api.cancelFollowing(of) },
  },
});
