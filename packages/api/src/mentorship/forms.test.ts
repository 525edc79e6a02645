import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { faultsOf } from "../errors";
import {
  addMember,
  addMentee,
  addMentor,
  addPair,
  after,
  proposed,
} from "../pairings/pair-testing";
import { addPerson, addProgramme, now, refusalOf, sealed } from "../testing";
import { pauseForm, saveForm, vetMentor, withdrawForm } from "./commands";
import { listMentors, listMine, readForm, readMine } from "./queries";
import { newForm } from "./schema";

const { db, owner } = await createTestDb();
const programme = async () => ({ db, owner, ...(await addProgramme(owner)) });
const officer = await addPerson(owner);

const written = {
  side: "MENTEE",
  capacity: "4",
  languages: ["ar", "en", "ar"],
  times: "3-evening",
  area: "Harbour",
  livedExperience: "on",
  vettedOnly: "on",
  words: "I look for somebody who knows offices.",
  reach: "At the desk on Fridays.",
};

test("what is sent is kept, and only its person and, but for how to reach them, the office read it", async () => {
  const { programmeId } = await programme();
  const topicId = randomUUID();
  await owner.mentorshipTopic.create({
    data: { id: topicId, programmeId, title: { en: "Papers" }, position: 0 },
  });
  const personId = await addMember(owner, "Nour");
  const sent = newForm.parse({ ...written, programmeId, topicIds: [topicId, randomUUID()] });
  const { formId } = await saveForm(db, sealed, now, personId, sent);

  const mine = await readMine(db, sealed, personId, { programmeId, side: "MENTEE" });
  expect(mine).toEqual({
    formId,
    programmeId,
    side: "MENTEE",
    title: { en: "First steps" },
    capacity: 1,
    languages: ["ar", "en"],
    topicIds: [topicId],
    times: ["3-evening"],
    area: "Harbour",
    livedExperience: true,
    vettedOnly: true,
    words: written.words,
    reach: written.reach,
    since: now.toISOString(),
    paused: false,
    vetted: false,
    proposed: 0,
    active: 0,
  });
  expect(await listMine(db, sealed, personId)).toEqual([mine]);
  expect(await listMine(db, sealed, officer)).toEqual([]);

  const seen = await readForm(db, sealed, after(3), { programmeId, formId });
  expect(seen).toMatchObject({ name: "Nour", days: 3, words: written.words, taken: 0 });
  expect(seen.topics).toEqual([{ topicId, title: { en: "Papers" } }]);
  expect(JSON.stringify(seen)).not.toContain(written.reach);
});

test("changed, a form keeps its place; sent after a withdrawal, it waits anew", async () => {
  const of = await programme();
  const { personId, programmeId, formId } = await addMentee(of);
  const key = { programmeId, side: "MENTEE" as const };
  const again = (at: Date) =>
    saveForm(db, sealed, at, personId, newForm.parse({ ...written, programmeId }));
  expect(await again(after(1))).toEqual({ ...key, formId });
  expect(await readMine(db, sealed, personId, key)).toMatchObject({
    since: now.toISOString(),
    area: "Harbour",
  });
  await withdrawForm(db, sealed, after(2), personId, key);
  expect(await readMine(db, sealed, personId, key)).toBeNull();
  expect(await again(after(3))).toEqual({ ...key, formId });
  expect(await readMine(db, sealed, personId, key)).toMatchObject({
    since: after(3).toISOString(),
  });
});

test("one may offer and ask, in one programme and in others", async () => {
  const [of, other] = [await programme(), await programme()];
  const { personId } = await addMentor(of, { capacity: 3 });
  await addMentee(of, { personId });
  await addMentee(other, { personId });
  const mine = await listMine(db, sealed, personId);
  expect(mine.map(({ programmeId, side, capacity }) => [programmeId, side, capacity])).toEqual(
    expect.arrayContaining([
      [of.programmeId, "MENTOR", 3],
      [of.programmeId, "MENTEE", 1],
      [other.programmeId, "MENTEE", 1],
    ]),
  );
});

test("a break and its end are each recorded once, and what runs goes on", async () => {
  const of = await programme();
  const { mentor } = await addPair(of);
  const key = { programmeId: of.programmeId, side: "MENTOR" as const };
  for (const paused of [true, true, false, false]) {
    await pauseForm(db, now, mentor.personId, { ...key, paused });
    const mine = await readMine(db, sealed, mentor.personId, key);
    expect(mine).toMatchObject({ paused, active: 1 });
  }
  const entries = await owner.auditEntry.findMany({
    where: { objectId: mentor.formId },
    orderBy: { id: "asc" },
  });
  expect(entries.map(({ action }) => action)).toEqual([
    "mentorship.save",
    "mentorship.pause",
    "mentorship.resume",
  ]);
  const nobody = pauseForm(db, now, mentor.personId, { ...key, side: "MENTEE", paused: true });
  expect(await refusalOf(nobody)).toBe("notFound");
});

test("a form says at least one language and one time", () => {
  const { error } = newForm.safeParse({
    programmeId: randomUUID(),
    side: "MENTOR",
    capacity: 0,
    languages: "english",
    times: ["8-evening"],
    words: "w".repeat(2001),
  });
  expect(error && faultsOf(error)).toMatchObject({
    capacity: "tooSmall",
    words: "tooLong",
    "languages.0": "invalid",
    "times.0": "invalid",
  });
  const bare = newForm.safeParse({ programmeId: randomUUID(), side: "MENTOR" });
  expect(bare.error && faultsOf(bare.error)).toEqual({ languages: "missing", times: "missing" });
});

test("the office notes whom it has met, and finds mentors page by page", async () => {
  const of = await programme();
  const { programmeId } = of;
  const [mentor, mentee] = [await addMentor(of, { name: "Mira" }), await addMentee(of)];
  const vet = (vetted: boolean) =>
    vetMentor(db, now, officer, { programmeId, formId: mentor.formId, vetted });
  for (const vetted of [true, true]) await vet(vetted);
  await proposed(of, mentor, mentee);
  const { mentors } = await listMentors(db, sealed, { programmeId, after: null });
  expect(mentors).toMatchObject([
    { name: "Mira", vetted: true, paused: false, capacity: 1, taken: 1 },
  ]);
  await vet(false);
  const actions = {
    objectId: mentor.formId,
    action: { in: ["mentorship.vet", "mentorship.unvet"] },
  };
  expect(await owner.auditEntry.count({ where: actions })).toBe(2);
  const wrong = vetMentor(db, now, officer, { programmeId, formId: mentee.formId, vetted: true });
  expect(await refusalOf(wrong)).toBe("notFound");

  await Promise.all(Array.from({ length: 60 }, () => addMentor(of)));
  const first = await listMentors(db, sealed, { programmeId, after: null });
  const second = await listMentors(db, sealed, { programmeId, after: first.next });
  const seen = [...first.mentors, ...second.mentors].map(({ formId }) => formId);
  expect([new Set(seen).size, seen.length, second.next]).toEqual([61, 61, null]);
});
