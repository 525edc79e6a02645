import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { refusedBy } from "../errors";
import { addOccurrence, addPeople, addPerson, now, sealed } from "../testing";
import { checkIn, giveUpPlace, saveArrivals, takePlace } from "./commands";
import { readAttendance } from "./queries";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);

/** From 18:00 to 20:00; the first two have a seat, the third waits. */
async function evening() {
  const of = await addOccurrence(owner, { capacity: 2 });
  const persons = await addPeople(owner, 3);
  for (const person of persons) await takePlace(db, now, person, of.occurrenceId);
  const [first = "", second = "", waiting = ""] = persons;
  return { of, first, second, waiting };
}

const doors = new Date("2026-03-01T17:45:00Z");

async function here(of: Parameters<typeof readAttendance>[2]) {
  const { people } = await readAttendance(db, sealed, of);
  return people.filter(({ checkedIn }) => checkedIn).map(({ personId }) => personId);
}

test.for([
  ["2026-03-01T15:59:59.999Z", "places.tooEarly"],
  ["2026-03-01T16:00:00Z", null],
  ["2026-03-01T19:30:00Z", null],
  ["2026-03-02T20:00:00Z", null],
  ["2026-03-02T20:00:00.001Z", "places.tooLate"],
] as const)("checking in at %s: %s", async ([at, refusal]) => {
  const { of, first } = await evening();
  const arrival = { ...of, personId: first, arrived: true };
  const answer = checkIn(db, new Date(at), officer, arrival);
  const outcome = await answer.then(
    () => null,
    (error) => refusedBy(error)?.refusal,
  );
  expect(outcome).toBe(refusal);
  expect(await here(of)).toEqual(refusal ? [] : [first]);
});

test("checked in twice is here once, and leaves one entry", async () => {
  const { of, first } = await evening();
  const arrival = { ...of, personId: first, arrived: true };
  await Promise.all([1, 2, 3].map(() => checkIn(db, doors, officer, arrival)));
  expect(await here(of)).toEqual([first]);
  const action = "places.checkIn";
  const entries = await owner.auditEntry.findMany({ where: { action, objectId: of.occurrenceId } });
  expect(entries).toMatchObject([{ actorId: officer, at: doors }]);
});

test("not here after all", async () => {
  const { of, first } = await evening();
  await checkIn(db, doors, officer, { ...of, personId: first, arrived: true });
  await checkIn(db, doors, officer, { ...of, personId: first, arrived: false });
  expect(await here(of)).toEqual([]);
});

test("whoever waits, left or never came near has no seat to be checked in on", async () => {
  const { of, first, waiting } = await evening();
  await giveUpPlace(db, now, first, of.occurrenceId);
  await giveUpPlace(db, now, waiting, of.occurrenceId);
  for (const personId of [first, waiting, officer]) {
    const answer = checkIn(db, doors, officer, { ...of, personId, arrived: true });
    await expect(answer).rejects.toThrow("notFound");
  }
});

test("the list is saved as it was shown; who left meanwhile is passed over", async () => {
  const { of, first, second, waiting } = await evening();
  await checkIn(db, doors, officer, { ...of, personId: second, arrived: true });
  await giveUpPlace(db, doors, first, of.occurrenceId);
  const list = { ...of, shown: [first, second, waiting], present: [first, waiting] };
  expect(await saveArrivals(db, doors, officer, list)).toEqual({ present: 1 });
  expect(await here(of)).toEqual([waiting]);
  expect(await saveArrivals(db, doors, officer, list)).toEqual({ present: 1 });
});

test("whoever is not on the list that was shown stays as they are", async () => {
  const { of, first, second } = await evening();
  await checkIn(db, doors, officer, { ...of, personId: second, arrived: true });
  const list = { ...of, shown: [first], present: [first, second] };
  expect(await saveArrivals(db, doors, officer, list)).toEqual({ present: 1 });
  expect((await here(of)).toSorted()).toEqual([first, second].toSorted());
});

test("a list saved too early changes nothing", async () => {
  const { of, first, second } = await evening();
  const list = { ...of, shown: [first, second], present: [first] };
  await expect(saveArrivals(db, now, officer, list)).rejects.toThrow("places.tooEarly");
  expect(await here(of)).toEqual([]);
});

test("an empty list is saved too", async () => {
  const of = await addOccurrence(owner, { capacity: 2 });
  const list = { ...of, shown: [], present: [] };
  expect(await saveArrivals(db, doors, officer, list)).toEqual({ present: 0 });
});

test("the list names the seated first, both in order of arrival", async () => {
  const of = await addOccurrence(owner, { capacity: 1 });
  const persons: string[] = [];
  for (const name of ["Zoë", "ليلى", "Ada"]) {
    const person = await addPerson(owner, name);
    await takePlace(db, now, person, of.occurrenceId);
    persons.push(person);
  }
  await giveUpPlace(db, now, persons[0] ?? "", of.occurrenceId);
  await takePlace(db, now, persons[0] ?? "", of.occurrenceId);
  const { people } = await readAttendance(db, sealed, of);
  expect(people.map(({ name, state }) => `${name} ${state}`)).toEqual([
    "ليلى CONFIRMED",
    "Ada WAITING",
    "Zoë WAITING",
  ]);
});
