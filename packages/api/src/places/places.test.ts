import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { RefusedError } from "../errors";
import { cancelOccurrence, changeOccurrence } from "../occurrences/commands";
import { addOccurrence, addPeople, addPerson, now } from "../testing";
import { giveUpPlace, takePlace } from "./commands";
import { listMine } from "./queries";

const { db, owner } = await createTestDb();

const started = new Date("2026-03-01T18:00:00Z");
const times = { startsAt: "2026-03-01T18:00:00Z", endsAt: "2026-03-01T20:00:00Z", room: "" };

/** An occurrence with its people, who came in this order. */
async function occurrenceWith({ capacity, people }: { capacity: number; people: number }) {
  const of = await addOccurrence(owner, { capacity });
  const { occurrenceId } = of;
  const [persons, officer] = [await addPeople(owner, people), await addPerson(owner)];
  for (const person of persons) await takePlace(db, now, person, occurrenceId);
  const who = (index: number) => persons[index] ?? "";
  const about = { params: { path: ["occurrenceId"], equals: occurrenceId } };
  return {
    occurrenceId,
    take: (index: number) => takePlace(db, now, who(index), occurrenceId),
    giveUp: (index: number, at = now) => giveUpPlace(db, at, who(index), occurrenceId),
    resizeTo: (seats: number) =>
      changeOccurrence(db, now, officer, { ...of, ...times, capacity: seats }),
    cancel: () => cancelOccurrence(db, now, officer, of),
    async states() {
      const places = await owner.place.findMany({ where: { occurrenceId } });
      return persons.map((id) => places.find(({ personId }) => personId === id)?.state.slice(0, 4));
    },
    async told(kind: string) {
      const rows = await owner.notice.findMany({ where: { kind, ...about } });
      return rows.map(({ personId }) => persons.indexOf(personId)).toSorted((a, b) => a - b);
    },
    unrung: () => owner.notice.findMany({ where: { rungAt: null, ...about } }),
    ahead: async (index: number) => (await listMine(db, now, who(index))).map(({ ahead }) => ahead),
  };
}

test("a withdrawal seats and tells whoever has waited longest, once", async () => {
  const it = await occurrenceWith({ capacity: 1, people: 3 });
  await Promise.all([it.giveUp(0), it.giveUp(0), it.giveUp(0)]);
  expect(await it.states()).toEqual(["WITH", "CONF", "WAIT"]);
  expect(await it.told("places.seated")).toEqual([1]);
});

test("two withdrawals at once seat two", async () => {
  const it = await occurrenceWith({ capacity: 2, people: 5 });
  await Promise.all([it.giveUp(0), it.giveUp(1)]);
  expect(await it.states()).toEqual(["WITH", "WITH", "CONF", "CONF", "WAIT"]);
  expect(await it.told("places.seated")).toEqual([2, 3]);
});

test("whoever waits and withdraws makes room for nobody", async () => {
  const it = await occurrenceWith({ capacity: 1, people: 3 });
  await it.giveUp(1);
  expect(await it.states()).toEqual(["CONF", "WITH", "WAIT"]);
  expect(await it.told("places.seated")).toEqual([]);
});

test("who comes back stands at the end", async () => {
  const it = await occurrenceWith({ capacity: 1, people: 3 });
  await it.giveUp(1);
  await it.take(1);
  expect([await it.ahead(1), await it.ahead(2)]).toEqual([[1], [0]]);
  await it.giveUp(0);
  expect(await it.states()).toEqual(["WITH", "WAIT", "CONF"]);
});

test("whoever takes a place finds it in their notices, without a doorbell", async () => {
  const it = await occurrenceWith({ capacity: 1, people: 2 });
  expect(await it.told("places.confirmed")).toEqual([0]);
  expect(await it.told("places.waiting")).toEqual([1]);
  expect(await it.unrung()).toEqual([]);
});

test("whoever is seated later is rung", async () => {
  const it = await occurrenceWith({ capacity: 1, people: 2 });
  await it.giveUp(0);
  const params = { occurrenceId: it.occurrenceId, startsAt: "2026-03-01T18:00:00.000Z" };
  expect(await it.unrung()).toMatchObject([{ kind: "places.seated", params }]);
});

test("more seats go to the longest waiting; fewer unseat nobody", async () => {
  const it = await occurrenceWith({ capacity: 1, people: 4 });
  await it.resizeTo(3);
  expect(await it.states()).toEqual(["CONF", "CONF", "CONF", "WAIT"]);
  expect(await it.told("places.seated")).toEqual([1, 2]);
  await it.resizeTo(1);
  await it.giveUp(0);
  expect(await it.states()).toEqual(["WITH", "CONF", "CONF", "WAIT"]);
});

test("once it starts, nobody comes and nobody leaves", async () => {
  const it = await occurrenceWith({ capacity: 1, people: 2 });
  const refused = new RefusedError("places.started");
  const late = takePlace(db, started, await addPerson(owner), it.occurrenceId);
  await expect(late).rejects.toThrow(refused);
  await expect(it.giveUp(0, started)).rejects.toThrow(refused);
  await expect(it.giveUp(1, started)).rejects.toThrow(refused);
  expect(await it.states()).toEqual(["CONF", "WAIT"]);
});

test("whoever never had a place, or has none any more, has none, whenever they ask", async () => {
  const it = await occurrenceWith({ capacity: 1, people: 1 });
  await it.giveUp(0);
  expect(await it.giveUp(0, started)).toEqual({ state: "WITHDRAWN" });
  const stranger = await addPerson(owner);
  const answer = giveUpPlace(db, started, stranger, it.occurrenceId);
  expect(await answer).toEqual({ state: "WITHDRAWN" });
  expect(await owner.auditEntry.count({ where: { actorId: stranger } })).toBe(0);
});

test("what is cancelled takes nobody in and moves nobody up", async () => {
  const it = await occurrenceWith({ capacity: 1, people: 3 });
  await it.cancel();
  const refused = new RefusedError("places.cancelled");
  await expect(takePlace(db, now, await addPerson(owner), it.occurrenceId)).rejects.toThrow(
    refused,
  );
  expect(await it.take(0)).toEqual({ state: "CONFIRMED" });
  await it.giveUp(0);
  await expect(it.resizeTo(3)).rejects.toThrow(refused);
  expect(await it.states()).toEqual(["WITH", "WAIT", "WAIT"]);
  expect(await it.told("places.seated")).toEqual([]);
});

test("the application cannot write a place by itself", async () => {
  const { occurrenceId } = await occurrenceWith({ capacity: 1, people: 1 });
  const write = db.place.updateMany({ where: { occurrenceId }, data: { state: "WITHDRAWN" } });
  await expect(write).rejects.toThrow("permission denied");
});
