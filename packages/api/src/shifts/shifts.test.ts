import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { takeShift } from "../assignments/commands";
import { addTeam, planShift } from "../assignments/team-testing";
import { faultsOf } from "../errors";
import { takePlace } from "../places/commands";
import { addOccurrence, addPerson, now, refusalOf, sealed } from "../testing";
import { addShift, cancelShift, changeShift } from "./commands";
import { readShift } from "./queries";
import { changedShift, newSeries, newShift } from "./schema";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);

const asPlanned = {
  startsAt: "2026-03-01T18:00:00.000Z",
  endsAt: "2026-03-01T20:00:00.000Z",
  title: {},
  place: "",
  needed: 2,
  skillId: null,
};

/** Two people who have taken a shift of their team, and what they were told. */
async function evening() {
  const { teamId, persons } = await addTeam(owner, 2);
  const shiftId = await planShift(owner, teamId, { needed: 2 });
  for (const person of persons) await takeShift(db, now, person, shiftId);
  const of = { teamId, shiftId };
  return {
    of,
    persons,
    change: (to: Partial<typeof asPlanned> & { release?: boolean }, at = now) =>
      changeShift(db, at, officer, { ...of, ...asPlanned, release: false, ...to }),
    async told(kind: string) {
      const rows = await owner.notice.findMany({ where: { kind, personId: { in: persons } } });
      return rows.map(({ personId }) => persons.indexOf(personId)).toSorted();
    },
    commitments: () => owner.commitment.findMany({ where: { sourceId: shiftId } }),
  };
}

test("sent many times at once, it is one shift and one entry", async () => {
  const { teamId } = await addTeam(owner, 0);
  const sent = { ...asPlanned, teamId, shiftId: randomUUID() };
  await Promise.all(Array.from({ length: 10 }, () => addShift(db, now, officer, sent)));
  expect(await owner.shift.count({ where: { teamId } })).toBe(1);
  expect(await owner.auditEntry.count({ where: { objectId: sent.shiftId } })).toBe(1);
  const other = { ...sent, needed: 9 };
  expect(await refusalOf(addShift(db, now, officer, other))).toBe("shifts.idTaken");
});

test("nothing is planned in the past, in a team that has ended, or for a skill that is none", async () => {
  const { teamId } = await addTeam(owner, 0);
  const sent = { ...asPlanned, teamId, shiftId: randomUUID() };
  const past = { ...sent, startsAt: "2026-01-01T18:00:00Z" };
  expect(await refusalOf(addShift(db, now, officer, past))).toBe("shifts.inThePast");
  const other = { ...sent, skillId: randomUUID() };
  expect(await refusalOf(addShift(db, now, officer, other))).toBe("notFound");
  await owner.team.update({ where: { id: teamId }, data: { endedAt: now } });
  expect(await refusalOf(addShift(db, now, officer, sent))).toBe("notFound");
});

test("a form says what is wrong with it, field by field", () => {
  const [teamId, shiftId] = [randomUUID(), randomUUID()];
  const faults = (sent: object) => {
    const { error } = newShift.safeParse({ ...asPlanned, teamId, shiftId, ...sent });
    return error && faultsOf(error);
  };
  expect(faults({})).toBeUndefined();
  expect(faults({ needed: "٣", skillId: "" })).toBeUndefined();
  expect(faults({ endsAt: asPlanned.startsAt })).toEqual({ endsAt: "endsBeforeStart" });
  expect(faults({ endsAt: "2026-03-04T18:00:00Z" })).toEqual({ endsAt: "invalidDate" });
  expect(faults({ needed: "0" })).toEqual({ needed: "tooSmall" });
  expect(changedShift.parse({ ...asPlanned, teamId, shiftId }).release).toBe(false);

  const clock = { startTime: "18:00", endTime: "20:00", from: "2026-03-01", until: "2026-04-01" };
  const asked = { ...clock, ...asPlanned, teamId, seriesId: randomUUID() };
  expect(newSeries.parse({ ...asked, weekdays: "MO" }).weekdays).toEqual(["MO"]);
  const { error } = newSeries.safeParse({ ...asked, weekdays: "" });
  expect(error && faultsOf(error)).toEqual({ weekdays: "missing" });
});

