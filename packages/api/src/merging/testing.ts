import { randomBytes, randomUUID } from "node:crypto";
import { mailIndex } from "@commonhouse/auth/address";
import type { Db } from "@commonhouse/db";
import {
  addCommittee,
  addOccurrence,
  addPerson,
  addProgramme,
  addShift,
  now,
  sealed,
} from "../testing";

const soon = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

/** Somebody with all that can stand in a person's own row; `who` is the local part of the address. */
export async function addEntry(owner: Db, who: string, name = who) {
  const id = await addPerson(owner, name);
  const seal = (column: string) => sealed.seal(`Person.${column}:${id}`, `${column} of ${who}`);
  const address = `${who}@mail.example`;
  await owner.person.update({
    where: { id },
    data: {
      pronouns: seal("pronouns"),
      phone: seal("phone"),
      area: seal("area"),
      note: seal("note"),
      mail: sealed.seal(`Person.mail:${id}`, address),
      mailIndex: mailIndex(sealed, address),
    },
  });
  return id;
}

/** A place in a coming occurrence, with its promise where it is a seat. */
export async function addPlace(
  owner: Db,
  personId: string,
  occurrenceId: string,
  state: "CONFIRMED" | "WAITING" | "WITHDRAWN",
  position: number,
) {
  await owner.place.create({ data: { occurrenceId, personId, state, position } });
  const { startsAt, endsAt } = await owner.occurrence.findUniqueOrThrow({
    where: { id: occurrenceId },
  });
  const promise = { personId, kind: "PLACE", sourceId: occurrenceId, startsAt, endsAt } as const;
  if (state === "CONFIRMED") await owner.commitment.create({ data: promise });
}

/** A shift that is taken, with its promise. */
export async function addTaken(owner: Db, personId: string, shiftId: string, hours = {}) {
  const data = { shiftId, personId, state: "TAKEN", takenAt: now, ...hours } as const;
  await owner.assignment.create({ data });
  const { startsAt, endsAt } = await owner.shift.findUniqueOrThrow({ where: { id: shiftId } });
  const promise = { personId, kind: "SHIFT", sourceId: shiftId, startsAt, endsAt } as const;
  await owner.commitment.createMany({ data: promise, skipDuplicates: true });
}

/** A form of one side in a programme. */
export async function addForm(
  owner: Db,
  personId: string,
  programmeId: string,
  side: "MENTOR" | "MENTEE",
  withdrawnAt: Date | null = null,
) {
  const id = randomUUID();
  const content = sealed.seal(`MentorshipForm.content:${id}`, "{}");
  const data = { id, programmeId, personId, side, content, createdAt: now, withdrawnAt };
  await owner.mentorshipForm.create({ data });
  return id;
}

type Two = { readonly personId: string; readonly formId: string };

/** A pair that has been proposed. */
export async function addPair(owner: Db, programmeId: string, mentor: Two, mentee: Two) {
  const id = randomUUID();
  const data = {
    id,
    programmeId,
    mentorFormId: mentor.formId,
    menteeFormId: mentee.formId,
    mentorId: mentor.personId,
    menteeId: mentee.personId,
    state: "PROPOSED",
    proposedAt: now,
    proposedById: mentor.personId,
    answerBy: soon(100),
  } as const;
  await owner.pairing.create({ data });
  return id;
}

