import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { listPairings } from "../pairing-overview/queries";
import { listWaiting } from "../suggestions/queries";
import { addPerson, addProgramme, now, refusalOf, sealed } from "../testing";
import { endPairing, sayMet } from "./commands";
import {
  addMember,
  addMentee,
  addMentor,
  addPair,
  after,
  noticesOf,
  proposed,
  said,
} from "./pair-testing";
import { listMine, listPast, readMine } from "./queries";

const { db, owner } = await createTestDb();
const programme = async () => ({ db, owner, ...(await addProgramme(owner)) });
const coordinator = await addPerson(owner);

test("both are asked and told, both say yes, and each sees how to reach the other", async () => {
  const of = await programme();
  const mentor = await addMentor(of, {
    name: "Mira",
    reach: "The blue door.",
    languages: ["en", "ar"],
  });
  const mentee = await addMentee(of, { name: "Nour", reach: "A note." });
  const pairingId = await proposed(of, mentor, mentee);
  expect(await noticesOf(owner, mentor.personId)).toEqual([["pairings.proposed", true]]);

  const [asked] = await listMine(db, sealed, now, mentee.personId);
  expect(asked).toMatchObject({
    pairingId,
    side: "MENTEE",
    state: "PROPOSED",
    answerBy: after(7).toISOString(),
    accepted: false,
    common: { languages: ["en"], times: ["1-evening"], topics: [] },
    partner: null,
  });
  expect(JSON.stringify(asked)).not.toMatch(/Mira|blue door/);

  expect(await said(db, mentor.personId, pairingId, "ACCEPT")).toEqual({
    pairingId,
    state: "PROPOSED",
  });
  expect(await noticesOf(owner, mentee.personId)).toEqual([["pairings.proposed", true]]);
  expect(await said(db, mentee.personId, pairingId, "ACCEPT")).toEqual({
    pairingId,
    state: "ACTIVE",
  });
  expect(await noticesOf(owner, mentee.personId)).toEqual([
    ["pairings.proposed", true],
    ["pairings.begun", false],
  ]);
  expect(await noticesOf(owner, mentor.personId)).toContainEqual(["pairings.begun", true]);

  expect(await readMine(db, sealed, now, mentee.personId, pairingId)).toMatchObject({
    state: "ACTIVE",
    partner: { name: "Mira", pronouns: null, languages: ["en", "ar"], reach: "The blue door." },
  });
  expect(await readMine(db, sealed, now, mentor.personId, pairingId)).toMatchObject({
    partner: { name: "Nour", reach: "A note." },
  });
});

test("a stranger finds no pairing, whatever they ask", async () => {
  const { pairingId } = await addPair(await programme());
  const stranger = await addMember(owner);
  const tries = [
    readMine(db, sealed, now, stranger, pairingId),
    said(db, stranger, pairingId, "ACCEPT"),
    endPairing(db, now, stranger, { pairingId, apart: true }),
    sayMet(db, now, stranger, pairingId),
  ];
  expect(await Promise.all(tries.map(refusalOf))).toEqual(tries.map(() => "notFound"));
  expect(await owner.pairingExclusion.count({ where: { personId: stranger } })).toBe(0);
});

test("either ends a pair; both are told, names are gone, and both are free again", async () => {
  const of = await programme();
  const { mentor, mentee, pairingId } = await addPair(of, ["Mira", "Nour"]);
  const end = () => endPairing(db, now, mentee.personId, { pairingId, apart: false });
  expect([await end(), await end()]).toEqual([
    { pairingId, state: "ENDED" },
    { pairingId, state: "ENDED" },
  ]);
  expect(await noticesOf(owner, mentor.personId)).toContainEqual(["pairings.ended", true]);
  expect(await noticesOf(owner, mentee.personId)).toContainEqual(["pairings.ended", false]);
  const seen = await readMine(db, sealed, now, mentor.personId, pairingId);
  expect(seen).toMatchObject({ state: "ENDED", partner: null, common: null });
  expect(await refusalOf(sayMet(db, now, mentor.personId, pairingId))).toBe("pairings.closed");
  const { total } = await listWaiting(db, sealed, now, {
    programmeId: of.programmeId,
    after: null,
  });
  expect(total).toBe(1);
  expect(await owner.pairingExclusion.count({ where: { programmeId: of.programmeId } })).toBe(0);
});

test("a proposal cannot be ended, nor met about, only answered", async () => {
  const of = await programme();
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  const pairingId = await proposed(of, mentor, mentee);
  const who = mentor.personId;
  expect(await refusalOf(endPairing(db, now, who, { pairingId, apart: false }))).toBe("notFound");
  expect(await refusalOf(sayMet(db, now, who, pairingId))).toBe("notFound");
});

test("a sign of one counts for both; without any a pair goes quiet", async () => {
  const of = await programme();
  const { mentee, pairingId } = await addPair(of);
  const { programmeId } = of;
  const look = async (at: Date) => {
    const { pairings } = await listPairings(db, sealed, at, {
      programmeId,
      show: "ACTIVE",
      after: null,
    });
    const quiet = await listPairings(db, sealed, at, { programmeId, show: "QUIET", after: null });
    return pairings.map((one) => [one.weeksQuiet, one.quiet, quiet.pairings.length]);
  };
  expect(await look(after(41))).toEqual([[5, false, 0]]);
  expect(await look(after(42))).toEqual([[6, true, 1]]);
  await sayMet(db, after(20), mentee.personId, pairingId);
  await sayMet(db, after(20), mentee.personId, pairingId);
  expect(await look(after(42))).toEqual([[3, false, 0]]);
  expect(await look(after(62))).toEqual([[6, true, 1]]);
  const met = { action: "pairings.met", objectId: pairingId };
  expect(await owner.auditEntry.count({ where: met })).toBe(1);
});

test("a rename reaches the pair at once", async () => {
  const of = await programme();
  const { mentor, mentee, pairingId } = await addPair(of, ["Mira", "Nour"]);
  const name = sealed.seal(`Person.name:${mentor.personId}`, "Mir");
  await owner.person.update({ where: { id: mentor.personId }, data: { name } });
  const seen = await readMine(db, sealed, now, mentee.personId, pairingId);
  expect(seen.partner?.name).toBe("Mir");
});

test("a list is read page by page, and nothing is missed or seen twice", async () => {
  const of = await programme();
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  const ids = Array.from({ length: 60 }, () => randomUUID());
  await owner.pairing.createMany({
    data: ids.map((id, round) => ({
      id,
      programmeId: of.programmeId,
      mentorFormId: mentor.formId,
      menteeFormId: mentee.formId,
      mentorId: mentor.personId,
      menteeId: mentee.personId,
      state: "DECLINED" as const,
      proposedAt: after(round % 7),
      proposedById: coordinator,
      answerBy: after(9),
      endedAt: after(9),
    })),
  });
  const first = await listPast(db, sealed, after(9), mentor.personId, { after: null });
  const second = await listPast(db, sealed, after(9), mentor.personId, { after: first.next });
  const seen = [...first.pairings, ...second.pairings].map(({ pairingId }) => pairingId);
  expect([first.pairings.length, second.next]).toEqual([50, null]);
  expect(seen.toSorted()).toEqual(ids.toSorted());
});
