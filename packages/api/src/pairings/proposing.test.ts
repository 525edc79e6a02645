import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addPerson, addProgramme, now, refusalOf, sealed } from "../testing";
import { propose, proposeAll } from "./commands";
import { addMentee, addMentor, proposed } from "./pair-testing";

const { db, owner } = await createTestDb();
const programme = async () => ({ db, owner, ...(await addProgramme(owner)) });
const coordinator = await addPerson(owner);

test.for([
  {
    name: "a break of the mentor",
    refusal: "pairings.paused",
    change: { pausedAt: now },
    of: "MENTOR",
  },
  {
    name: "a break of who asks",
    refusal: "pairings.paused",
    change: { pausedAt: now },
    of: "MENTEE",
  },
  { name: "a withdrawal", refusal: "pairings.paused", change: { withdrawnAt: now }, of: "MENTEE" },
] as const)("nobody is proposed during $name", async ({ refusal, change, of: side }) => {
  const of = await programme();
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  await owner.mentorshipForm.updateMany({
    where: { programmeId: of.programmeId, side },
    data: change,
  });
  expect(await refusalOf(proposed(of, mentor, mentee))).toBe(refusal);
});

test("a proposal needs a place, a language, a time and, where it is asked for, an office that met the mentor", async () => {
  const of = await programme();
  const mentee = await addMentee(of);
  const refused = async (wished: object, asking = mentee) =>
    refusalOf(proposed(of, await addMentor(of, wished), asking));
  expect(await refused({ languages: ["ar"] })).toBe("pairings.noLanguage");
  expect(await refused({ times: ["2-morning"] })).toBe("pairings.noTime");
  expect(await refused({ personId: mentee.personId })).toBe("pairings.notPossible");
  const careful = await addMentee(of, { vettedOnly: "on" });
  expect(await refused({}, careful)).toBe("pairings.unvetted");
  const gone = await addMentor(of);
  await owner.membership.updateMany({
    where: { personId: gone.personId },
    data: { state: "ENDED" },
  });
  expect(await refusalOf(proposed(of, gone, mentee))).toBe("pairings.paused");

  const mentor = await addMentor(of);
  await proposed(of, mentor, await addMentee(of));
  expect(await refusalOf(proposed(of, mentor, mentee))).toBe("pairings.full");
  await owner.programme.updateMany({ where: { id: of.programmeId }, data: { vetting: true } });
  expect(await refused({})).toBe("pairings.unvetted");
});

test("forms of another programme, or of the wrong side, are not found", async () => {
  const [of, other] = [await programme(), await programme()];
  const [mentor, mentee, stranger] = [
    await addMentor(of),
    await addMentee(of),
    await addMentee(other),
  ];
  expect(await refusalOf(proposed(of, mentor, stranger))).toBe("notFound");
  expect(await refusalOf(proposed(of, { ...mentee }, mentor))).toBe("notFound");
});

test("many proposals at once pass over what is not possible any more", async () => {
  const of = await programme();
  const [mentor, one, two] = [await addMentor(of), await addMentee(of), await addMentee(of)];
  const pair = (menteeFormId: string) => ({
    pairingId: randomUUID(),
    mentorFormId: mentor.formId,
    menteeFormId,
  });
  const sent = { programmeId: of.programmeId, pairs: [pair(one.formId), pair(two.formId)] };
  for (const _ of [1, 2]) {
    const answer = await proposeAll(db, sealed, now, coordinator, sent);
    expect(answer).toEqual({ proposed: 1, passed: 1 });
  }
  expect(await owner.pairing.count({ where: { programmeId: of.programmeId } })).toBe(1);
});

test("the id of another proposal is refused", async () => {
  const of = await programme();
  const [mentor, mentee, other] = [
    await addMentor(of, { capacity: 2 }),
    await addMentee(of),
    await addMentee(of),
  ];
  const pairingId = await proposed(of, mentor, mentee);
  const { programmeId } = of;
  const taken = { programmeId, pairingId, mentorFormId: mentor.formId, menteeFormId: other.formId };
  expect(await refusalOf(propose(db, sealed, now, coordinator, taken))).toBe("pairings.idTaken");
});
