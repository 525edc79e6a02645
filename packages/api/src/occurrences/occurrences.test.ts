import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { faultsOf } from "../errors";
import { takePlace } from "../places/commands";
import { addPeople, addPerson, addOccurrence as addToHouse, now } from "../testing";
import { addOccurrence, cancelOccurrence, changeOccurrence } from "./commands";
import { newOccurrence } from "./schema";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);

const asPlanned = {
  startsAt: "2026-03-01T18:00:00.000Z",
  endsAt: "2026-03-01T20:00:00.000Z",
  room: "",
  capacity: 2,
};

async function planned() {
  const { workshopId } = await addToHouse(owner, { capacity: 1 });
  return { ...asPlanned, workshopId, occurrenceId: randomUUID() };
}

/** Two with a seat, two who wait; and who among them was told what. */
async function evening() {
  const of = await addToHouse(owner, { capacity: 2 });
  const persons = await addPeople(owner, 4);
  for (const person of persons) await takePlace(db, now, person, of.occurrenceId);
  const told = async (kind: string) => {
    const rows = await owner.notice.findMany({ where: { kind, personId: { in: persons } } });
    return rows.map(({ personId }) => persons.indexOf(personId)).toSorted();
  };
  const change = (to: Partial<typeof asPlanned>, at = now) =>
    changeOccurrence(db, at, officer, { ...asPlanned, ...of, ...to });
  return { of, told, change, persons };
}

test("sent many times at once, it is one occurrence and one entry", async () => {
  const sent = await planned();
  const { occurrenceId } = sent;
  await Promise.all(Array.from({ length: 10 }, () => addOccurrence(db, now, officer, sent)));
  expect(await owner.occurrence.findMany({ where: { id: occurrenceId } })).toHaveLength(1);
  expect(await owner.auditEntry.count({ where: { objectId: occurrenceId } })).toBe(1);
});

test("the id of another occurrence is refused", async () => {
  const sent = await planned();
  await addOccurrence(db, now, officer, sent);
  const others = [await planned(), { ...sent, capacity: 9 }, { ...sent, room: "Garden" }];
  for (const other of others) {
    const again = addOccurrence(db, now, officer, { ...other, occurrenceId: sent.occurrenceId });
    await expect(again).rejects.toThrow("occurrences.idTaken");
  }
});

test("nothing is planned in the past", async () => {
  const past = { startsAt: "2026-01-01T18:00:00Z", endsAt: "2026-01-01T20:00:00Z" };
  const sent = { ...(await planned()), ...past };
  await expect(addOccurrence(db, now, officer, sent)).rejects.toThrow("occurrences.inThePast");
  const { change } = await evening();
  await expect(change(past)).rejects.toThrow("occurrences.inThePast");
});

test("it ends after it starts, and has a number of seats", async () => {
  const sent = { ...(await planned()), endsAt: asPlanned.startsAt, capacity: "0" };
  const { error } = newOccurrence.safeParse(sent);
  expect(error && faultsOf(error)).toMatchObject({ capacity: "tooSmall" });
  const backwards = newOccurrence.safeParse({ ...sent, capacity: "١٢" });
  expect(backwards.error && faultsOf(backwards.error)).toEqual({ endsAt: "endsBeforeStart" });
});

test.for([
  ["the room", { room: "Garden" }],
  ["the start", { startsAt: "2026-03-01T17:00:00.000Z" }],
  ["the end", { endsAt: "2026-03-01T21:00:00.000Z" }],
  ["all of it", { startsAt: "2026-04-01T17:00:00Z", endsAt: "2026-04-01T18:00:00Z", room: "Hall" }],
] as const)("everyone concerned is told once that %s is another", async ([, to]) => {
  const { told, change, of } = await evening();
  for (let sent = 0; sent < 3; sent += 1) await change(to);
  expect(await told("occurrences.changed")).toEqual([0, 1, 2, 3]);
  const notices = await owner.notice.findMany({
    where: { kind: "occurrences.changed", rungAt: null },
  });
  const { startsAt } = await owner.occurrence.findUniqueOrThrow({ where: { id: of.occurrenceId } });
  const params = { occurrenceId: of.occurrenceId, startsAt: startsAt.toISOString() };
  expect(notices.at(-1)).toMatchObject({ params });
  expect(await told("places.seated")).toEqual([]);
});

test("more seats alone are told only to those who get one", async () => {
  const { told, change } = await evening();
  await change({ capacity: 3 });
  await change({ capacity: 3 });
  expect([await told("occurrences.changed"), await told("places.seated")]).toEqual([[], [2]]);
});

test("fewer seats are told to nobody", async () => {
  const { told, change } = await evening();
  await change({ capacity: 1 });
  expect([await told("occurrences.changed"), await told("places.seated")]).toEqual([[], []]);
});

test("another time with more seats: all hear of the time, one of the seat", async () => {
  const { told, change } = await evening();
  await change({ capacity: 3, room: "Garden" });
  expect([await told("occurrences.changed"), await told("places.seated")]).toEqual([
    [0, 1, 2, 3],
    [2],
  ]);
});

test("unchanged is no change", async () => {
  const { change, of } = await evening();
  await change({});
  const where = { objectId: of.occurrenceId, action: "occurrences.change" };
  expect(await owner.auditEntry.count({ where })).toBe(0);
});

test("what has started is not changed, and what is cancelled neither", async () => {
  const { change, of } = await evening();
  const started = new Date("2026-03-01T18:00:00Z");
  await expect(change({ room: "Garden" }, started)).rejects.toThrow("places.started");
  await cancelOccurrence(db, now, officer, of);
  await expect(change({ room: "Garden" })).rejects.toThrow("places.cancelled");
});

test("cancelled twenty times at once, everyone concerned is told once", async () => {
  const { of, told } = await evening();
  await Promise.all(Array.from({ length: 20 }, () => cancelOccurrence(db, now, officer, of)));
  expect(await told("occurrences.cancelled")).toEqual([0, 1, 2, 3]);
  const action = "occurrences.cancel";
  const entries = await owner.auditEntry.findMany({ where: { action, objectId: of.occurrenceId } });
  expect(entries).toMatchObject([{ actorId: officer }]);
});

test("what has started cannot be called off any more", async () => {
  const { of } = await evening();
  const cancel = cancelOccurrence(db, new Date("2026-03-01T18:00:00Z"), officer, of);
  await expect(cancel).rejects.toThrow("places.started");
});
