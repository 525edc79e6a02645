import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { endPairing } from "../pairings/commands";
import { addMentee, addMentor, addPair, after, proposed, said } from "../pairings/pair-testing";
import { addProgramme, now, refusalOf, sealed } from "../testing";
import { comparePair, listWaiting, planForAll, suggest } from "./queries";

const { db, owner } = await createTestDb();

async function programme(...titles: readonly string[]) {
  const { programmeId } = await addProgramme(owner);
  const topics = titles.map((en, position) => ({
    id: randomUUID(),
    programmeId,
    title: { en },
    position,
  }));
  await owner.mentorshipTopic.createMany({ data: topics });
  return { db, owner, programmeId, topics: topics.map(({ id }) => id) };
}

test("the best come first, with their points by what they are for and what the two have in common", async () => {
  const of = await programme("Papers", "Work", "Health");
  const [papers = "", work = "", health = ""] = of.topics;
  const near = { area: "Hafen", livedExperience: "on" };
  const mentee = await addMentee(of, {
    topicIds: [papers, work],
    languages: ["en", "ar"],
    ...near,
  });
  await addMentor(of, {
    name: "Far",
    topicIds: [health, papers],
    times: ["1-evening", "2-evening"],
  });
  await addMentor(of, {
    name: "Near",
    topicIds: [papers],
    languages: ["ar", "en"],
    ...near,
    area: " HAFEN",
  });
  const { suggestions, others, because } = await suggest(db, sealed, now, {
    ...of,
    formId: mentee.formId,
  });

  expect(suggestions.map(({ name, chosen, free }) => [name, chosen, free])).toEqual([
    ["Near", true, 1],
    ["Far", false, 1],
  ]);
  expect([others, because]).toEqual([[], "best"]);
  expect(suggestions[0]?.score).toEqual({
    total: 85,
    parts: [
      { part: "topics", points: 40, of: 40 },
      { part: "languages", points: 20, of: 20 },
      { part: "near", points: 20, of: 20 },
      { part: "times", points: 5, of: 10 },
    ],
    topics: [{ topicId: papers, title: { en: "Papers" } }],
    livedExperience: true,
    languages: ["en", "ar"],
    times: ["1-evening"],
  });
  expect(suggestions[1]?.score.total).toBe(20 + 10 + 5);
});

test("lived experience counts only where both said so", async () => {
  const of = await programme();
  const mentee = await addMentee(of, { livedExperience: "on" });
  await addMentor(of, {});
  const { suggestions } = await suggest(db, sealed, now, { ...of, formId: mentee.formId });
  expect(suggestions[0]?.score).toMatchObject({ total: 15, livedExperience: false, topics: [] });
});

test("for every other mentor the first rule is told, and what is private only as not possible", async () => {
  const of = await programme();
  const mentee = await addMentee(of, { vettedOnly: "on", name: "Nour" });
  const { personId, formId } = mentee;
  const mentors = {
    paused: await addMentor(of),
    full: await addMentor(of),
    vetting: await addMentor(of),
    languages: await addMentor(of, { languages: "ar" }),
    times: await addMentor(of, { times: "2-evening" }),
    before: await addMentor(of),
    notPossible: await addMentor(of),
    self: await addMentor(of, { personId }),
  };
  const form = (id: string, data: object) => owner.mentorshipForm.update({ where: { id }, data });
  for (const [name, mentor] of Object.entries(mentors)) {
    if (name !== "vetting") await form(mentor.formId, { vettedAt: now });
  }
  await proposed(of, mentors.full, await addMentee(of));
  await form(mentors.paused.formId, { pausedAt: now });
  await said(db, personId, await proposed(of, mentors.before, mentee), "DECLINE");
  const otherId = mentors.notPossible.personId;
  const { programmeId } = of;
  await owner.pairingExclusion.create({
    data: { id: randomUUID(), programmeId, personId, otherId, createdAt: now },
  });
  const { others, suggestions, because } = await suggest(db, sealed, now, { ...of, formId });
  expect([suggestions, because]).toEqual([[], "noneFits"]);
  const told = new Map(others.map((other) => [other.formId, other.reason]));
  const reasons = Object.entries(mentors).map(([name, mentor]) => [name, told.get(mentor.formId)]);
  expect(Object.fromEntries(reasons)).toEqual({
    ...Object.fromEntries(Object.keys(mentors).map((name) => [name, name])),
    self: "notPossible",
  });
});

test("whom an office may propose again after all is planned by nobody", async () => {
  const of = await programme();
  const { mentor, mentee, pairingId } = await addPair(of);
  await endPairing(db, now, mentor.personId, { pairingId, apart: false });
  expect(await planForAll(db, sealed, now, of.programmeId)).toMatchObject({
    pairs: [],
    values: { pairs: 0 },
  });
  const pair = { ...of, menteeFormId: mentee.formId, mentorFormId: mentor.formId };
  expect(await comparePair(db, sealed, now, pair)).toMatchObject({ possible: true, pairs: 1 });
  expect(await refusalOf(proposed(of, mentor, mentee))).toBeNull();
});

