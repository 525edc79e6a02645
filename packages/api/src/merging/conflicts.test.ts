import { createTestDb } from "@commonhouse/db/testing";
import { describe, expect, test } from "vitest";
import {
  addOccurrence,
  addOfficer,
  addPeople,
  addPerson,
  addShift,
  contextFor,
  now,
  refusalOf,
} from "../testing";
import { createCallerFactory } from "../trpc";
import { mergingConsole } from "./console";
import { addPlace, addTaken } from "./testing";

const { db, owner } = await createTestDb();
const api = createCallerFactory(mergingConsole)(
  contextFor(db, await addOfficer(owner, "SECRETARY")),
);
const two = async () => {
  const [personId = "", otherId = ""] = await addPeople(owner, 2);
  return { personId, otherId };
};
const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

describe("both have a place", () => {
  type State = "CONFIRMED" | "WAITING" | "WITHDRAWN";

  test.for<readonly [State, State, State, boolean]>([
    ["CONFIRMED", "CONFIRMED", "CONFIRMED", true],
    ["CONFIRMED", "WAITING", "CONFIRMED", false],
    ["WAITING", "CONFIRMED", "CONFIRMED", false],
    ["WAITING", "WITHDRAWN", "WAITING", false],
    ["WITHDRAWN", "WAITING", "WAITING", false],
    ["WITHDRAWN", "WITHDRAWN", "WITHDRAWN", false],
  ])("%s and %s become %s; freed: %s", async ([own, other, stays, freed]) => {
    const pair = await two();
    const { occurrenceId } = await addOccurrence(owner, { capacity: 2 });
    await addPlace(owner, pair.personId, occurrenceId, own, 1);
    await addPlace(owner, pair.otherId, occurrenceId, other, 2);
    const [third = ""] = await addPeople(owner, 1);
    // The house is full, or somebody has just been given the seat that another left.
    const full = [own, other].filter((state) => state === "CONFIRMED").length;
    for (const filler of await addPeople(owner, 2 - full))
      await addPlace(owner, filler, occurrenceId, "CONFIRMED", 5);
    await addPlace(owner, third, occurrenceId, "WAITING", 9);
    await api.merge(pair);
    const places = await owner.place.findMany({
      where: { occurrenceId },
      orderBy: { position: "asc" },
    });
    expect(places.filter(({ personId }) => personId === pair.personId)).toMatchObject([
      { state: stays },
    ]);
    const waiting = places.find(({ personId }) => personId === third);
    expect(waiting?.state).toBe(freed ? "CONFIRMED" : "WAITING");
    expect(await owner.notice.count({ where: { personId: third, kind: "places.seated" } })).toBe(
      Number(freed),
    );
    // Whoever has a seat has promised to be there, and nobody else.
    const promises = await owner.commitment.findMany({ where: { sourceId: occurrenceId } });
    const seated = places.filter(({ state }) => state === "CONFIRMED");
    expect(promises.map(({ personId }) => personId).toSorted()).toEqual(
      seated.map(({ personId }) => personId).toSorted(),
    );
    expect(seated).toHaveLength(2);
  });

  test("nobody is seated in what has begun, and an arrival stays", async () => {
    const pair = await two();
    const times = { startsAt: before(1).toISOString(), endsAt: now.toISOString() };
    const { occurrenceId } = await addOccurrence(owner, { capacity: 2, ...times });
    await addPlace(owner, pair.personId, occurrenceId, "CONFIRMED", 1);
    await addPlace(owner, pair.otherId, occurrenceId, "CONFIRMED", 2);
    const key = { occurrenceId_personId: { occurrenceId, personId: pair.otherId } };
    await owner.place.update({ where: key, data: { checkedInAt: now } });
    const third = await addPerson(owner);
    await addPlace(owner, third, occurrenceId, "WAITING", 3);
    await api.merge(pair);
    expect(
      await owner.place.findMany({ where: { occurrenceId }, orderBy: { position: "asc" } }),
    ).toMatchObject([
      { personId: pair.personId, state: "CONFIRMED", checkedInAt: now },
      { personId: third, state: "WAITING" },
    ]);
  });
});

