import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addTeam } from "../assignments/team-testing";
import { recordHours } from "../hours/commands";
import { addOfficer, now } from "../testing";
import { cancelFollowing } from "./commands";

const { db, owner } = await createTestDb();
const { personId: officer } = await addOfficer(owner, "ADMINISTRATOR");
const later = new Date("2026-05-01T12:00:00Z");
const rounds = Array.from({ length: 20 });

const merge = (kept = "", lost = "") =>
  db.$queryRaw<[{ refusal: string | null }]>`
    SELECT refusal FROM merge_people(${kept}::uuid, ${lost}::uuid, false, ${officer}::uuid, ${later})`;

/** A series of thirty shifts, each taken by these people. */
async function planTaken(teamId: string, persons: readonly string[]) {
  const seriesId = randomUUID();
  await owner.shiftSeries.create({ data: { id: seriesId, teamId, createdAt: now } });
  const shifts = Array.from({ length: 30 }, (_, day) => {
    const [startsAt, endsAt] = [18, 20].map((hour) => new Date(Date.UTC(2026, 2, day + 1, hour)));
    return { id: randomUUID(), startsAt: startsAt ?? now, endsAt: endsAt ?? now };
  });
  await owner.shift.createMany({
    data: shifts.map((shift) => ({ ...shift, teamId, seriesId, needed: 20 })),
  });
  const taken = shifts.flatMap((shift) => persons.map((personId) => ({ ...shift, personId })));
  await owner.assignment.createMany({
    data: taken.map(({ id, personId }) => {
      return { shiftId: id, personId, state: "TAKEN" as const, takenAt: now };
    }),
  });
  await owner.commitment.createMany({
    data: taken.map(({ id, ...rest }) => ({ ...rest, kind: "SHIFT" as const, sourceId: id })),
  });
  return shifts.map(({ id }) => id);
}

test("a series is cancelled while two of its people become one: neither waits for the other for ever", async () => {
  for (const _ of rounds) {
    const { teamId, persons } = await addTeam(owner, 2);
    const [shiftId = ""] = await planTaken(teamId, persons.slice(1));
    const [{ cancelled }] = await Promise.all([
      cancelFollowing(db, now, officer, { teamId, shiftId }),
      merge(persons[0], persons[1]),
    ]);
    expect(cancelled).toBe(30);
    const told = { personId: persons[0] ?? "", kind: "shifts.cancelled" };
    expect(await owner.notice.count({ where: told })).toBe(30);
    expect(await owner.commitment.count({ where: { personId: persons[0] ?? "" } })).toBe(0);
  }
}, 60_000);

test("hours are recorded by many while two become one: all is answered, and one line is left", async () => {
  for (const _ of rounds.slice(10)) {
    const { teamId, persons } = await addTeam(owner, 16);
    const [shiftId = ""] = await planTaken(teamId, persons);
    const people = persons.map((personId) => ({ personId, minutes: 90 }));
    await Promise.all([
      ...Array.from({ length: 15 }, () =>
        recordHours(db, later, officer, { teamId, shiftId, people }),
      ),
      ...[0, 1, 2, 3].map((at) => merge(persons[at], persons[15 - at])),
    ]);
    expect(await owner.assignment.count({ where: { shiftId, minutes: 90 } })).toBe(12);
  }
}, 60_000);
