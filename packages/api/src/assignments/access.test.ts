import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { now } from "../testing";
import { createCallerFactory } from "../trpc";
import { assignmentsConsole } from "./console";
import { assignmentsPortal } from "./portal";

const portal = createCallerFactory(assignmentsPortal);
const desk = createCallerFactory(assignmentsConsole);
const house = await createTestDb();
const gone = "NOT_FOUND" as const;

testAccess(house, "portal", {
  router: assignmentsPortal,
  caller: portal,
  table: {
    offers: { may: "member", call: (api) => api.offers({}) },
    get: { may: "member", call: (api, of) => api.get(of), gone },
    mine: { may: "member", call: (api) => api.mine({}) },
    take: { may: "member", told: "CONFLICT", call: (api, of) => api.take(of), gone },
    giveBack: { may: "member", call: (api, of) => api.giveBack(of), gone },
  },
});

/** The person is a member, where there is one. */
async function ofTheHouse<Of extends { readonly personId: string }>(of: Of) {
  const { personId: id } = of;
  const data = { personId: id, kind: "FULL", state: "ACTIVE", from: now } as const;
  if (await house.owner.person.count({ where: { id } })) {
    await house.owner.membership.createMany({ data, skipDuplicates: true });
  }
  return of;
}

const about = { may: ["team coordinator"], gone, mixed: "NOT_FOUND" } as const;
const week = { from: "2026-03-01T00:00:00Z", until: "2026-03-08T00:00:00Z" };

testAccess(house, "console", {
  router: assignmentsConsole,
  caller: desk,
  table: {
    week: { may: "office", call: (api) => api.week(week) },
    gaps: { may: "office", call: (api) => api.gaps({}) },
    candidates: { ...about, call: (api, of) => api.candidates(of) },
    assign: { ...about, call: async (api, of) => api.assign(await ofTheHouse(of)) },
    free: { ...about, call: (api, of) => api.free(of) },
  },
});
