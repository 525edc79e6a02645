import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { cancelOccurrence } from "../occurrences/commands";
import { takePlace } from "../places/commands";
import { addOccurrence, addPeople, addPerson, now, sealed } from "../testing";
import { listBetween, readOccurrence } from "./queries";
import { span } from "./schema";

const { db, owner } = await createTestDb();
const me = await addPerson(owner);

const week = { from: "2026-03-01T00:00:00Z", until: "2026-03-08T00:00:00Z" };

/** All pages, one after the other. */
async function pages(asked: Parameters<typeof span.parse>[0]) {
  const { next, occurrences } = await listBetween(db, now, me, span.parse(asked));
  if (!next) return [occurrences];
  const rest: (typeof occurrences)[] = await pages({ ...(asked as object), after: next });
  return [occurrences, ...rest];
}

const ids = (occurrences: readonly { readonly occurrenceId: string }[]) =>
  occurrences.map(({ occurrenceId }) => occurrenceId);

/** So many at the same moment, in a month of their own. */
async function addMany(count: number, month: string) {
  const { workshopId } = await addOccurrence(owner, { capacity: 1 });
  const [startsAt, endsAt] = [`${month}-03T18:00:00Z`, `${month}-03T20:00:00Z`];
  await owner.occurrence.createMany({
    data: Array.from({ length: count }, () => ({
      id: randomUUID(),
      workshopId,
      startsAt,
      endsAt,
      capacity: 5,
    })),
  });
  return { from: `${month}-01T00:00:00Z`, until: `${month}-28T00:00:00Z` };
}

test("of 250 that start at the same moment, none is missed or seen twice", async () => {
  const found = await pages(await addMany(250, "2027-01"));
  expect(found.map((page) => page.length)).toEqual([100, 100, 50]);
  expect(new Set(ids(found.flat())).size).toBe(250);
});

test("a last page that is full is followed by an empty one", async () => {
  const found = await pages(await addMany(100, "2027-02"));
  expect(found.map((page) => page.length)).toEqual([100, 0]);
});

test("the first moment of a span is in it, the last is in the next", async () => {
  const { occurrenceId } = await addOccurrence(owner, {
    capacity: 1,
    startsAt: "2027-03-10T00:00:00Z",
    endsAt: "2027-03-10T01:00:00Z",
  });
  const [before, after] = ["2027-03-03T00:00:00Z", "2027-03-17T00:00:00Z"];
  expect((await pages({ from: "2027-03-10T01:00:00+01:00", until: after })).flatMap(ids)).toEqual([
    occurrenceId,
  ]);
  expect((await pages({ from: before, until: "2027-03-10T00:00:00Z" })).flat()).toEqual([]);
});

test("a member sees counts, and of places only their own", async () => {
  const { occurrenceId, workshopId } = await addOccurrence(owner, { capacity: 2 });
  for (const person of await addPeople(owner, 2)) await takePlace(db, now, person, occurrenceId);
  await takePlace(db, now, me, occurrenceId);
  const found = (await pages(week)).flat();
  expect(found.find((one) => one.occurrenceId === occurrenceId)).toEqual({
    occurrenceId,
    workshopId,
    kind: "WORKSHOP",
    title: { en: "Bread" },
    startsAt: "2026-03-01T18:00:00.000Z",
    endsAt: "2026-03-01T20:00:00.000Z",
    room: "",
    cancelled: false,
    capacity: 2,
    taken: 2,
    waiting: 1,
    place: "WAITING",
    offer: "GIVE_UP",
    position: 3,
  });
});

test("filters: a kind, and only what has a seat left", async () => {
  const times = { startsAt: "2027-04-10T10:00:00Z", endsAt: "2027-04-10T11:00:00Z" };
  const [open, full, off, group] = await Promise.all([
    addOccurrence(owner, { capacity: 1, ...times }),
    addOccurrence(owner, { capacity: 1, ...times }),
    addOccurrence(owner, { capacity: 1, ...times }),
    addOccurrence(owner, { capacity: 1, ...times }),
  ]);
  await takePlace(db, now, me, full.occurrenceId);
  await cancelOccurrence(db, now, me, off);
  await owner.workshop.update({ where: { id: group.workshopId }, data: { kind: "GROUP" } });
  const april = { from: "2027-04-01T00:00:00Z", until: "2027-05-01T00:00:00Z" };
  const named = async (asked: object) =>
    new Set((await pages({ ...april, ...asked })).flatMap(ids));
  expect(await named({})).toEqual(new Set(ids([open, full, off, group])));
  expect(await named({ free: true })).toEqual(new Set(ids([open, group])));
  expect(await named({ kind: "GROUP" })).toEqual(new Set(ids([group])));
  expect(await named({ kind: "GROUP", free: true })).toEqual(new Set(ids([group])));
  expect(await named({ kind: "" })).toEqual(await named({}));
});

test("one occurrence tells its hosts of today, how many wait before, and what else is free", async () => {
  const of = await addOccurrence(owner, { capacity: 1 });
  for (const person of [...(await addPeople(owner, 3)), me]) {
    await takePlace(db, now, person, of.occurrenceId);
  }
  const [host, former] = [await addPerson(owner, "Nour"), await addPerson(owner, "Zoë")];
  const office = { role: "HOST", scopeKind: "WORKSHOP", scopeId: of.workshopId } as const;
  const from = new Date("2026-01-01T00:00:00Z");
  await owner.office.createMany({
    data: [
      { ...office, personId: host, from },
      { ...office, personId: former, from, until: now },
    ],
  });
  const times = { startsAt: "2026-03-08T18:00:00Z", endsAt: "2026-03-08T20:00:00Z" };
  const later = { id: randomUUID(), workshopId: of.workshopId, capacity: 1, ...times };
  await owner.occurrence.create({ data: later });

  const shown = await readOccurrence(db, sealed, now, me, of.occurrenceId);
  expect(shown).toMatchObject({ hosts: ["Nour"], ahead: 2, place: "WAITING", offer: "GIVE_UP" });
  expect(ids(shown.others)).toEqual([later.id]);
  await takePlace(db, now, me, later.id);
  expect((await readOccurrence(db, sealed, now, me, of.occurrenceId)).others).toEqual([]);
});

test("what does not exist is not found", async () => {
  await expect(readOccurrence(db, sealed, now, me, randomUUID())).rejects.toThrow("notFound");
});