/** Gives somebody something in every table that names a person, on every side of it; a shift on that day. */
export async function fillEverything(owner: Db, personId: string, day = "2026-03-02") {
  const other = await addPerson(owner);
  const { occurrenceId } = await addOccurrence(owner, { capacity: 3 });
  await addPlace(owner, personId, occurrenceId, "CONFIRMED", 1);
  const { shiftId, teamId } = await addShift(owner, {
    startsAt: `${day}T18:00:00Z`,
    endsAt: `${day}T20:00:00Z`,
  });
  const deed = { assignedById: personId, minutes: 90, confirmedAt: now, confirmedById: personId };
  await addTaken(owner, personId, shiftId, deed);
  const joined = { joinedAt: now, introducedAt: now, introducedById: personId };
  await owner.teamMember.create({ data: { teamId, personId, ...joined } });
  const skill = { id: randomUUID(), title: { en: "Bread" }, createdAt: now };
  await owner.personSkill.create({
    data: { person: { connect: { id: personId } }, skill: { create: skill }, since: now },
  });
  await owner.membership.create({ data: { personId, kind: "FULL", state: "ACTIVE", from: now } });
  const agreement = {
    id: randomUUID(),
    purpose: randomUUID(),
    version: 1,
    title: {},
    text: {},
    from: now,
  };
  await owner.agreement.create({
    data: { ...agreement, consents: { create: { personId, givenAt: now } } },
  });
  await owner.application.create({
    data: {
      personId,
      answers: sealed.seal(`Application.answers:${personId}`, "{}"),
      token: sealed.seal(`Application.token:${personId}`, "token"),
      reply: sealed.seal(`Application.reply:${personId}`, "welcome"),
      tokenHash: randomUUID(),
      ofAgeAt: now,
      sentAt: now,
      state: "ACCEPTED",
      decidedAt: now,
      decidedById: personId,
    },
  });
  const { committeeId, seatId } = await addCommittee(owner);
  const term = { id: randomUUID(), committeeId, seatId, personId, from: now, seatedById: personId };
  await owner.term.create({ data: { ...term, seating: "APPOINTED" } });
  await fillHouse(owner, personId);
  await fillMentorship(owner, personId, other);
}

/** A term in a seat of its own; without a committee, of one of its own. */
export async function addTerm(owner: Db, personId: string, committeeId: string = randomUUID()) {
  const [id, seatId] = [randomUUID(), randomUUID()];
  const committee = { id: committeeId, title: {}, rules: {}, createdAt: now };
  await owner.committee.createMany({ data: committee, skipDuplicates: true });
  await owner.seat.create({ data: { id: seatId, committeeId, position: 1, createdAt: now } });
  const held = { seating: "ELECTED", from: now, seatedById: personId } as const;
  await owner.term.create({ data: { id, seatId, committeeId, personId, ...held } });
}

async function fillHouse(owner: Db, personId: string) {
  const ended = { from: new Date(now.getTime() - 9_000), until: new Date(now.getTime() - 5_000) };
  await owner.office.create({ data: { personId, role: "HOST", scopeKind: "CENTRE", ...ended } });
  const key = { personId, tokenHash: randomUUID(), expiresAt: soon(9) };
  await owner.session.create({ data: { ...key, kind: "portal", device: "PHONE" } });
  await owner.invitation.create({ data: { ...key, kind: "portal" } });
  await owner.passphrase.create({
    data: { personId, hash: `hash of ${personId}`, changedAt: now },
  });
  await owner.discretion.create({ data: { personId, channel: "NONE" } });
  await owner.calendarFeed.create({ data: { personId, tokenHash: randomUUID(), createdAt: now } });
  await owner.notice.create({
    data: { personId, kind: "places.seated", params: {}, createdAt: now },
  });
  const content = randomBytes(40);
  const message = {
    id: randomUUID(),
    personId,
    kind: "message",
    content,
    createdAt: now,
    dueAt: now,
  };
  await owner.message.create({ data: message });
  await owner.memberImport.create({
    data: {
      id: randomUUID(),
      source: content,
      mapping: {},
      total: 0,
      createdAt: now,
      startedById: personId,
    },
  });
}

async function fillMentorship(owner: Db, personId: string, other: string) {
  const { programmeId } = await addProgramme(owner);
  const [mentor, mentee] = [
    { personId, formId: await addForm(owner, personId, programmeId, "MENTOR") },
    { personId, formId: await addForm(owner, personId, programmeId, "MENTEE") },
  ];
  const [theirs, others] = [
    { personId: other, formId: await addForm(owner, other, programmeId, "MENTOR") },
    { personId: other, formId: await addForm(owner, other, programmeId, "MENTEE") },
  ];
  await owner.mentorshipForm.update({
    where: { id: mentor.formId },
    data: { vettedAt: now, vettedById: personId },
  });
  const pairingId = await addPair(owner, programmeId, mentor, others);
  await addPair(owner, programmeId, theirs, mentee);
  const note = { id: randomUUID(), pairingId, personId, content: randomBytes(9), createdAt: now };
  await owner.pairingNote.create({ data: note });
  const kept = (one: string, two: string) => ({
    id: randomUUID(),
    programmeId,
    personId: one,
    otherId: two,
    createdAt: now,
  });
  await owner.pairingExclusion.createMany({ data: [kept(personId, other), kept(other, personId)] });
}
