import { createTestDb } from "@commonhouse/db/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { RefusedError } from "../errors";
import { giveUpPlace, takePlace } from "../places/commands";
import { cancelShift, changeShift } from "../shifts/commands";
import { addOccurrence, addPerson, now } from "../testing";
import { assignShift, dropShift, freeShift, takeShift } from "./commands";
import { addTeam, planShift } from "./team-testing";

const { db, owner } = await createTestDb();

const officer = await addPerson(owner);
const { teamId, persons } = await addTeam(owner, 12);

const evening = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour)).toISOString();
const hours = (from: number) => ({ startsAt: evening(from), endsAt: evening(from + 2) });

/** Three shifts, of which two meet, and something else while the second of them lasts. */
const begins = [16, 17, 20];
const elsewhere = { from: 18, until: 20 };

const [who, which] = [fc.nat({ max: persons.length - 1 }), fc.nat({ max: begins.length - 1 })];

const act = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constantFrom("take", "assign"), who, which }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom("giveBack", "free"), who, which }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("come", "stay"), who, which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("change"),
      which,
      who: fc.constant(0),
      needed: fc.integer({ min: 1, max: 5 }),
      from: fc.integer({ min: 15, max: 21 }),
    }),
  },
);

type Act = {
  readonly kind: string;
  readonly who: number;
  readonly which: number;
  readonly needed?: number;
  readonly from?: number;
};

type House = { readonly shifts: readonly string[]; readonly occurrenceId: string };

/** Each act has a moment of its own, by which the audit log names it. */
const momentOf = (index: number) => new Date(now.getTime() + index);

function perform({ shifts, occurrenceId }: House, one: Act, index: number) {
  const [at, shiftId, personId] = [
    momentOf(index),
    shifts[one.which] ?? "",
    persons[one.who] ?? "",
  ];
  const of = { teamId, shiftId, personId };
  if (one.kind === "take") return takeShift(db, at, personId, shiftId);
  if (one.kind === "giveBack") return dropShift(db, at, personId, shiftId);
  if (one.kind === "assign") return assignShift(db, at, officer, of);
  if (one.kind === "free") return freeShift(db, at, officer, of);
  if (one.kind === "come") return takePlace(db, at, personId, occurrenceId);
  if (one.kind === "stay") return giveUpPlace(db, at, personId, occurrenceId);
  if (one.kind === "cancel") return cancelShift(db, at, officer, { teamId, shiftId });
  const { needed = 1, from = 15 } = one;
  const shift = { ...hours(from), title: {}, place: "", skillId: null, needed, release: true };
  return changeShift(db, at, officer, { teamId, shiftId, ...shift });
}

type Done = { readonly act: Act; readonly released: ReadonlySet<number> };

/**
 * What must stand in the end if the acts that were recorded had been done one by one, in that order.
 * Throws for an act that could not have been done then. Whoever gives something up at the very moment
 * at which a shift is moved onto it may be released for it still: nobody waits for what frees a time.
 */
