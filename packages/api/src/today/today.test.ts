import { randomUUID } from "node:crypto";
import { invite } from "@commonhouse/auth/invitation";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { cancelOccurrence } from "../occurrences/commands";
import { checkIn, takePlace } from "../places/commands";
import {
  addOccurrence,
  addOfficer,
  addPeople,
  addPerson,
  addProgramme,
  addShift,
  hostOf,
  now,
  officerOf,
} from "../testing";
import { readToday } from "./queries";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);
const day = { from: "2026-02-01T00:00:00Z", until: "2026-02-03T00:00:00Z" };

const soon = { startsAt: "2026-02-01T13:00:00Z", endsAt: "2026-02-01T15:00:00Z" };

test("what takes place, how many come, wait and are here; a host sees their own", async () => {
  const [mine, other, off] = [
    await addOccurrence(owner, { capacity: 2, ...soon }),
    await addOccurrence(owner, { capacity: 2, ...soon }),
    await addOccurrence(owner, { capacity: 2, ...soon }),
  ];
  await addOccurrence(owner, { capacity: 2 });
  await cancelOccurrence(db, now, officer, off);
  const [first = "", ...rest] = await addPeople(owner, 3);
  for (const person of [first, ...rest]) await takePlace(db, now, person, mine.occurrenceId);
  await checkIn(db, now, officer, { ...mine, personId: first, arrived: true });

  const { occurrences } = await readToday(db, now, hostOf(mine.workshopId), day);
  expect(occurrences).toMatchObject([
    { occurrenceId: mine.occurrenceId, taken: 2, waiting: 1, present: 1, capacity: 2 },
  ]);
  const all = await readToday(db, now, officerOf("COORDINATOR"), day);
  expect(new Set(all.occurrences.map(({ occurrenceId }) => occurrenceId))).toEqual(
    new Set([mine.occurrenceId, other.occurrenceId]),
  );
});

test("each office is shown what it can do something about", async () => {
  const needed = await addShift(owner, { needed: 2, startsAt: soon.startsAt, endsAt: soon.endsAt });
  const later = { startsAt: "2026-02-09T13:00:00Z", endsAt: "2026-02-09T15:00:00Z" };
  await addShift(owner, later);
  const past = await addShift(owner, {
    startsAt: "2026-01-30T13:00:00Z",
    endsAt: "2026-01-30T15:00:00Z",
  });
  const { programmeId } = await addProgramme(owner);
  const [worker, applicant, newcomer] = await addPeople(owner, 3);
  await owner.assignment.create({
    data: { shiftId: past.shiftId, personId: worker ?? "", state: "TAKEN", takenAt: now },
  });
  await owner.application.create({
    data: {
      personId: applicant ?? "",
      answers: Buffer.of(1),
      ofAgeAt: now,
      sentAt: now,
      tokenHash: "hash",
      token: Buffer.of(1),
    },
  });
  await owner.membership.create({
    data: { personId: newcomer ?? "", kind: "FULL", state: "ACTIVE", from: now },
  });
  await owner.mentorshipForm.create({
    data: {
      id: randomUUID(),
      programmeId,
      personId: newcomer ?? "",
      side: "MENTEE",
      content: Buffer.of(1),
      createdAt: now,
    },
  });
  const needsOf = async (...office: Parameters<typeof officerOf>) =>
    (await readToday(db, now, officerOf(...office), day)).needs.map(({ need }) => need);
  expect(await needsOf("SECRETARY")).toContain("applications");
  expect(await needsOf("TEAM_COORDINATOR", needed.teamId)).toEqual(["gaps"]);
  expect(await needsOf("TEAM_COORDINATOR", past.teamId)).toEqual(["hours"]);
  expect(await needsOf("MENTORSHIP_COORDINATOR", programmeId)).toEqual(["newcomers"]);
  expect(await needsOf("MENTORSHIP_COORDINATOR", randomUUID())).toEqual([]);
  expect(await needsOf("COORDINATOR")).toEqual([]);
  const { gaps } = await readToday(db, now, officerOf("TEAM_COORDINATOR"), day);
  expect(gaps).toMatchObject([{ shiftId: needed.shiftId, needed: 2, taken: 0 }]);
});

test("who may not know is told nothing of messages and invitations", async () => {
  const hosts = await readToday(db, now, hostOf(randomUUID()), day);
  expect(hosts).toEqual({ needs: [], gaps: [], occurrences: [] });
});

test("an administrator sees messages that failed and people who have not come in", async () => {
  const administrator = await addOfficer(owner, "ADMINISTRATOR");
  const personId = await addPerson(owner);
  const message = { personId, kind: "link", content: Buffer.of(1), createdAt: now, dueAt: now };
  await owner.message.createMany({
    data: [
      { ...message, id: randomUUID(), state: "FAILED" },
      { ...message, id: randomUUID(), state: "SENT" },
    ],
  });
  await owner.$transaction((tx) => invite(tx, personId, "portal", now, 1_000));
  const shown = await readToday(db, now, administrator, day);
  const messages = { need: "messages", count: 1 };
  const invitations = { need: "invitations", count: 1 };
  expect(shown).toEqual({ needs: [messages, invitations], gaps: [], occurrences: [] });
  const over = new Date(now.getTime() + 1_000);
  expect(await readToday(db, over, administrator, day)).toMatchObject({ needs: [messages] });
});
