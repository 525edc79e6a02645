import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addOccurrence, addPeople, addPerson, now } from "../testing";
import { giveUpPlace, takePlace } from "./commands";

const { db, owner } = await createTestDb();

test("200 people after three seats at once: three are seated, the rest wait in one order", async () => {
  const { occurrenceId } = await addOccurrence(owner, { capacity: 3 });
  const persons = await addPeople(owner, 200);
  const answers = await Promise.all(persons.map((id) => takePlace(db, now, id, occurrenceId)));
  expect(answers.filter(({ state }) => state === "CONFIRMED")).toHaveLength(3);
  const rows = await owner.place.findMany({
    where: { occurrenceId },
    orderBy: { position: "asc" },
  });
  expect(rows.map(({ position }) => position)).toEqual(persons.map((_, index) => index + 1));
  const seated = rows.map(({ state }) => state === "CONFIRMED");
  expect(seated).toEqual(persons.map((_, index) => index < 3));
  const stored = new Map(rows.map(({ personId, state }) => [personId, state]));
  expect(persons.map((id) => stored.get(id))).toEqual(answers.map(({ state }) => state));
  expect(await owner.auditEntry.count({ where: { objectId: occurrenceId } })).toBe(200);
});

test("the same form 50 times is one place, one audit entry, one notice and 50 equal answers", async () => {
  const { occurrenceId } = await addOccurrence(owner, { capacity: 1 });
  const person = await addPerson(owner);
  const times = Array.from({ length: 50 });
  const taken = await Promise.all(times.map(() => takePlace(db, now, person, occurrenceId)));
  expect(taken).toEqual(times.map(() => ({ state: "CONFIRMED" })));
  expect(await owner.place.findMany({ where: { occurrenceId } })).toMatchObject([{ position: 1 }]);
  expect(await owner.auditEntry.count({ where: { actorId: person } })).toBe(1);
  expect(await owner.notice.count({ where: { personId: person } })).toBe(1);

  const left = await Promise.all(times.map(() => giveUpPlace(db, now, person, occurrenceId)));
  expect(left).toEqual(times.map(() => ({ state: "WITHDRAWN" })));
  expect(await owner.auditEntry.count({ where: { actorId: person } })).toBe(2);
});

test("all of the seated leave while others come: nobody is lost and no seat stays empty", async () => {
  const { occurrenceId } = await addOccurrence(owner, { capacity: 20 });
  const [first, second] = [await addPeople(owner, 60), await addPeople(owner, 60)];
  for (const person of first) await takePlace(db, now, person, occurrenceId);
  await Promise.all([
    ...first.slice(0, 20).map((id) => giveUpPlace(db, now, id, occurrenceId)),
    ...second.map((id) => takePlace(db, now, id, occurrenceId)),
  ]);
  const seated = await owner.place.findMany({ where: { occurrenceId, state: "CONFIRMED" } });
  expect(seated.map(({ personId }) => personId).toSorted()).toEqual(first.slice(20, 40).toSorted());
  const told = await owner.notice.findMany({ where: { kind: "places.seated" } });
  expect(told.map(({ personId }) => personId).toSorted()).toEqual(first.slice(20, 40).toSorted());
});