test.for([
  ["the place", { place: "Garden" }],
  ["the start", { startsAt: "2026-03-01T17:00:00.000Z" }],
  ["the end", { endsAt: "2026-03-01T21:00:00.000Z" }],
] as const)(
  "whoever took it is told once that %s is another, and is bound then",
  async ([, to]) => {
    const { told, change, commitments } = await evening();
    for (let sent = 0; sent < 3; sent += 1) await change(to);
    expect(await told("shifts.changed")).toEqual([0, 1]);
    const { startsAt, endsAt } = { ...asPlanned, ...to };
    const bound = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
    expect(await commitments()).toMatchObject([bound, bound]);
  },
);

test("what else changes is told to nobody; fewer needed unseat nobody", async () => {
  const { told, change, of } = await evening();
  await change({ needed: 1, title: { en: "Dishes" } as typeof asPlanned.title });
  expect(await told("shifts.changed")).toEqual([]);
  expect(await readShift(db, sealed, now, of)).toMatchObject({
    needed: 1,
    taken: 2,
    title: { en: "Dishes" },
    team: { en: "Kitchen" },
  });
  const where = { objectId: of.shiftId, action: "shifts.change" };
  expect(await owner.auditEntry.count({ where })).toBe(1);
});

test("what has begun is not changed, what is cancelled neither, and nothing moves into the past", async () => {
  const { change, of } = await evening();
  const begun = new Date("2026-03-01T18:00:00Z");
  expect(await refusalOf(change({ place: "Garden" }, begun))).toBe("shifts.started");
  const past = { startsAt: "2026-02-01T11:00:00Z" };
  expect(await refusalOf(change(past))).toBe("shifts.inThePast");
  expect(await refusalOf(change({ skillId: randomUUID() as unknown as null }))).toBe("notFound");
  await cancelShift(db, now, officer, of);
  expect(await refusalOf(change({ place: "Garden" }))).toBe("shifts.cancelled");
});

test("where somebody has something else at the new time it is refused, or they are released and told", async () => {
  const { change, persons, told, commitments } = await evening();
  const to = { startsAt: "2026-03-02T18:00:00.000Z", endsAt: "2026-03-02T20:00:00.000Z" };
  const { occurrenceId } = await addOccurrence(owner, { capacity: 1, ...to });
  const [stays = "", goes = ""] = persons;
  await takePlace(db, now, goes, occurrenceId);
  await expect(change(to)).rejects.toMatchObject({
    refusal: "shifts.clashes",
    params: { count: 1 },
  });
  expect(await told("shifts.changed")).toEqual([]);

  expect(await change({ ...to, release: true })).toMatchObject({ freed: 1 });
  expect(await told("shifts.changed")).toEqual([0]);
  expect(await told("assignments.freed")).toEqual([1]);
  expect(await commitments()).toMatchObject([{ personId: stays, startsAt: new Date(to.startsAt) }]);
  expect(await change({ ...to, release: true })).toMatchObject({ freed: 0 });
});

test("somebody who waits for a place at the new time counts too", async () => {
  const { change, persons } = await evening();
  const to = { startsAt: "2026-03-03T18:00:00.000Z", endsAt: "2026-03-03T20:00:00.000Z" };
  const { occurrenceId } = await addOccurrence(owner, { capacity: 1, ...to });
  await takePlace(db, now, await addPerson(owner), occurrenceId);
  await takePlace(db, now, persons[0] ?? "", occurrenceId);
  expect(await refusalOf(change(to))).toBe("shifts.clashes");
});

test("cancelled twenty times at once, whoever took it is told once and is free then", async () => {
  const { of, told, persons, commitments } = await evening();
  await Promise.all(Array.from({ length: 20 }, () => cancelShift(db, now, officer, of)));
  expect(await told("shifts.cancelled")).toEqual([0, 1]);
  expect(await commitments()).toEqual([]);
  const action = "shifts.cancel";
  expect(await owner.auditEntry.count({ where: { action, objectId: of.shiftId } })).toBe(1);
  const other = await planShift(owner, of.teamId);
  expect(await refusalOf(takeShift(db, now, persons[0] ?? "", other))).toBeNull();
  const begun = new Date("2026-03-01T18:00:00Z");
  const late = cancelShift(db, begun, officer, { teamId: of.teamId, shiftId: other });
  expect(await refusalOf(late)).toBe("shifts.started");
});