test("those who wait stand in the order they came, with how many fit them and who fits best", async () => {
  const of = await programme("Papers");
  const [papers = ""] = of.topics;
  await addMentor(of, { name: "Mira", topicIds: [papers] });
  await addMentor(of, { name: "Kai" });
  await addMentee(of, { name: "Late", at: now, languages: "fr" });
  await addMentee(of, { name: "Early", at: after(-20), topicIds: [papers] });
  const { total, people } = await listWaiting(db, sealed, now, { ...of, after: null });
  expect(total).toBe(2);
  expect(people).toMatchObject([
    { name: "Early", days: 20, fitting: 2, best: { name: "Mira", total: 35 } },
    { name: "Late", days: 0, fitting: 0, best: null },
  ]);
});

test("the best for all leaves as few as possible waiting, and says what a pair of one's own would cost", async () => {
  const of = await programme("Papers", "Work");
  const mira = await addMentor(of, { name: "Mira", topicIds: of.topics });
  const kai = await addMentor(of, { name: "Kai" });
  const nour = await addMentee(of, { name: "Nour", topicIds: of.topics });
  const sol = await addMentee(of, { name: "Sol" });
  await addMentee(of, { name: "Alone", languages: "fr" });
  const plan = await planForAll(db, sealed, now, of.programmeId);
  const names = plan.pairs.map(({ mentee, mentor, score }) => [
    mentee.name,
    mentor.name,
    score.total,
  ]);
  expect(new Set(names)).toEqual(
    new Set([
      ["Nour", "Mira", 55],
      ["Sol", "Kai", 15],
    ]),
  );
  expect(plan.waiting).toMatchObject([{ name: "Alone", fitting: 0 }]);
  expect(plan.values).toEqual({ pairs: 2, total: 70, worst: 15 });

  const compared = await comparePair(db, sealed, now, {
    ...of,
    menteeFormId: sol.formId,
    mentorFormId: mira.formId,
  });
  expect(compared).toMatchObject({
    possible: true,
    score: { total: 15 },
    before: { pairs: 2, total: 70, worst: 15 },
    after: { pairs: 2, total: 30, worst: 15 },
    pairs: 0,
    total: -40,
    losing: [],
    gaining: [],
  });
  const moved = compared.possible
    ? compared.moving.map(({ mentee, to }) => [mentee.name, to.name])
    : [];
  expect(new Set(moved)).toEqual(
    new Set([
      ["Sol", "Mira"],
      ["Nour", "Kai"],
    ]),
  );
  await owner.mentorshipForm.update({ where: { id: kai.formId }, data: { pausedAt: now } });
  const pair = { ...of, menteeFormId: nour.formId, mentorFormId: kai.formId };
  expect(await comparePair(db, sealed, now, pair)).toEqual({ possible: false, reason: "paused" });
});

test("what the centre weighs decides who is best", async () => {
  const of = await programme("Papers");
  const [papers = ""] = of.topics;
  const mentee = await addMentee(of, { topicIds: [papers], area: "Harbour" });
  await addMentor(of, { name: "Knows", topicIds: [papers] });
  await addMentor(of, { name: "Near", area: "harbour" });
  const best = async (weights: object) => {
    await owner.programme.update({ where: { id: of.programmeId }, data: { weights } });
    return (await suggest(db, sealed, now, { ...of, formId: mentee.formId })).suggestions[0]?.name;
  };
  expect(await best({ topics: 100 })).toBe("Knows");
  expect(await best({ topics: 10 })).toBe("Near");
});

test("another programme's forms are not found, nor who does not wait", async () => {
  const [of, other] = [await programme(), await programme()];
  const [mentor, mentee, stranger] = [
    await addMentor(of),
    await addMentee(of),
    await addMentee(other),
  ];
  const { programmeId } = of;
  const ask = (formId: string) => refusalOf(suggest(db, sealed, now, { programmeId, formId }));
  const asked = [await ask(mentor.formId), await ask(stranger.formId), await ask(randomUUID())];
  expect(asked).toEqual(["notFound", "notFound", "notFound"]);
  await proposed(of, mentor, mentee);
  const pair = { programmeId, menteeFormId: mentee.formId, mentorFormId: mentor.formId };
  expect(await refusalOf(comparePair(db, sealed, now, pair))).toBe("notFound");
  expect(
    (await suggest(db, sealed, now, { programmeId, formId: mentee.formId })).mentee.taken,
  ).toBe(1);
});
