import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { takeShift } from "../assignments/commands";
import { now } from "../testing";
import { createCallerFactory } from "../trpc";
import { hoursConsole } from "./console";
import { hoursPortal } from "./portal";

const portal = createCallerFactory(hoursPortal);
const desk = createCallerFactory(hoursConsole);
const house = await createTestDb();
const gone = "NOT_FOUND" as const;

testAccess(house, "portal", {
  router: hoursPortal,
  caller: portal,
  table: {
    mine: { may: "member", call: (api) => api.mine({}) },
    note: {
      may: "member",
      told: "NOT_FOUND",
      call: (api, { shiftId }) => api.note({ shiftId, minutes: 60 }),
    },
  },
});

const about = { may: ["team coordinator"], gone } as const;
const span = { from: "2026-01-01", until: "2026-12-31" };

/** The shift as the person took it, and it is over. */
async function worked<Of extends { shiftId: string; personId: string }>(of: Of) {
  const { shiftId, personId } = of;
  if (await house.owner.shift.findUnique({ where: { id: shiftId } })) {
    const data = { personId, kind: "FULL", state: "ACTIVE", from: now } as const;
    await house.owner.membership.createMany({ data, skipDuplicates: true });
    await takeShift(house.db, now, personId, shiftId);
    const over = { startsAt: "2026-01-31T18:00:00Z", endsAt: "2026-01-31T20:00:00Z" };
    await house.owner.shift.update({ where: { id: shiftId }, data: over });
  }
  return of;
}

testAccess(house, "console", {
  router: hoursConsole,
  caller: desk,
  table: {
    open: { may: "office", call: (api) => api.open({}) },
    totals: { ...about, call: (api, { teamId }) => api.totals({ ...span, teamId }) },
    record: {
      ...about,
      mixed: "NOT_FOUND",
      call: async (api, of) => api.record({ ...(await worked(of)), minutes: 60 }),
    },
    recordAll: {
      ...about,
      mixed: "NOT_FOUND",
      call: async (api, of) => {
        const { personId } = await worked(of);
        return api.recordAll({ ...of, people: [{ personId, minutes: 60 }] });
      },
    },
    export: {
      ...about,
      call: (api, { teamId }) => api.export({ ...span, teamId, locale: "en" }),
    },
  },
});
