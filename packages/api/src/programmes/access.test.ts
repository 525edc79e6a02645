import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { testAccess } from "../access-testing";
import { addOfficer, codeOf, contextFor } from "../testing";
import { createCallerFactory } from "../trpc";
import { programmesConsole } from "./console";
import { programmesPortal } from "./portal";

const portal = createCallerFactory(programmesPortal);
const desk = createCallerFactory(programmesConsole);
const house = await createTestDb();

testAccess(house, "portal", {
  router: programmesPortal,
  caller: portal,
  table: {
    list: { may: "member", call: (api) => api.list({}) },
    get: { may: "member", call: (api, of) => api.get(of), gone: "NOT_FOUND" },
  },
});

const about = { may: ["mentorship coordinator"], gone: "NOT_FOUND" } as const;
const settings = { title: { en: "First steps" }, description: {}, weights: {} } as const;

/** One topic in the programme of each person, whichever programme is named. */
const topics = new Map<string, Promise<string>>();

function topicOf({ personId, programmeId }: { personId: string; programmeId: string }) {
  const topicId = randomUUID();
  const data = { id: topicId, programmeId, title: { en: "Papers" }, position: 0 };
  const made =
    topics.get(personId) ??
    house.owner.mentorshipTopic.create({ data }).then(
      ({ id }) => id,
      () => topicId,
    );
  topics.set(personId, made);
  return made;
}

testAccess(house, "console", {
  router: programmesConsole,
  caller: desk,
  table: {
    list: { may: "office", call: (api) => api.list({}) },
    get: { ...about, call: (api, of) => api.get(of) },
    create: {
      may: [],
      call: (api) => api.create({ ...settings, programmeId: randomUUID() }),
    },
    edit: { ...about, call: (api, { programmeId }) => api.edit({ ...settings, programmeId }) },
    end: { ...about, call: (api, of) => api.end(of) },
    addTopic: {
      ...about,
      call: (api, { programmeId }) =>
        api.addTopic({ programmeId, topicId: randomUUID(), title: { en: "Papers" } }),
    },
    renameTopic: {
      ...about,
      mixed: "NOT_FOUND",
      call: async (api, of) =>
        api.renameTopic({
          programmeId: of.programmeId,
          topicId: await topicOf(of),
          title: { en: "Offices" },
        }),
    },
    endTopic: {
      ...about,
      mixed: "NOT_FOUND",
      call: async (api, of) =>
        api.endTopic({ programmeId: of.programmeId, topicId: await topicOf(of) }),
    },
  },
});

test("a programme is created by whoever coordinates all of them, not by the coordinator of one", async () => {
  const { db, owner } = house;
  const create = async (scopeId: string | null) => {
    const actor = await addOfficer(owner, "MENTORSHIP_COORDINATOR", scopeId);
    return codeOf(desk(contextFor(db, actor)).create({ ...settings, programmeId: randomUUID() }));
  };
  expect(await create(null)).toBeNull();
  expect(await create(randomUUID())).toBe("FORBIDDEN");
});