function replay(done: readonly Done[]) {
  const shifts = begins.map((from) => ({
    from,
    needed: 3,
    cancelled: false,
    taken: new Set<number>(),
  }));
  const away = new Set<number>();
  const meets = (from: number, other: { from: number; until: number }) =>
    from < other.until && from + 2 > other.from;
  const isBusy = (who: number, from: number, but?: object) =>
    (away.has(who) && meets(from, elsewhere)) ||
    shifts.some(
      (one) =>
        one !== but &&
        !one.cancelled &&
        one.taken.has(who) &&
        meets(from, { from: one.from, until: one.from + 2 }),
    );
  for (const { act, released } of done) {
    const { kind, who, which, needed = 1, from = 15 } = act;
    const shift = shifts[which] ?? fail("no such shift");
    const { taken } = shift;
    if (kind === "take" || kind === "assign") {
      if (shift.cancelled || taken.has(who) || taken.size >= shift.needed) fail(kind);
      if (isBusy(who, shift.from)) fail(`${kind} beside another`);
      taken.add(who);
    } else if (kind === "giveBack" || kind === "free") {
      if (!taken.delete(who)) fail(kind);
    } else if (kind === "come") {
      const promised = shifts.some(
        (one) => !one.cancelled && one.taken.has(who) && meets(one.from, elsewhere),
      );
      if (away.has(who) || promised) fail(kind);
      away.add(who);
    } else if (kind === "stay") {
      if (!away.delete(who)) fail(kind);
    } else if (kind === "cancel") {
      shift.cancelled = true;
    } else {
      if (shift.cancelled) fail(kind);
      for (const one of taken) {
        const must = shift.from !== from && isBusy(one, from, shift);
        if (must && !released.has(one)) fail("not released");
      }
      for (const one of released) if (!taken.delete(one)) fail("released without it");
      Object.assign(shift, { needed, from });
    }
  }
  return {
    taken: shifts.map(({ taken }) => [...taken].toSorted((a, b) => a - b)),
    promised: shifts.map(({ taken, cancelled }) => (cancelled ? 0 : taken.size)),
    away: [...away].toSorted((a, b) => a - b),
  };
}

function fail(what: string): never {
  throw new Error(`It could not have been done then: ${what}.`);
}

async function stored({ shifts, occurrenceId }: House) {
  const numbers = (rows: readonly { personId: string }[]) =>
    rows.map(({ personId }) => persons.indexOf(personId)).toSorted((a, b) => a - b);
  const taken = shifts.map((shiftId) =>
    owner.assignment.findMany({ where: { shiftId, state: "TAKEN" } }),
  );
  const promised = shifts.map((sourceId) => owner.commitment.count({ where: { sourceId } }));
  const where = { occurrenceId, state: { not: "WITHDRAWN" as const } };
  return {
    taken: (await Promise.all(taken)).map(numbers),
    promised: await Promise.all(promised),
    away: numbers(await owner.place.findMany({ where })),
  };
}

async function prepare(): Promise<House> {
  const shifts: string[] = [];
  for (const from of begins) {
    shifts.push(await planShift(owner, teamId, { needed: 3, ...hours(from) }));
  }
  const { from, until } = elsewhere;
  const times = { startsAt: evening(from), endsAt: evening(until) };
  const { occurrenceId } = await addOccurrence(owner, { capacity: 2, ...times });
  return { shifts, occurrenceId };
}

test.for([
  { name: "taking, giving back, moving shifts, seats elsewhere", cancelled: false },
  { name: "a cancellation in between", cancelled: true },
])("300 at once, $name: as if one by one", async ({ cancelled }) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 300, maxLength: 300 }),
      async (drawn: readonly Act[]) => {
        const all = cancelled ? drawn.with(150, { kind: "cancel", who: 0, which: 1 }) : drawn;
        await owner.$transaction([
          owner.assignment.deleteMany(),
          owner.place.deleteMany(),
          owner.commitment.deleteMany(),
          owner.notice.deleteMany(),
        ]);
        const house = await prepare();
        const outcomes = await Promise.allSettled(
          all.map((one, index) => perform(house, one, index)),
        );
        const failures = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
        expect(failures.filter((error) => !(error instanceof RefusedError))).toEqual([]);

        const ids = [...house.shifts, house.occurrenceId];
        const log = await owner.auditEntry.findMany({
          where: { objectId: { in: ids } },
          orderBy: { id: "asc" },
        });
        const freed = await owner.notice.findMany({ where: { kind: "assignments.freed" } });
        const since = (at: Date) => at.getTime() - now.getTime();
        const done = log.map(({ at }) => {
          const act = all[since(at)] ?? fail("unknown");
          const told = freed.filter(({ createdAt }) => createdAt.getTime() === at.getTime());
          const released = told.map(({ personId }) => persons.indexOf(personId));
          return { act, released: new Set(act.kind === "change" ? released : []) };
        });
        expect(await stored(house)).toEqual(replay(done));
      },
    ),
    { numRuns: 4, endOnFailure: true },
  );
});
