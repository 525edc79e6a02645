import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deferredAcceptance, type Side } from "./deferred-acceptance";
import { compared, dataFile, hasData } from "./testing";

const one = (prefers: number[]) => ({ places: 1, prefers });

describe("Gale and Shapley's first example", () => {
  // Each man's first is another woman, and so on round; each woman's order is just the other way.
  const men = [one([0, 1, 2]), one([1, 2, 0]), one([2, 0, 1])];
  const women = [one([1, 2, 0]), one([2, 0, 1]), one([0, 1, 2])];

  test("who proposes gets the first choice", () => {
    expect(deferredAcceptance(men, women)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(deferredAcceptance(women, men)).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
  });
});

describe("places", () => {
  const doctors = [one([0, 1]), one([0, 1]), one([0])];

  test("a house with two keeps the two it prefers", () => {
    const houses = [
      { places: 2, prefers: [2, 1, 0] },
      { places: 1, prefers: [0, 1] },
    ];
    expect(deferredAcceptance(doctors, houses)).toEqual([
      [0, 1],
      [1, 0],
      [2, 0],
    ]);
  });

  test("whom a house does not list, or who does not list it, is not paired", () => {
    const houses = [
      { places: 2, prefers: [2] },
      { places: 3, prefers: [0, 2] },
    ];
    expect(deferredAcceptance(doctors, houses)).toEqual([
      [0, 1],
      [2, 0],
    ]);
  });
});

const side = (most: number, others: number) =>
  fc.array(
    fc.record({
      places: fc.nat(most),
      prefers: fc.shuffledSubarray(Array.from({ length: others }, (_, other) => other)),
    }),
    { minLength: 3, maxLength: 3 },
  );

/** Every set of pairs that nobody would leave, both sides having listed each other. */
function everyStable(askers: Side, houses: Side): [number, number][][] {
  const prefer = (self: Side[number], a: number, b: number) =>
    self.prefers.indexOf(a) < self.prefers.indexOf(b);
  const lists = (a: number, h: number) =>
    askers[a]?.prefers.includes(h) && houses[h]?.prefers.includes(a);
  const plans = askers.reduce<[number, number][][]>(
    (all, _, a) =>
      all.flatMap((plan) => [
        plan,
        ...houses.flatMap((__, h) => (lists(a, h) ? [[...plan, [a, h] as [number, number]]] : [])),
      ]),
    [[]],
  );
  const stable = (plan: [number, number][]) => {
    const of = (h: number) => plan.filter(([, house]) => house === h).map(([a]) => a);
    if (houses.some(({ places }, h) => of(h).length > places)) return false;
    return !askers.some((asker, a) =>
      houses.some((house, h) => {
        if (!lists(a, h) || asker.places === 0) return false;
        const has = plan.find(([self]) => self === a)?.[1];
        if (has !== undefined && !prefer(asker, h, has)) return false;
        return of(h).length < house.places || of(h).some((other) => prefer(house, a, other));
      }),
    );
  };
  return plans.filter((plan) => plan.every(([a]) => askers[a]?.places !== 0)).filter(stable);
}

test("every small market: stable, and the best of all stable outcomes for each who proposes", () => {
  fc.assert(
    fc.property(side(1, 3), side(2, 3), (askers, houses) => {
      const all = everyStable(askers, houses);
      const found = deferredAcceptance(askers, houses);
      expect(all).toContainEqual(found);
      const rank = (plan: [number, number][], a: number) => {
        const has = plan.find(([self]) => self === a)?.[1];
        return has === undefined ? 99 : askers[a]?.prefers.indexOf(has);
      };
      const worst = deferredAcceptance(houses, askers).map(([h, a]): [number, number] => [a, h]);
      for (const a of askers.keys()) {
        const ranks = all.map((plan) => rank(plan, a) ?? 99);
        expect(rank(found, a)).toBe(Math.min(...ranks));
        expect(rank(worst, a)).toBe(Math.max(...ranks));
      }
    }),
    { numRuns: 500 },
  );
});

const files = [
  ...["algmatch-sm1", "gen-hr-12x5-s1", "gen-hr-100x20-s2", "gen-hr-400x40-s3"],
  ...["matchinglib-issue67", "matchinglib-losesAll", "matchinglib-readme"],
];

test.skipIf(!hasData).for(files)(
  "%s: the stable outcome best for residents, and for hospitals",
  (file) => {
    const { residents, hospitals, expected } = dataFile(`hospital-residents/${file}`);
    const [asking, taking] = [Object.keys(residents), Object.keys(hospitals)];
    const askers = asking.map((id) => ({
      places: 1,
      prefers: residents[id].map((hospital: string) => taking.indexOf(String(hospital))),
    }));
    const houses = taking.map((id) => ({
      places: hospitals[id].capacity,
      prefers: hospitals[id].prefs.map((resident: string) => asking.indexOf(String(resident))),
    }));
    const named = (pairs: readonly (readonly number[])[]) =>
      taking.map((_, house) =>
        pairs.flatMap(([a = -1, h]) => (h === house ? [asking[a]] : [])).sort(),
      );
    const known = (outcome: Record<string, unknown[]>) =>
      taking.map((id) => (outcome[id] ?? []).map(String).sort());
    const swapped = deferredAcceptance(houses, askers).map(([h, a]) => [a, h]);
    expect(named(deferredAcceptance(askers, houses))).toEqual(known(expected.residentOptimal));
    compared("markets of residents and hospitals, best for residents", 1);
    if (!("hospitalOptimal" in expected)) return;
    expect(named(swapped)).toEqual(known(expected.hospitalOptimal));
    compared("markets of residents and hospitals, best for hospitals", 1);
  },
);
