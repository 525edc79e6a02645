import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { testAccess } from "../access-testing";
import { addOfficer, codeOf, contextFor } from "../testing";
import { createCallerFactory } from "../trpc";
import { committeesConsole } from "./console";
import { committeesPortal } from "./portal";

const portal = createCallerFactory(committeesPortal);
const desk = createCallerFactory(committeesConsole);
const house = await createTestDb();

const gone = "NOT_FOUND" as const;

testAccess(house, "portal", {
  router: committeesPortal,
  caller: portal,
  table: {
    list: { may: "member", call: (api) => api.list({}) },
    get: { may: "member", call: (api, { committeeId }) => api.get({ committeeId }), gone },
  },
});

const about = { may: ["committee secretary"], gone } as const;
const settings = {
  title: { en: "Council" },
  purpose: {},
  rules: {
    conditions: [{ what: "for", of: "cast", share: [1, 2], strict: true }],
    quorums: [],
    tie: "fails",
  },
  termMonths: 12,
} satisfies Omit<Parameters<ReturnType<typeof desk>["edit"]>[0], "committeeId">;

testAccess(house, "console", {
  router: committeesConsole,
  caller: desk,
  table: {
    list: { may: "office", call: (api) => api.list({}) },
    get: { ...about, call: (api, { committeeId }) => api.get({ committeeId }) },
    create: {
      may: [],
      call: (api) => api.create({ ...settings, committeeId: randomUUID(), seats: 3 }),
    },
    edit: { ...about, call: (api, { committeeId }) => api.edit({ ...settings, committeeId }) },
    end: { ...about, call: (api, { committeeId }) => api.end({ committeeId }) },
  },
});

test("a committee is created by the secretary of all, not by the secretary of one", async () => {
  const { db, owner } = house;
  const create = async (scopeId: string | null) => {
    const actor = await addOfficer(owner, "COMMITTEE_SECRETARY", scopeId);
    const committeeId = randomUUID();
    return codeOf(desk(contextFor(db, actor)).create({ ...settings, committeeId, seats: 3 }));
  };
  expect(await create(null)).toBeNull();
  expect(await create(randomUUID())).toBe("FORBIDDEN");
});
