import { createTestDb } from "@commonhouse/db/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { RefusedError } from "../errors";
import { cancelOccurrence, changeOccurrence } from "../occurrences/commands";
import { addOccurrence, addPeople, addPerson, now } from "../testing";
import { giveUpPlace, takePlace } from "./commands";

const { db, owner } = await createTestDb();

const [persons, officer] = [await addPeople(owner, 40), await addPerson(owner)];
const someone = fc.nat({ max: persons.length - 1 });
const seats = fc.integer({ min: 1, max: 12 });

type Act =
  | { readonly kind: "take" | "giveUp"; readonly who: number }
  | { readonly kind: "change"; readonly capacity: number; readonly room: string }
  | { readonly kind: "cancel" };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant("take" as const), who: someone }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("giveUp" as const), who: someone }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("change" as const),
      capacity: seats,
      room: fc.constantFrom("Kitchen", "Garden"),
    }),
  },
);

/** Everything at once; what comes after a cancellation is refused, and nothing else is. */
async function perform(of: Awaited<ReturnType<typeof addOccurrence>>, acts: readonly Act[]) {
  const times = { startsAt: "2026-03-01T18:00:00Z", endsAt: "2026-03-01T20:00:00Z" };
  const outcomes = await Promise.allSettled(
    acts.map((one, index) => {
      const at = momentOf(index);
      if (one.kind === "cancel") return cancelOccurrence(db, at, officer, of);
      if (one.kind === "change")
        return changeOccurrence(db, at, officer, { ...of, ...times, ...one });
      const press = one.kind === "take" ? takePlace : giveUpPlace;
      return press(db, at, persons[one.who] ?? "", of.occurrenceId);
    }),
  );
  const failures = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  return failures.map((error) => (error instanceof RefusedError ? error.refusal : String(error)));
}

/** Each act has a moment of its own, by which the audit log names it. */
function momentOf(index: number) {
  return new Date(now.getTime() + index);
}

/** What must stand in the end if the acts had been done one by one, in the order of the log. */
function replay(capacity: number, acts: readonly (readonly [Act, number])[]) {
  const places = new Map<number, { state: string; position: number }>();
  const notices: string[] = [];
  const house = { capacity, room: "", next: 1, cancelled: false };
  const tell = (who: number, kind: string, at: number) => notices.push(`${at} ${kind} ${who}`);
  const tellAll = (kind: string, at: number) => {
    for (const [who, { state }] of places) if (state !== "WITHDRAWN") tell(who, kind, at);
  };
  const seated = () => [...places.values()].filter(({ state }) => state === "CONFIRMED").length;
  const seatWaiting = (at: number) => {
    const waiting = [...places].filter(([, { state }]) => state === "WAITING");
    const inOrder = waiting.toSorted(([, one], [, other]) => one.position - other.position);
    for (const [who, place] of inOrder.slice(0, Math.max(0, house.capacity - seated()))) {
      places.set(who, { ...place, state: "CONFIRMED" });
      tell(who, "places.seated", at);
    }
  };
  for (const [one, at] of acts) {
    if (one.kind === "take") {
      const state = seated() < house.capacity ? "CONFIRMED" : "WAITING";
      places.set(one.who, { state, position: house.next++ });
      tell(one.who, `places.${state.toLowerCase()}`, at);
    } else if (one.kind === "giveUp") {
      places.set(one.who, { position: places.get(one.who)?.position ?? 0, state: "WITHDRAWN" });
      if (!house.cancelled) seatWaiting(at);
    } else if (one.kind === "change") {
      if (house.room !== one.room) tellAll("occurrences.changed", at);
      Object.assign(house, { capacity: one.capacity, room: one.room });
      seatWaiting(at);
    } else {
      house.cancelled = true;
      tellAll("occurrences.cancelled", at);
    }
  }
  return { places, notices: notices.toSorted() };
}

async function stored(occurrenceId: string) {
  const [rows, notices, log] = await Promise.all([
    owner.place.findMany({ where: { occurrenceId } }),
    owner.notice.findMany({ where: { params: { path: ["occurrenceId"], equals: occurrenceId } } }),
    owner.auditEntry.findMany({ where: { objectId: occurrenceId }, orderBy: { id: "asc" } }),
  ]);
  const since = (at: Date) => at.getTime() - now.getTime();
  return {
    places: new Map(
      rows.map(({ personId, state, position }) => [persons.indexOf(personId), { state, position }]),
    ),
    notices: notices
      .map((one) => `${since(one.createdAt)} ${one.kind} ${persons.indexOf(one.personId)}`)
      .toSorted(),
    log: log.map(({ at }) => since(at)),
  };
}

/** Whatever happened: nobody waits while a seat is free, and the order of arrival holds. */
async function expectFair(occurrenceId: string, most: number) {
  const { capacity, cancelledAt, places } = await owner.occurrence.findUniqueOrThrow({
    where: { id: occurrenceId },
    select: { capacity: true, cancelledAt: true, places: true },
  });
  const at = (state: string) =>
    places.filter((one) => one.state === state).map(({ position }) => position);
  const [seated, waiting] = [at("CONFIRMED"), at("WAITING")];
  expect(seated.length).toBeLessThanOrEqual(most);
  if (!cancelledAt && waiting.length > 0) expect(seated.length).toBeGreaterThanOrEqual(capacity);
  expect(Math.max(0, ...seated)).toBeLessThan(Math.min(Number.POSITIVE_INFINITY, ...waiting));
  expect(new Set(places.map(({ position }) => position)).size).toBe(places.length);

  const promised = await owner.commitment.findMany({ where: { sourceId: occurrenceId } });
  const due = cancelledAt ? [] : places.filter(({ state }) => state === "CONFIRMED");
  const ids = (rows: readonly { readonly personId: string }[]) =>
    rows.map(({ personId }) => personId).toSorted();
  expect(ids(promised)).toEqual(ids(due));
}

test.for([
  { name: "coming, leaving, more and fewer seats", cancelled: false },
  { name: "a cancellation in between", cancelled: true },
])("400 at once, $name: as if one by one", async ({ cancelled }) => {
  const acts = fc.array(act, { minLength: 400, maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(acts, seats, async (drawn, capacity) => {
      const all = cancelled ? drawn.with(250, { kind: "cancel" }) : drawn;
      const of = await addOccurrence(owner, { capacity });
      const refused = await perform(of, all);
      expect(refused.filter((one) => !cancelled || one !== "places.cancelled")).toEqual([]);

      const { log, ...found } = await stored(of.occurrenceId);
      const done = log.map((index) => [all[index] ?? { kind: "cancel" }, index] as const);
      expect(found).toEqual(replay(capacity, done));
      const sizes = all.map((one) => (one.kind === "change" ? one.capacity : capacity));
      await expectFair(of.occurrenceId, Math.max(...sizes));
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
