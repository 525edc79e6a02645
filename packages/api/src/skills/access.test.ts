import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { now } from "../testing";
import { createCallerFactory } from "../trpc";
import { skillsConsole } from "./console";
import { skillsPortal } from "./portal";

const portal = createCallerFactory(skillsPortal);
const desk = createCallerFactory(skillsConsole);
const house = await createTestDb();

testAccess(house, "portal", {
  router: skillsPortal,
  caller: portal,
  table: {
    mine: { may: "member", call: (api) => api.mine({}) },
    save: { may: "member", call: (api) => api.save({ shown: [], mine: [] }) },
  },
});

const title = { en: "First aid" } as const;
const about = { may: ["team coordinator"], gone: "NOT_FOUND" } as const;
const known = randomUUID();
await house.owner.skill.create({ data: { id: known, title, createdAt: now } });

/** The skill that a call is about; where its team is gone, so is it. */
async function skillFor(teamId: string) {
  const team = await house.owner.team.findUnique({ where: { id: teamId } });
  return { teamId, skillId: team ? known : randomUUID() };
}

testAccess(house, "console", {
  router: skillsConsole,
  caller: desk,
  table: {
    list: { may: "office", call: (api) => api.list({}) },
    add: { ...about, call: (api, { teamId }) => api.add({ teamId, skillId: randomUUID(), title }) },
    rename: {
      ...about,
      call: async (api, of) => api.rename({ ...(await skillFor(of.teamId)), title }),
    },
    end: { ...about, call: async (api, of) => api.end(await skillFor(of.teamId)) },
  },
});
