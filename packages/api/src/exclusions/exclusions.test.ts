import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { answerPairing, endPairing, propose } from "../pairings/commands";
import { addMember, addMentee, addMentor, addPair, proposed, said } from "../pairings/pair-testing";
import { answer } from "../pairings/schema";
import { suggest } from "../suggestions/queries";
import { addPerson, addProgramme, now, refusalOf, sealed } from "../testing";
import { excludeName, excludePartner, removeExclusion } from "./commands";
import { listMine } from "./queries";

const { db, owner } = await createTestDb();
const programme = async () => ({ db, owner, ...(await addProgramme(owner)) });

async function reasonFor(
  { programmeId }: { programmeId: string },
  mentee: { formId: string },
  mentor: { formId: string },
) {
  const { others, suggestions } = await suggest(db, sealed, now, {
    programmeId,
    formId: mentee.formId,
  });
  if (suggestions.some(({ formId }) => formId === mentor.formId)) return null;
  return others.find(({ formId }) => formId === mentor.formId)?.reason;
}

const byName = (programmeId: string, personId: string, name: string) =>
  excludeName(db, sealed, now, personId, { exclusionId: randomUUID(), programmeId, name });

test.for([
  ["Zoë Çelik", "zoe  celik"],
  ["Nour Haddad", "NOUR HADDAD"],
  ["أُسامة", "اسامه"],
  ["Müller", "Mueller"],
])(
  "%s is kept apart by the name %s, from either side, and the office sees no more than that",
  async ([name = "", typed = ""]) => {
    const of = await programme();
    const [mentor, mentee, other] = [
      await addMentor(of, { name }),
      await addMentee(of),
      await addMentee(of),
    ];
    await byName(of.programmeId, mentee.personId, typed);
    expect(await reasonFor(of, mentee, mentor)).toBe("notPossible");
    expect(await reasonFor(of, other, mentor)).toBeNull();
    expect(await refusalOf(proposed(of, mentor, mentee))).toBe("pairings.notPossible");
    await proposed(of, mentor, other);

    const [asking, asked] = [await addMentor(of, { name: "Ada" }), await addMentee(of, { name })];
    await byName(of.programmeId, asking.personId, typed);
    expect(await reasonFor(of, asked, asking)).toBe("notPossible");
  },
);

test.for([
  ["Mira", "Mira K", "notPossible"],
  ["Mira K", "mira", "notPossible"],
  ["Mira Anna Kowalska", "Mira Anna", "notPossible"],
  ["Miranda", "Mira", null],
  ["Kai Mira", "Mira", null],
  ["Mira Kowalska", "Mira K", null],
])(
  "%s and the name %s: %s, as one begins with all words of the other or not",
  async ([name = "", typed = "", reason]) => {
    const of = await programme();
    const [mentor, mentee] = [await addMentor(of, { name: name ?? "" }), await addMentee(of)];
    await byName(of.programmeId, mentee.personId, typed ?? "");
    expect(await reasonFor(of, mentee, mentor)).toBe(reason);
    expect(await refusalOf(proposed(of, mentor, mentee))).toBe(reason && "pairings.notPossible");
  },
);

test("a name is matched as it is today", async () => {
  const of = await programme();
  const [mentor, mentee] = [await addMentor(of, { name: "Mira" }), await addMentee(of)];
  await byName(of.programmeId, mentee.personId, "Rami");
  expect(await reasonFor(of, mentee, mentor)).toBeNull();
  const name = sealed.seal(`Person.name:${mentor.personId}`, "Rami");
  await owner.person.update({ where: { id: mentor.personId }, data: { name } });
  expect(await reasonFor(of, mentee, mentor)).toBe("notPossible");
});

test("nobody learns whether the house knows a name", async () => {
  const of = await programme();
  const [mentor, mentee] = [await addMentor(of, { name: "Mira" }), await addMentee(of)];
  const answers = await Promise.all(
    ["Mira", "Nobody at all"].map(async (name) => {
      const { exclusionId, ...rest } = await byName(of.programmeId, mentee.personId, name);
      return rest;
    }),
  );
  expect(answers).toEqual([{}, {}]);
  const mine = await listMine(db, sealed, mentee.personId);
  const shown = mine.map(({ name, partner }) => ({ name, partner }));
  expect(new Set(shown)).toEqual(
    new Set(["Mira", "Nobody at all"].map((name) => ({ name, partner: null }))),
  );
  expect(await listMine(db, sealed, mentor.personId)).toEqual([]);
  expect(await owner.notice.count({ where: { personId: mentor.personId } })).toBe(0);
});

