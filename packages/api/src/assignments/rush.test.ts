import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { takePlace } from "../places/commands";
import { addOccurrence, now, refusalOf } from "../testing";
import { dropShift, takeShift } from "./commands";
import { addTeam, planShift } from "./team-testing";

const { db, owner } = await createTestDb();

const overlapping = { startsAt: "2026-03-01T19:00:00Z", endsAt: "2026-03-01T21:00:00Z" };

test("100 people after a shift of two at once: two have it, everyone else is told it is full", async () => {
  const { teamId, persons } = await addTeam(owner, 100);
  const shiftId = await planShift(owner, teamId, { needed: 2 });
  const told = await Promise.all(persons.map((id) => refusalOf(takeShift(db, now, id, shiftId))));
  expect(told.filter((one) => one === null)).toHaveLength(2);
  expect(told.filter((one) => one === "assignments.full")).toHaveLength(98);
  const taken = await owner.assignment.findMany({ where: { shiftId } });
  expect(taken.map(({ state }) => state)).toEqual(["TAKEN", "TAKEN"]);
  expect(await owner.commitment.count({ where: { sourceId: shiftId } })).toBe(2);
  expect(await owner.auditEntry.count({ where: { objectId: shiftId } })).toBe(2);
});

test("one person after two shifts at once that clash, twenty times: exactly one each time", async () => {
  for (let turn = 0; turn < 20; turn += 1) {
    const { teamId, persons } = await addTeam(owner, 1);
    const [person = ""] = persons;
    const shifts = [
      await planShift(owner, teamId),
      await planShift(owner, teamId, overlapping),
      await planShift(owner, teamId),
    ];
    const told = await Promise.all(shifts.map((id) => refusalOf(takeShift(db, now, person, id))));
    expect(told.toSorted()).toEqual(["assignments.shiftThen", "assignments.shiftThen", null]);
    expect(await owner.commitment.count({ where: { personId: person } })).toBe(1);
  }
});

test.for([
  ["a seat", 1],
  ["the end of a waiting list", 0],
])("%s and a shift at once, twenty times: never both, never neither", async ([, seats]) => {
  const met = new Set<string | null>();
  for (let turn = 0; turn < 20; turn += 1) {
    const { teamId, persons } = await addTeam(owner, 2);
    const [person = "", other = ""] = persons;
    const shiftId = await planShift(owner, teamId);
    const { occurrenceId } = await addOccurrence(owner, { capacity: 1, ...overlapping });
    if (seats === 0) await takePlace(db, now, other, occurrenceId);
    const asked = [
      () => refusalOf(takePlace(db, now, person, occurrenceId)),
      () => refusalOf(takeShift(db, now, person, shiftId)),
    ];
    const order = turn % 2 === 0 ? asked : asked.toReversed();
    const told = await Promise.all(order.map((ask) => ask()));
    expect(told.filter((one) => one === null)).toHaveLength(1);
    for (const one of told) met.add(one);
  }
  const then = seats === 0 ? "assignments.waitThen" : "assignments.placeThen";
  for (const one of met) expect([null, "places.shiftThen", then]).toContain(one);
});

test("the same form 50 times is one shift, one entry, one notice and 50 equal answers", async () => {
  const { teamId, persons } = await addTeam(owner, 1);
  const [person = ""] = persons;
  const shiftId = await planShift(owner, teamId);
  const times = Array.from({ length: 50 });
  const taken = await Promise.all(times.map(() => takeShift(db, now, person, shiftId)));
  expect(taken).toEqual(times.map(() => ({ state: "TAKEN" })));
  const where = { actorId: person, objectId: shiftId };
  expect(await owner.auditEntry.count({ where })).toBe(1);
  expect(await owner.notice.count({ where: { personId: person } })).toBe(1);

  const given = await Promise.all(times.map(() => dropShift(db, now, person, shiftId)));
  expect(given).toEqual(times.map(() => ({ state: "FREED" })));
  expect(await owner.auditEntry.count({ where })).toBe(2);
  expect(await owner.commitment.count({ where: { personId: person } })).toBe(0);
});

test("whatever came past the locks: the table itself refuses a second shift at the same time", async () => {
  const { teamId, persons } = await addTeam(owner, 1);
  const [personId = ""] = persons;
  const [one, other] = [
    await planShift(owner, teamId),
    await planShift(owner, teamId, overlapping),
  ];
  await takeShift(db, now, personId, one);
  const times = { startsAt: overlapping.startsAt, endsAt: overlapping.endsAt };
  const second = { personId, kind: "SHIFT" as const, sourceId: other, ...times };
  await expect(owner.commitment.create({ data: second })).rejects.toThrow(
    "Commitment_shifts_apart",
  );
});
