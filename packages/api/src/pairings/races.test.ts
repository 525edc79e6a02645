import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { saveForm, withdrawForm } from "../mentorship/commands";
import { newForm } from "../mentorship/schema";
import { addPerson, addProgramme, now, refusalOf, sealed } from "../testing";
import { endPairing, propose, retract, sayMet } from "./commands";
import { expireProposals } from "./jobs";
import { addMember, addMentee, addMentor, addPair, after, proposed, said } from "./pair-testing";

const { db, owner, worker } = await createTestDb();
const programme = async () => ({ db, owner, ...(await addProgramme(owner)) });
const rounds = Array.from({ length: 20 });
/** Twenty rounds take their time on a busy machine. */
const patient = { timeout: 30_000 };

const state = async (id: string) =>
  (await owner.pairing.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;
const noticed = (kind: string, personId: string) =>
  owner.notice.count({ where: { kind, personId } });

/** A proposal that nobody has answered. */
async function open() {
  const of = await programme();
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  return { ...of, mentor, mentee, pairingId: await proposed(of, mentor, mentee) };
}

test(
  "both say yes at once, twenty times: each time one pair begins, and both are told once",
  patient,
  async () => {
    for (const _ of rounds) {
      const { mentor, mentee, pairingId } = await open();
      const answers = await Promise.all(
        [mentor, mentee, mentor, mentee].map(({ personId }) =>
          said(db, personId, pairingId, "ACCEPT"),
        ),
      );
      expect(answers.some((answer) => answer.state === "ACTIVE")).toBe(true);
      expect(await state(pairingId)).toBe("ACTIVE");
      for (const { personId } of [mentor, mentee])
        expect(await noticed("pairings.begun", personId)).toBe(1);
      expect(
        await owner.auditEntry.count({ where: { objectId: pairingId, action: "pairings.answer" } }),
      ).toBe(2);
    }
  },
);

test("a yes while its time ends is a pair or an expiry, never both", patient, async () => {
  const outcomes = new Set<string>();
  for (const _ of rounds) {
    const { mentor, mentee, pairingId } = await open();
    await said(db, mentor.personId, pairingId, "ACCEPT");
    const last = new Date(after(7).getTime() - 1);
    const [refusal] = await Promise.all([
      refusalOf(said(db, mentee.personId, pairingId, "ACCEPT", last)),
      expireProposals(worker, after(7)),
    ]);
    const became = await state(pairingId);
    expect(became).toBe(refusal === null ? "ACTIVE" : "EXPIRED");
    expect([null, "pairings.closed"]).toContain(refusal);
    expect(await noticed("pairings.begun", mentee.personId)).toBe(refusal === null ? 1 : 0);
    expect(await noticed("pairings.closed", mentee.personId)).toBe(refusal === null ? 0 : 1);
    outcomes.add(became);
  }
  expect(outcomes.size).toBeGreaterThan(0);
});

test(
  "a yes, a no, an expiry, a withdrawal and an office at once leave one outcome and one word of it",
  patient,
  async () => {
    for (const _ of rounds) {
      const { programmeId, mentor, mentee, pairingId } = await open();
      const last = new Date(after(7).getTime() - 1);
      await said(db, mentee.personId, pairingId, "ACCEPT");
      await Promise.all([
        refusalOf(said(db, mentor.personId, pairingId, "ACCEPT", last)),
        refusalOf(said(db, mentee.personId, pairingId, "DECLINE", last)),
        expireProposals(worker, after(7)),
        withdrawForm(db, sealed, last, mentee.personId, { programmeId, side: "MENTEE" }),
        refusalOf(retract(db, last, mentor.personId, { programmeId, pairingId })),
      ]);
      const begun = (await state(pairingId)) === "ACTIVE";
      for (const { personId } of [mentor, mentee]) {
        expect(await noticed("pairings.begun", personId)).toBe(begun ? 1 : 0);
        expect(await noticed("pairings.closed", personId)).toBe(begun ? 0 : 1);
      }
    }
  },
);

test("twenty offices propose somebody for the same person: one is right, all others are told", async () => {
  const of = await programme();
  const mentee = await addMentee(of);
  const mentors = await Promise.all(rounds.map(() => addMentor(of)));
  const refusals = await Promise.all(
    mentors.map((mentor) => refusalOf(proposed(of, mentor, mentee))),
  );
  expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1);
  expect(refusals.filter((refusal) => refusal === "pairings.openElsewhere")).toHaveLength(19);
  expect(await noticed("pairings.proposed", mentee.personId)).toBe(1);
});

