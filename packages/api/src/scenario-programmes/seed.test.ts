import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { readForm } from "../mentorship/queries";
import { listPairings } from "../pairing-overview/queries";
import { listMine } from "../pairings/queries";
import { readProgramme } from "../programmes/queries";
import { seed } from "../scenario/commands";
import type { Scenario } from "../scenario/schema";
import { planForAll } from "../suggestions/queries";
import { now, sealed } from "../testing";

const { db, owner } = await createTestDb();

const day = 24 * 60 * 60_000;
const free = { languages: ["en"], times: ["3-evening" as const] };
const ago = (days: number) => new Date(now.getTime() - days * day).toISOString();

const person = (key: string) => ({ key, name: key, language: "en" as const });

const house: Scenario = {
  people: ["lena", "mira", "rami", "nour", "ada", "wren"].map(person),
  programmes: [
    {
      key: "steps",
      title: { en: "First steps" },
      vetting: true,
      topics: [{ key: "work", title: { en: "Work" } }],
      coordinator: "lena",
      mentors: [
        { ...free, person: "mira", topics: ["work"], capacity: 2, reach: "By phone" },
        { ...free, person: "rami" },
      ],
      newcomers: [
        { ...free, person: "nour", daysAgo: 30 },
        { ...free, person: "ada", topics: ["work"], words: "A quiet hour", daysAgo: 12 },
        { ...free, person: "wren", daysAgo: 3 },
      ],
      pairs: [{ mentor: "mira", newcomer: "nour", daysAgo: 20, signDaysAgo: 5 }],
      proposals: [{ mentor: "rami", newcomer: "wren" }],
    },
  ],
};

const { ids } = await seed(owner, sealed, now, house);
const programmeId = ids.steps ?? "";

test("a programme of a scenario is one like any other, with its coordinator", async () => {
  expect(await readProgramme(db, programmeId)).toMatchObject({
    title: { en: "First steps" },
    vetting: true,
    topics: [{ topicId: ids.work, title: { en: "Work" }, ended: false }],
  });
  expect(await owner.office.findFirst({ where: { personId: ids.lena } })).toMatchObject({
    role: "MENTORSHIP_COORDINATOR",
    scopeKind: "PROGRAMME",
    scopeId: programmeId,
  });
});

test("whoever waits has a form that can be read, and a place in the plan", async () => {
  const { pairs } = await planForAll(db, sealed, now, programmeId);
  expect(pairs).toMatchObject([
    { mentee: { name: "ada", days: 12 }, mentor: { name: "mira" }, score: { total: 35 } },
  ]);
  const formId = pairs[0]?.mentee.formId ?? "";
  expect(await readForm(db, sealed, now, { programmeId, formId })).toMatchObject({
    words: "A quiet hour",
    topics: [{ topicId: ids.work }],
    since: ago(12),
  });
});

test("a pair knows how to reach each other; of a proposal both are told", async () => {
  expect(await listMine(db, sealed, now, ids.nour ?? "")).toMatchObject([
    {
      state: "ACTIVE",
      partner: { name: "mira", reach: "By phone" },
      common: { languages: ["en"] },
      lastMetAt: ago(5),
    },
  ]);
  const open = await listPairings(db, sealed, now, { programmeId, show: "PROPOSED", after: null });
  expect(open.pairings).toMatchObject([{ mentee: { name: "wren" }, mentor: { name: "rami" } }]);
  const told = await owner.notice.findMany({ where: { kind: "pairings.proposed" } });
  expect(new Set(told.map(({ personId }) => personId))).toEqual(new Set([ids.wren, ids.rami]));
});