describe("shifts", () => {
  const shiftsOf = (personId: string) => owner.assignment.findMany({ where: { personId } });

  test("the same twice is one, with the hours that were confirmed", async () => {
    const pair = await two();
    const { shiftId } = await addShift(owner, { needed: 3 });
    await addTaken(owner, pair.personId, shiftId);
    await addTaken(owner, pair.otherId, shiftId, { minutes: 90, confirmedAt: now });
    await api.merge(pair);
    expect(await shiftsOf(pair.personId)).toMatchObject([
      { shiftId, minutes: 90, confirmedAt: now },
    ]);
    expect(await owner.commitment.count({ where: { sourceId: shiftId } })).toBe(1);
  });

  test("two at one time are refused until one is freed, and nothing has changed", async () => {
    const pair = await two();
    const [one, other] = [await addShift(owner), await addShift(owner)];
    await addTaken(owner, pair.personId, one.shiftId);
    await addTaken(owner, pair.otherId, other.shiftId);
    expect((await api.preview(pair)).hindrance).toBe("merging.shifts");
    expect(await refusalOf(api.merge(pair))).toBe("merging.shifts");
    expect(await shiftsOf(pair.otherId)).toHaveLength(1);
    const key = { shiftId_personId: { shiftId: other.shiftId, personId: pair.otherId } };
    await owner.assignment.update({ where: key, data: { state: "FREED" } });
    await owner.commitment.deleteMany({ where: { sourceId: other.shiftId } });
    await api.merge(pair);
    expect(await shiftsOf(pair.personId)).toHaveLength(2);
  });

  test("two at one time in the past are kept, with one promise", async () => {
    const pair = await two();
    const times = { startsAt: before(9).toISOString(), endsAt: before(5).toISOString() };
    const [one, other] = [await addShift(owner, times), await addShift(owner, times)];
    await addTaken(owner, pair.personId, one.shiftId);
    await addTaken(owner, pair.otherId, other.shiftId);
    await api.merge(pair);
    expect(await shiftsOf(pair.personId)).toHaveLength(2);
    expect(await owner.commitment.count({ where: { personId: pair.personId } })).toBe(1);
  });
});

describe("memberships", () => {
  type Membership = readonly ["APPLIED" | "ACTIVE" | "PAUSED" | "ENDED", number];

  test.for<readonly [Membership, Membership, string]>([
    [["ACTIVE", 10], ["ACTIVE", 20], "ACTIVE since 20"],
    [["ACTIVE", 20], ["ACTIVE", 10], "ACTIVE since 20"],
    [["APPLIED", 30], ["ACTIVE", 10], "ACTIVE since 10"],
    [["PAUSED", 10], ["APPLIED", 30], "PAUSED since 10"],
    [["ENDED", 30], ["APPLIED", 10], "APPLIED since 10, ENDED since 30"],
    [["ENDED", 30], ["ENDED", 10], "ENDED since 10, ENDED since 30"],
  ])("%s and %s are %s", async ([own, other, stays]) => {
    const pair = await two();
    for (const [personId, [state, hours]] of [
      [pair.personId, own],
      [pair.otherId, other],
    ] as const) {
      const until = state === "ENDED" ? before(1) : null;
      await owner.membership.create({
        data: { personId, kind: "FULL", state, from: before(hours), until },
      });
    }
    await api.merge(pair);
    const found = await owner.membership.findMany({
      where: { personId: pair.personId },
      orderBy: { from: "desc" },
    });
    const since = (from: Date) => (now.getTime() - from.getTime()) / 3_600_000;
    expect(found.map(({ state, from }) => `${state} since ${since(from)}`).join(", ")).toBe(stays);
  });
});
