import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { withdrawForm } from "../mentorship/commands";
import { listPairings } from "../pairing-overview/queries";
import { listWaiting } from "../suggestions/queries";
import { addPerson, addProgramme, now, refusalOf, sealed } from "../testing";
import { endPairing, retract } from "./commands";
import { expireProposals } from "./jobs";
import { addMentee, addMentor, addPair, after, noticesOf, proposed, said } from "./pair-testing";
import { listMine, listPast, readMine } from "./queries";

const { db, owner, worker } = await createTestDb();
const programme = async () => ({ db, owner, ...(await addProgramme(owner)) });
const coordinator = await addPerson(owner);

test.for([
  { name: "a no", by: "mentor", close: (id: string, who: string) => said(db, who, id, "DECLINE") },
  {
    name: "a no after a yes",
    by: "mentee",
    close: (id: string, who: string) => said(db, who, id, "DECLINE"),
  },
  { name: "time", by: null, close: () => expireProposals(worker, after(7)) },
  {
    name: "the office",
    by: null,
    close: (pairingId: string, _who: string, programmeId: string) =>
      retract(db, now, coordinator, { programmeId, pairingId }),
  },
] as const)(
  "closed by $name, both learn the same, and who asks waits as before",
  async ({ by, close }) => {
    const of = await programme();
    const [mentor, mentee] = [await addMentor(of), await addMentee(of, { at: after(-30) })];
    const pairingId = await proposed(of, mentor, mentee);
    await said(db, mentee.personId, pairingId, "ACCEPT");
    await close(pairingId, by === "mentor" ? mentor.personId : mentee.personId, of.programmeId);

    for (const one of [mentor, mentee]) {
      const { pairings } = await listPast(db, sealed, after(7), one.personId, { after: null });
      expect(pairings).toEqual([
        {
          pairingId,
          programmeId: of.programmeId,
          title: { en: "First steps" },
          side: one === mentor ? "MENTOR" : "MENTEE",
          state: "CLOSED",
          proposedAt: now.toISOString(),
          answerBy: null,
          accepted: false,
          startedAt: null,
          endedAt: null,
          lastMetAt: null,
          common: null,
          partner: null,
        },
      ]);
      const [, closed] = await owner.notice.findMany({
        where: { personId: one.personId },
        orderBy: { id: "asc" },
      });
      expect(closed).toMatchObject({ kind: "pairings.closed", params: { pairingId } });
      expect(await refusalOf(said(db, one.personId, pairingId, "ACCEPT"))).toBe("pairings.closed");
    }
    const request = { programmeId: of.programmeId, after: null };
    const { people } = await listWaiting(db, sealed, now, request);
    expect(people).toMatchObject([{ formId: mentee.formId, days: 30 }]);
    const shown = await listPairings(db, sealed, now, { ...request, show: "CLOSED" });
    expect(shown.pairings).toMatchObject([
      { state: "CLOSED", answered: 0, endedAt: null, answerBy: null },
    ]);
  },
);

test("once its time is over, a proposal is closed even before the clock has seen to it", async () => {
  const of = await programme();
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  const pairingId = await proposed(of, mentor, mentee);
  expect(await refusalOf(said(db, mentor.personId, pairingId, "ACCEPT", after(7)))).toBe(
    "pairings.closed",
  );
  expect(await said(db, mentor.personId, pairingId, "DECLINE", after(7))).toEqual({
    pairingId,
    state: "CLOSED",
  });
  expect(await listMine(db, sealed, after(7), mentor.personId)).toEqual([]);
  const request = { programmeId: of.programmeId, after: null };
  const shown = async (show: "PROPOSED" | "CLOSED") =>
    (await listPairings(db, sealed, after(7), { ...request, show })).pairings.length;
  expect([await shown("PROPOSED"), await shown("CLOSED")]).toEqual([0, 1]);
  expect(await expireProposals(worker, new Date(after(7).getTime() - 1))).toBe(0);
  expect(await expireProposals(worker, after(7))).toBe(1);
  expect(await expireProposals(worker, after(7))).toBe(0);
  expect(await noticesOf(owner, mentor.personId)).toEqual([
    ["pairings.proposed", true],
    ["pairings.closed", true],
  ]);
});

test("answers are the same when they are sent again, and a no is for proposals alone", async () => {
  const of = await programme();
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  const pairingId = await proposed(of, mentor, mentee);
  for (const _ of [1, 2]) {
    expect(await said(db, mentor.personId, pairingId, "DECLINE")).toMatchObject({
      state: "CLOSED",
    });
  }
  expect(await noticesOf(owner, mentee.personId)).toHaveLength(2);

  const pair = await addPair(of);
  const who = pair.mentor.personId;
  expect(await said(db, who, pair.pairingId, "ACCEPT")).toMatchObject({ state: "ACTIVE" });
  expect(await refusalOf(said(db, who, pair.pairingId, "DECLINE"))).toBe("pairings.begun");
  const { programmeId } = of;
  const back = retract(db, now, coordinator, { programmeId, pairingId: pair.pairingId });
  expect(await refusalOf(back)).toBe("pairings.begun");
});

test("withdrawn, a form's proposals close and its words are gone; a pair keeps what it needs", async () => {
  const of = await programme();
  const mentor = await addMentor(of, {
    capacity: 2,
    reach: "The blue door.",
    words: "I have been there.",
  });
  const [first, second] = [await addMentee(of), await addMentee(of)];
  const [pair, proposal] = [await proposed(of, mentor, first), await proposed(of, mentor, second)];
  for (const { personId } of [mentor, first]) await said(db, personId, pair, "ACCEPT");
  const key = { programmeId: of.programmeId, side: "MENTOR" as const };
  for (const _ of [1, 2]) await withdrawForm(db, sealed, now, mentor.personId, key);

  expect(await noticesOf(owner, second.personId)).toContainEqual(["pairings.closed", true]);
  expect(await refusalOf(said(db, second.personId, proposal, "ACCEPT"))).toBe("pairings.closed");
  const seen = await readMine(db, sealed, now, first.personId, pair);
  expect(seen).toMatchObject({
    state: "ACTIVE",
    partner: { languages: ["en"], reach: "The blue door." },
  });
  const content = async () =>
    (await owner.mentorshipForm.findUniqueOrThrow({ where: { id: mentor.formId } })).content;
  const kept = sealed.open(`MentorshipForm.content:${mentor.formId}`, await content());
  expect(kept).not.toContain("I have been there.");
  await endPairing(db, now, first.personId, { pairingId: pair, apart: false });
  expect(await content()).toHaveLength(0);
});