test("never again, said with a no or at the end, holds for both and is shown by its date alone", async () => {
  const of = await programme();
  const [mentor, mentee] = [await addMentor(of, { name: "Mira" }), await addMentee(of)];
  const pairingId = await proposed(of, mentor, mentee);
  await answerPairing(
    db,
    now,
    mentee.personId,
    answer.parse({ pairingId, answer: "DECLINE", apart: "on" }),
  );
  expect(await refusalOf(proposed(of, mentor, mentee))).toBe("pairings.notPossible");
  expect(await listMine(db, sealed, mentee.personId)).toEqual([
    {
      exclusionId: expect.any(String),
      programmeId: of.programmeId,
      title: { en: "First steps" },
      name: null,
      partner: { side: "MENTOR", proposedAt: now.toISOString() },
      createdAt: now.toISOString(),
    },
  ]);

  const pair = await addPair(of);
  await endPairing(db, now, pair.mentor.personId, { pairingId: pair.pairingId, apart: true });
  expect(await refusalOf(proposed(of, pair.mentor, pair.mentee))).toBe("pairings.notPossible");
});

test("taken back, two people can be proposed again; another's stays", async () => {
  const of = await programme();
  const { mentor, mentee, pairingId } = await addPair(of);
  const exclusionId = randomUUID();
  for (const _ of [1, 2]) {
    await excludePartner(db, now, mentor.personId, { exclusionId, pairingId });
    await excludePartner(db, now, mentor.personId, { exclusionId: randomUUID(), pairingId });
  }
  expect(await listMine(db, sealed, mentor.personId)).toHaveLength(1);
  await endPairing(db, now, mentee.personId, { pairingId, apart: false });
  await removeExclusion(db, mentee.personId, exclusionId);
  expect(await refusalOf(proposed(of, mentor, mentee))).toBe("pairings.notPossible");
  for (const _ of [1, 2]) await removeExclusion(db, mentor.personId, exclusionId);
  expect(await refusalOf(proposed(of, mentor, mentee))).toBeNull();
});

test("one programme's stay in it, and others' pairs are not found", async () => {
  const [of, other] = [await programme(), await programme()];
  const [mentor, mentee] = [await addMentor(of, { name: "Mira" }), await addMentee(of)];
  await byName(other.programmeId, mentee.personId, "Mira");
  expect(await reasonFor(of, mentee, mentor)).toBeNull();
  expect(await refusalOf(byName(randomUUID(), mentee.personId, "Mira"))).toBe("notFound");
  const { pairingId } = await addPair(of);
  const stranger = await addMember(owner);
  const tried = excludePartner(db, now, stranger, { exclusionId: randomUUID(), pairingId });
  expect(await refusalOf(tried)).toBe("notFound");
});

test("said just when an office proposes, it holds from then on", { timeout: 30_000 }, async () => {
  for (let round = 0; round < 20; round++) {
    const of = await programme();
    const { mentor, mentee, pairingId } = await addPair(of);
    await endPairing(db, now, mentee.personId, { pairingId, apart: false });
    const id = randomUUID();
    const pair = {
      programmeId: of.programmeId,
      mentorFormId: mentor.formId,
      menteeFormId: mentee.formId,
    };
    const [refusal] = await Promise.all([
      refusalOf(propose(db, sealed, now, await addPerson(owner), { ...pair, pairingId: id })),
      excludePartner(db, now, mentee.personId, { exclusionId: randomUUID(), pairingId }),
    ]);
    expect([null, "pairings.notPossible"]).toContain(refusal);
    if (refusal === null) await said(db, mentor.personId, id, "DECLINE");
    expect(await refusalOf(proposed(of, mentor, mentee))).toBe("pairings.notPossible");
  }
});

test("the database decides by itself, whatever was looked at before", async () => {
  const of = await programme();
  const { mentor, mentee, pairingId } = await addPair(of);
  await endPairing(db, now, mentee.personId, { pairingId, apart: true });
  const [answer] = await db.$queryRaw<[{ refusal: string | null }]>`
    SELECT propose_pairing(${randomUUID()}::uuid, ${of.programmeId}::uuid, ${mentor.formId}::uuid,
      ${mentee.formId}::uuid, ${randomUUID()}::uuid, NULL, NULL, ${now}) AS refusal`;
  expect(answer.refusal).toBe("pairings.notPossible");
});

test("sent twice it is one; a form that was changed and sent again is refused, not passed over", async () => {
  const of = await programme();
  const { programmeId } = of;
  const me = await addPerson(owner);
  const sent = { exclusionId: randomUUID(), programmeId, name: "Mira" };
  for (let times = 0; times < 3; times += 1) await excludeName(db, sealed, now, me, sent);
  const other = { ...sent, name: "Nour" };
  expect(await refusalOf(excludeName(db, sealed, now, me, other))).toBe("exclusions.idTaken");
  expect((await listMine(db, sealed, me)).map(({ name }) => name)).toEqual(["Mira"]);

  const { mentee, pairingId } = await addPair(of);
  const again = { exclusionId: sent.exclusionId, pairingId };
  const answered = excludePartner(db, now, mentee.personId, again);
  expect(await refusalOf(answered)).toBe("exclusions.idTaken");
});