test("twenty offices give away a mentor's last two places: two are right", async () => {
  const of = await programme();
  const mentor = await addMentor(of, { capacity: 3 });
  await proposed(of, mentor, await addMentee(of));
  const mentees = await Promise.all(rounds.map(() => addMentee(of)));
  const refusals = await Promise.all(
    mentees.map((mentee) => refusalOf(proposed(of, mentor, mentee))),
  );
  expect(refusals.filter((refusal) => refusal === null)).toHaveLength(2);
  expect(refusals.filter((refusal) => refusal === "pairings.full")).toHaveLength(18);
  const where = { mentorFormId: mentor.formId, state: "PROPOSED" as const };
  expect(await owner.pairing.count({ where })).toBe(3);
});

test("mentors and those who ask, proposed crosswise by many at once, lock nobody out", async () => {
  const of = await programme();
  const mentors = await Promise.all([1, 2, 3].map(() => addMentor(of, { capacity: 2 })));
  const mentees = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => addMentee(of)));
  const all = mentors.flatMap((mentor) => mentees.map((mentee) => [mentor, mentee] as const));
  const refusals = await Promise.all(
    all.map(([mentor, mentee]) => refusalOf(proposed(of, mentor, mentee))),
  );
  expect(refusals.filter((refusal) => refusal === null)).toHaveLength(6);
});

test("the same proposal sent twenty times is one, with one word to each and one entry", async () => {
  const of = await programme();
  const [mentor, mentee, actor] = [
    await addMentor(of),
    await addMentee(of),
    await addPerson(owner),
  ];
  const { programmeId } = of;
  const sent = {
    programmeId,
    pairingId: randomUUID(),
    mentorFormId: mentor.formId,
    menteeFormId: mentee.formId,
  };
  const answers = await Promise.all(rounds.map(() => propose(db, sealed, now, actor, sent)));
  expect(answers).toEqual(rounds.map(() => ({ programmeId, pairingId: sent.pairingId })));
  expect(await noticed("pairings.proposed", mentor.personId)).toBe(1);
  expect(await owner.auditEntry.count({ where: { objectId: sent.pairingId } })).toBe(1);
});

test(
  "both end it while one says that they met: it is over, and everyone is told once",
  patient,
  async () => {
    for (const _ of rounds) {
      const { mentor, mentee, pairingId } = await addPair(await programme());
      const end = { pairingId, apart: true };
      const met = refusalOf(sayMet(db, after(1), mentee.personId, pairingId));
      await Promise.all([
        endPairing(db, after(1), mentor.personId, end),
        endPairing(db, after(1), mentee.personId, end),
        met,
      ]);
      expect([null, "pairings.closed"]).toContain(await met);
      expect(await state(pairingId)).toBe("ENDED");
      for (const { personId } of [mentor, mentee])
        expect(await noticed("pairings.ended", personId)).toBe(1);
      const kept = await owner.pairingExclusion.findMany({
        where: { programmeId: mentor.programmeId },
      });
      expect(kept.map(({ personId }) => personId).toSorted()).toEqual(
        [mentor.personId, mentee.personId].toSorted(),
      );
    }
  },
);

test("a form sent twenty times at once is one form", async () => {
  const { programmeId } = await programme();
  const personId = await addMember(owner);
  const sent = {
    programmeId,
    side: "MENTEE",
    languages: "en",
    times: "1-evening",
    words: "Papers.",
  };
  const answers = await Promise.all(
    rounds.map(() => saveForm(db, sealed, now, personId, newForm.parse(sent))),
  );
  expect(new Set(answers.map(({ formId }) => formId)).size).toBe(1);
  const [form, ...more] = await owner.mentorshipForm.findMany({ where: { personId } });
  expect(more).toEqual([]);
  const kept = sealed.open(`MentorshipForm.content:${form?.id}`, form?.content ?? Uint8Array.of());
  expect(kept).toContain("Papers.");
});
