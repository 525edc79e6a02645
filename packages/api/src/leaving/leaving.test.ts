import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { freeShift, takeShift } from "../assignments/commands";
import { addTeam, planShift } from "../assignments/team-testing";
import { createFeed } from "../calendar/commands";
import { feedFor } from "../calendar/queries";
import { decline } from "../decisions/commands";
import { changeState } from "../memberships/commands";
import { remind } from "../notices/jobs";
import { changeOccurrence } from "../occurrences/commands";
import { addMember, addMentee, addMentor, addPair, proposed } from "../pairings/pair-testing";
import { takePlace } from "../places/commands";
import { cancelShift } from "../shifts/commands";
import { addOccurrence, addOfficer, addProgramme, contextFor, now, sealed } from "../testing";

const { db, owner, worker } = await createTestDb();
await owner.centre.create({ data: { id: 1, name: {}, timeZone: "UTC", localeOrder: ["en"] } });
const secretary = await addOfficer(owner, "SECRETARY");
const context = contextFor(db, secretary);

const act = (personId: string, step: "pause" | "end" | "resume", at = now) =>
  changeState({ ...context, now: at }, secretary.personId, { personId, act: step });

const told = async (personId: string) =>
  (await owner.notice.findMany({ where: { personId }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );
const recorded = async (objectId: string) =>
  (await owner.auditEntry.findMany({ where: { objectId }, orderBy: { id: "asc" } })).map(
    ({ action, actorId }) => [action, actorId],
  );
const placeOf = async (personId: string, occurrenceId: string) => {
  const key = { occurrenceId_personId: { occurrenceId, personId } };
  return (await owner.place.findUniqueOrThrow({ where: key })).state;
};
const promises = (personId: string) => owner.commitment.count({ where: { personId } });
const programme = async () => ({ db, owner, ...(await addProgramme(owner)) });

const steps = ["pause", "end"] as const;

test.for(steps)(
  "whoever has a seat in a full workshop leaves it to the longest waiting: %s",
  async (step) => {
    const { occurrenceId } = await addOccurrence(owner, { capacity: 1 });
    const [leaving, next, last] = [
      await addMember(owner),
      await addMember(owner),
      await addMember(owner),
    ];
    for (const one of [leaving, next, last]) await takePlace(db, now, one, occurrenceId);
    await act(leaving, step);
    await act(leaving, step);
    expect(await placeOf(leaving, occurrenceId)).toBe("WITHDRAWN");
    expect(await placeOf(next, occurrenceId)).toBe("CONFIRMED");
    expect(await placeOf(last, occurrenceId)).toBe("WAITING");
    expect(await promises(leaving)).toBe(0);
    expect(await told(next)).toEqual(["places.waiting", "places.seated"]);
    expect(await told(leaving)).toEqual([
      "places.confirmed",
      step === "end" ? "memberships.ended" : "memberships.paused",
    ]);
    expect((await recorded(occurrenceId)).at(-1)).toEqual(["places.giveUp", secretary.personId]);
    expect(await recorded(occurrenceId)).toHaveLength(4);
  },
);

test("whoever waited and is no member any more is never seated, nor is anyone on a break", async () => {
  const at = await addOccurrence(owner, { capacity: 1 });
  const { occurrenceId } = at;
  const [seated, waits, other] = [
    await addMember(owner),
    await addMember(owner),
    await addMember(owner),
  ];
  for (const one of [seated, waits, other]) await takePlace(db, now, one, occurrenceId);
  await act(waits, "end");
  expect(await placeOf(waits, occurrenceId)).toBe("WITHDRAWN");
  // As it stood in a house that kept such waits.
  const key = { occurrenceId_personId: { occurrenceId, personId: waits } };
  await owner.place.update({ where: key, data: { state: "WAITING" } });
  const times = { startsAt: "2026-03-01T18:00:00Z", endsAt: "2026-03-01T20:00:00Z" };
  await changeOccurrence(db, now, secretary.personId, { ...at, ...times, room: "", capacity: 5 });
  expect(await placeOf(waits, occurrenceId)).toBe("WAITING");
  expect(await placeOf(other, occurrenceId)).toBe("CONFIRMED");
});

test("what has begun or was cancelled stays as it is", async () => {
  const { occurrenceId } = await addOccurrence(owner, { capacity: 1 });
  const personId = await addMember(owner);
  await takePlace(db, now, personId, occurrenceId);
  const { teamId, persons } = await addTeam(owner, 1);
  const [helper = ""] = persons;
  const [past, off] = [
    await planShift(owner, teamId),
    await planShift(owner, teamId, {
      startsAt: "2026-03-09T18:00:00Z",
      endsAt: "2026-03-09T19:00:00Z",
    }),
  ];
  for (const id of [past, off]) await takeShift(db, now, helper, id);
  await cancelShift(db, now, secretary.personId, { teamId, shiftId: off });
  const during = new Date("2026-03-01T19:00:00Z");
  for (const id of [personId, helper]) await act(id, "end", during);
  expect(await placeOf(personId, occurrenceId)).toBe("CONFIRMED");
  const kept = await owner.assignment.findMany({ where: { personId: helper } });
  expect(kept.map(({ state }) => state)).toEqual(["TAKEN", "TAKEN"]);
});

test.for(steps)("a shift is a gap at once, and near ones are told: %s", async (step) => {
  const { teamId, persons } = await addTeam(owner, 2);
  const [leaving = "", other = ""] = persons;
  const coordinator = await addOfficer(owner, "TEAM_COORDINATOR", teamId);
  const [near, far] = [
    await planShift(owner, teamId, {
      startsAt: "2026-02-02T08:00:00Z",
      endsAt: "2026-02-02T10:00:00Z",
    }),
    await planShift(owner, teamId),
  ];
  for (const id of [near, far]) await takeShift(db, now, leaving, id);
  await act(leaving, step);
  expect(await promises(leaving)).toBe(0);
  expect(await told(coordinator.personId)).toEqual(["assignments.gap"]);
  expect(await recorded(far)).toEqual([
    ["assignments.take", leaving],
    ["assignments.free", secretary.personId],
  ]);
  expect((await told(leaving)).at(-1)).toMatch(/^memberships\./);
  expect(await takeShift(db, now, other, far)).toEqual({ state: "TAKEN" });
  const { leftAt } = await owner.teamMember.findFirstOrThrow({ where: { personId: leaving } });
  expect(leftAt !== null).toBe(step === "end");
  await freeShift(db, now, secretary.personId, { teamId, shiftId: far, personId: other });
});

test("for good a pair ends and forms are emptied: the partner is told, and asks for somebody else", async () => {
  const of = await programme();
  const { mentor, mentee, pairingId } = await addPair(of);
  await act(mentor.personId, "end");
  expect((await told(mentor.personId)).slice(-1)).toEqual(["memberships.ended"]);
  expect((await told(mentee.personId)).slice(-1)).toEqual(["pairings.ended"]);
  const form = await owner.mentorshipForm.findUniqueOrThrow({ where: { id: mentor.formId } });
  expect(form).toMatchObject({ withdrawnAt: now });
  expect(form.content).toHaveLength(0);
  expect(await recorded(pairingId)).toContainEqual(["pairings.end", secretary.personId]);
  expect(await recorded(mentor.formId)).toContainEqual(["mentorship.withdraw", secretary.personId]);
  await proposed(of, await addMentor(of), mentee);
});

test("on a break a pair stays, forms pause with their words, and nobody is proposed", async () => {
  const of = await programme();
  const { mentor, mentee, pairingId } = await addPair(of);
  await act(mentor.personId, "pause");
  expect(await told(mentee.personId)).not.toContain("pairings.ended");
  expect(await owner.pairing.findUniqueOrThrow({ where: { id: pairingId } })).toMatchObject({
    state: "ACTIVE",
  });
  const form = await owner.mentorshipForm.findUniqueOrThrow({ where: { id: mentor.formId } });
  expect(form).toMatchObject({ withdrawnAt: null, pausedAt: now });
  expect(form.content.length).toBeGreaterThan(0);
  // Ended from the break, the rest goes too.
  await act(mentor.personId, "end");
  expect((await told(mentee.personId)).slice(-1)).toEqual(["pairings.ended"]);
});

test.for(steps)("the other of an open proposal learns what any closing tells: %s", async (step) => {
  const of = await programme();
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  const pairingId = await proposed(of, mentor, mentee);
  await act(mentee.personId, step);
  const closed = { kind: "pairings.closed", params: { pairingId }, rungAt: null };
  const { personId } = mentor;
  expect(
    await owner.notice.findMany({ where: { personId }, orderBy: { id: "asc" } }),
  ).toMatchObject([{ kind: "pairings.proposed" }, closed]);
  expect(await told(mentee.personId)).not.toContain("pairings.closed");
  expect(await owner.pairing.findUniqueOrThrow({ where: { id: pairingId } })).toMatchObject({
    state: "EXPIRED",
    mentorAcceptedAt: null,
  });
  await proposed(of, mentor, await addMentee(of));
});

test("what a withdrawn form kept for a partner who leaves goes with the pair", async () => {
  const of = await programme();
  const { mentor, mentee } = await addPair(of);
  const data = { withdrawnAt: now };
  await owner.mentorshipForm.update({ where: { id: mentee.formId }, data });
  await act(mentor.personId, "end");
  const form = await owner.mentorshipForm.findUniqueOrThrow({ where: { id: mentee.formId } });
  expect(form.content).toHaveLength(0);
});

test("nobody who is away is reminded, whatever still stands", async () => {
  const { occurrenceId } = await addOccurrence(owner, { capacity: 2 });
  const { teamId, persons } = await addTeam(owner, 2);
  const shiftId = await planShift(owner, teamId, { needed: 2 });
  const [gone = "", stays = ""] = persons;
  const seats = [await addMember(owner), await addMember(owner)] as const;
  for (const one of persons) await takeShift(db, now, one, shiftId);
  for (const one of seats) await takePlace(db, now, one, occurrenceId);
  const away = { in: [gone, seats[0]] };
  await owner.membership.updateMany({ where: { personId: away }, data: { state: "PAUSED" } });
  await remind(worker, new Date("2026-02-28T12:00:00Z"), "UTC");
  expect(await told(gone)).not.toContain("assignments.reminder");
  expect(await told(seats[0])).not.toContain("places.reminder");
  expect(await told(stays)).toContain("assignments.reminder");
  expect(await told(seats[1])).toContain("places.reminder");
});

test("the calendar of whoever is away answers as one that was revoked, until they are back", async () => {
  const personId = await addMember(owner);
  const token = await createFeed(db, now, personId);
  const read = () => feedFor(db, now, token, { timeZone: "UTC", localeOrder: ["en"] });
  expect(await read()).not.toBeNull();
  await act(personId, "pause");
  expect(await read()).toBeNull();
  await act(personId, "resume");
  expect(await read()).not.toBeNull();
  await act(personId, "end");
  expect(await read()).toBeNull();
});

test("declined, somebody who had promised anything before has promised nothing", async () => {
  const personId = await addMember(owner);
  const { occurrenceId } = await addOccurrence(owner, { capacity: 1 });
  await takePlace(db, now, personId, occurrenceId);
  await owner.membership.updateMany({ where: { personId }, data: { state: "APPLIED" } });
  const token = sealed.seal(`Application.token:${personId}`, "token");
  await owner.application.create({
    data: { personId, answers: Buffer.of(), ofAgeAt: now, sentAt: now, tokenHash: personId, token },
  });
  await decline(context, secretary.personId, { personId, reply: null });
  expect(await promises(personId)).toBe(0);
});
