import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { testAccess } from "../access-testing";
import { addOfficer, codeOf, contextFor } from "../testing";
import { createCallerFactory } from "../trpc";
import { teamsConsole } from "./console";
import { teamsPortal } from "./portal";

const portal = createCallerFactory(teamsPortal);
const desk = createCallerFactory(teamsConsole);
const house = await createTestDb();

const gone = "NOT_FOUND" as const;

testAccess(house, "portal", {
  router: teamsPortal,
  caller: portal,
  table: {
    list: { may: "member", call: (api) => api.list({}) },
    get: { may: "member", call: (api, of) => api.get(of), gone },
    join: { may: "member", call: (api, of) => api.join(of), gone },
    leave: { may: "member", told: "NOT_FOUND", call: (api, of) => api.leave(of), gone },
  },
});

const texts = { title: { en: "Kitchen" }, description: {} } as const;
const about = { may: ["team coordinator"], gone } as const;

testAccess(house, "console", {
  router: teamsConsole,
  caller: desk,
  table: {
    list: { may: "office", call: (api) => api.list({}) },
    get: { ...about, call: (api, of) => api.get(of) },
    members: { ...about, call: (api, of) => api.members(of) },
    create: { may: [], call: (api) => api.create({ ...texts, teamId: randomUUID() }) },
    edit: { ...about, call: (api, { teamId }) => api.edit({ ...texts, teamId }) },
    end: { ...about, told: "CONFLICT", call: (api, of) => api.end(of) },
    introduce: {
      ...about,
      mixed: "NOT_FOUND",
      call: (api, of) => api.introduce({ ...of, introduced: true }),
    },
    remove: { ...about, mixed: "NOT_FOUND", call: (api, of) => api.remove(of) },
  },
});

test("whoever coordinates all teams makes new ones", async () => {
  const api = desk(contextFor(house.db, await addOfficer(house.owner, "TEAM_COORDINATOR")));
  expect(await codeOf(api.create({ ...texts, teamId: randomUUID() }))).toBeNull();
});
