import { randomUUID } from "node:crypto";
import type { Db } from "@commonhouse/db";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { addPerson, now } from "../testing";
import { createCallerFactory } from "../trpc";
import { termsConsole } from "./console";
import { termsPortal } from "./portal";

const portal = createCallerFactory(termsPortal);
const desk = createCallerFactory(termsConsole);
const house = await createTestDb();

testAccess(house, "portal", {
  router: termsPortal,
  caller: portal,
  table: {
    past: {
      may: "member",
      call: (api, { committeeId }) => api.past({ committeeId }),
      gone: "NOT_FOUND",
    },
  },
});

const about = { may: ["committee secretary"] } as const;

/** Somebody in a seat, whichever committee is named. */
async function termOf(owner: Db, seatId: string) {
  const seat = await owner.seat.findUnique({ where: { id: seatId } });
  if (!seat) return randomUUID();
  const { committeeId } = seat;
  const row = { id: randomUUID(), seatId, committeeId, personId: await addPerson(owner) };
  const from = new Date(now.getTime() - 1000);
  const data = { ...row, seating: "APPOINTED" as const, from, seatedById: row.personId };
  const held = await owner.term.findFirst({ where: { seatId } });
  return held?.id ?? (await owner.term.create({ data })).id;
}

testAccess(house, "console", {
  router: termsConsole,
  caller: desk,
  table: {
    past: {
      ...about,
      call: (api, { committeeId }) => api.past({ committeeId }),
      gone: "NOT_FOUND",
    },
    search: { ...about, call: (api, { committeeId }) => api.search({ committeeId, text: "Ada" }) },
    candidates: { ...about, call: (api, { committeeId }) => api.candidates({ committeeId }) },
    seat: {
      ...about,
      gone: "NOT_FOUND",
      mixed: "NOT_FOUND",
      call: async (api, { committeeId, seatId, personId }) => {
        const member = { personId, kind: "FULL", state: "ACTIVE", from: now } as const;
        if (await house.owner.person.findUnique({ where: { id: personId } })) {
          await house.owner.membership.createMany({ data: member, skipDuplicates: true });
        }
        return api.seat({ committeeId, seatId, personId, termId: randomUUID() });
      },
    },
    end: {
      ...about,
      gone: "NOT_FOUND",
      mixed: "NOT_FOUND",
      call: async (api, { committeeId, seatId }) =>
        api.end({ committeeId, termId: await termOf(house.owner, seatId) }),
    },
    strike: {
      ...about,
      call: async (api, { committeeId, seatId }) =>
        api.strike({ committeeId, termId: await termOf(house.owner, seatId) }),
    },
  },
});
