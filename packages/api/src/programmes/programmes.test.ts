import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { faultsOf } from "../errors";
import { addMentee, addMentor, addPair, proposed } from "../pairings/pair-testing";
import { addPerson, now, refusalOf } from "../testing";
import {
  addTopic,
  createProgramme,
  editProgramme,
  endProgramme,
  endTopic,
  renameTopic,
} from "./commands";
import { listOpen, listProgrammes, readOpen, readProgramme } from "./queries";
import { newProgramme } from "./schema";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);
const member = await addPerson(owner);

const steps = () =>
  newProgramme.parse({
    programmeId: randomUUID(),
    title: { en: "First steps", ar: "خطوات أولى" },
    description: {},
    weights: {},
  });

async function made() {
  const sent = steps();
  await createProgramme(db, now, officer, sent);
  return sent;
}

test("sent many times at once, it is one programme with the house's weights and one entry", async () => {
  const sent = steps();
  await Promise.all(Array.from({ length: 10 }, () => createProgramme(db, now, officer, sent)));
  expect(await readProgramme(db, sent.programmeId)).toEqual({
    programmeId: sent.programmeId,
    title: sent.title,
    description: {},
    weights: { topics: 40, languages: 20, near: 20, times: 10 },
    vetting: false,
    answerDays: 7,
    quietDays: 42,
    ended: false,
    topics: [],
  });
  expect(await owner.auditEntry.count({ where: { objectId: sent.programmeId } })).toBe(1);
  const other = createProgramme(db, now, officer, { ...sent, answerDays: 3 });
  expect(await refusalOf(other)).toBe("programmes.idTaken");
});

test("edited, everyone who coordinates it sees the same weights and days", async () => {
  const sent = await made();
  const weights = { topics: "0", languages: "50", near: "5", times: "100" };
  const changed = newProgramme.parse({
    ...sent,
    weights,
    vetting: "on",
    answerDays: "3",
    quietDays: "٧",
  });
  await editProgramme(db, now, officer, changed);
  expect(await readProgramme(db, sent.programmeId)).toMatchObject({
    weights: { topics: 0, languages: 50, near: 5, times: 100 },
    vetting: true,
    answerDays: 3,
    quietDays: 7,
  });
  expect(await refusalOf(editProgramme(db, now, officer, steps()))).toBe("notFound");
});

test("what is faulty is named by its field", () => {
  const { error } = newProgramme.safeParse({
    programmeId: randomUUID(),
    title: {},
    description: {},
    weights: { topics: 101, near: "much" },
    answerDays: 0,
    quietDays: 6,
  });
  expect(error && faultsOf(error)).toEqual({
    title: "missing",
    "weights.topics": "tooLarge",
    "weights.near": "invalidNumber",
    answerDays: "tooSmall",
    quietDays: "tooSmall",
  });
});

test("topics are added in order, renamed, and end without being lost", async () => {
  const { programmeId } = await made();
  const [papers, work] = [randomUUID(), randomUUID()];
  const add = (topicId: string, en: string) =>
    addTopic(db, now, officer, { programmeId, topicId, title: { en } });
  for (const _ of [1, 2]) await add(papers, "Papers");
  await add(work, "Work");
  expect(await refusalOf(add(work, "Health"))).toBe("programmes.idTaken");
  await renameTopic(db, now, officer, { programmeId, topicId: papers, title: { en: "Offices" } });
  for (const _ of [1, 2]) await endTopic(db, now, officer, { programmeId, topicId: work });
  expect((await readProgramme(db, programmeId)).topics).toEqual([
    { topicId: papers, title: { en: "Offices" }, ended: false },
    { topicId: work, title: { en: "Work" }, ended: true },
  ]);
  expect((await readOpen(db, member, programmeId)).topics).toEqual([
    { topicId: papers, title: { en: "Offices" } },
  ]);
  const other = await made();
  const foreign = { programmeId: other.programmeId, topicId: papers, title: { en: "X" } };
  expect(await refusalOf(renameTopic(db, now, officer, foreign))).toBe("notFound");
  expect(await refusalOf(endTopic(db, now, officer, foreign))).toBe("notFound");
});

test("an ended programme is open to nobody, and nobody is proposed in it", async () => {
  const { programmeId } = await made();
  const of = { db, owner, programmeId };
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  expect(await listOpen(db, mentor.personId)).toContainEqual(
    expect.objectContaining({ programmeId, offers: true, asks: false }),
  );
  for (const _ of [1, 2]) await endProgramme(db, now, officer, programmeId);
  expect((await listOpen(db, member)).some((one) => one.programmeId === programmeId)).toBe(false);
  expect(await refusalOf(readOpen(db, member, programmeId))).toBe("notFound");
  expect(await refusalOf(proposed(of, mentor, mentee))).toBe("programmes.ended");
  expect(await refusalOf(addMentee(of))).toBe("programmes.ended");
  expect(await refusalOf(endProgramme(db, now, officer, randomUUID()))).toBe("notFound");
  const ends = { objectId: programmeId, action: "programmes.end" };
  expect(await owner.auditEntry.count({ where: ends })).toBe(1);
});

test("a list shows what waits in each, within reach alone, page by page", async () => {
  const { programmeId } = await made();
  const of = { db, owner, programmeId };
  await addPair(of);
  await addMentee(of);
  const { programmes } = await listProgrammes(db, now, [programmeId], { after: null });
  expect(programmes).toMatchObject([
    { programmeId, ended: false, waiting: 1, mentors: 1, proposed: 0, active: 1 },
  ]);
  expect((await listProgrammes(db, now, [], { after: null })).programmes).toEqual([]);

  await owner.programme.createMany({
    data: Array.from({ length: 60 }, () => ({ id: randomUUID(), title: {}, createdAt: now })),
  });
  const first = await listProgrammes(db, now, null, { after: null });
  const second = await listProgrammes(db, now, null, { after: first.next });
  const seen = [...first.programmes, ...second.programmes].map((one) => one.programmeId);
  expect(new Set(seen).size).toBe(await owner.programme.count());
  expect(seen).toHaveLength(new Set(seen).size);
});

test("a hundred topics are offered at most at a time, however many are added at once", async () => {
  const { programmeId } = await made();
  await owner.mentorshipTopic.createMany({
    data: Array.from({ length: 99 }, (_, position) => {
      return { id: randomUUID(), programmeId, title: { en: "Topic" }, position };
    }),
  });
  const add = (topicId: string) =>
    refusalOf(addTopic(db, now, officer, { programmeId, topicId, title: { en: "More" } }));
  const ids = Array.from({ length: 3 }, () => randomUUID());
  const answers = await Promise.all(ids.map(add));
  const refused = "programmes.tooManyTopics";
  expect(answers.toSorted()).toEqual([null, refused, refused]);
  const added = ids[answers.indexOf(null)] ?? "";
  expect(await add(added)).toBeNull();
  await endTopic(db, now, officer, { programmeId, topicId: added });
  expect(await add(randomUUID())).toBeNull();
});
