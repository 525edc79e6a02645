import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assign, type Costs } from "./assignment";
import { checkAssignment } from "./assignment-check";
import { compared, dataFile, hasData } from "./testing";

describe("the textbook", () => {
  test("three people, three tasks: 8 + 4 + 5 is cheaper than each one's best", () => {
    // Bathroom, floors and windows done by three people, each with their price.
    const costs = [
      [8, 4, 7],
      [5, 2, 3],
      [9, 4, 8],
    ];
    const found = assign(costs);
    expect(found).toMatchObject({ columns: [0, 2, 1], size: 3, cost: 15 });
    expect(checkAssignment(costs, found)).toEqual([]);
  });

  test("who only fits in one place gets it, though another would be cheaper there", () => {
    const costs = [
      [1, 9],
      [2, null],
    ];
    expect(assign(costs)).toMatchObject({ columns: [1, 0], size: 2, cost: 11 });
  });

  test("where not all find a place, as many as can, and the cheapest of them", () => {
    expect(assign([[7], [5], [6]])).toMatchObject({ columns: [null, 0, null], size: 1, cost: 5 });
    expect(assign([[null], [null]])).toMatchObject({ columns: [null, null], size: 0, cost: 0 });
  });

  test("nobody and nothing", () => {
    expect(assign([])).toMatchObject({ columns: [], size: 0, cost: 0 });
    expect(assign([[], []])).toMatchObject({ columns: [null, null], size: 0 });
  });

  test("costs that are no integers, too high, or of unequal rows are refused", () => {
    expect(() => assign([[0.5]])).toThrow("0.5 is no integer.");
    expect(() => assign([[2 ** 52]])).toThrow("The costs are too high to be summed exactly.");
    expect(() => assign([[1, 2], [1]])).toThrow("Row 1 is not as long as the first.");
  });
});

const cell = fc.option(fc.integer({ min: -9, max: 9 }), { freq: 3 });
const tables = fc.tuple(fc.nat(5), fc.nat(5)).chain(([rows, columns]) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

/** Every assignment tried: the largest size, and the least cost for it. */
function tried(costs: Costs, row = 0, taken: readonly number[] = []): [number, number] {
  if (row === costs.length) return [0, 0];
  let best = tried(costs, row + 1, taken);
  for (const [column, cost] of (costs[row] ?? []).entries()) {
    if (cost === null || taken.includes(column)) continue;
    const [size, sum] = tried(costs, row + 1, [...taken, column]);
    if (size + 1 > best[0] || (size + 1 === best[0] && sum + cost < best[1])) {
      best = [size + 1, sum + cost];
    }
  }
  return best;
}

describe("every small table", () => {
  test("has the value of trying everything, and prices that prove it", () => {
    fc.assert(
      fc.property(tables, (costs) => {
        const found = assign(costs);
        expect([found.size, found.cost]).toEqual(tried(costs));
        expect(checkAssignment(costs, found)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the checker", () => {
  const costs = [
    [8, 4, 7],
    [5, 2, null],
    [9, 4, 8],
  ];
  const found = assign(costs);
  const faults = (changes: object) =>
    checkAssignment(costs, { ...found, ...changes }).map(({ fault }) => fault);

  test("sees a column taken twice, a forbidden pair, a wrong sum", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ columns: [1, 0, 1] })).toContain("twice");
    expect(faults({ columns: [0, 2, 1] })).toContain("forbidden");
    expect(faults({ cost: found.cost - 1 })).toContain("counted");
  });

  test("sees that something better would be possible, whatever the prices say", () => {
    expect(faults({ columns: [0, 1, 2], cost: 18 })).toContain("rowPrice");
    expect(faults({ columns: [null, 0, 1], size: 2, cost: 9 })).not.toEqual([]);
    expect(faults({ rowPrices: found.rowPrices.map((price) => price + 1) })).toContain("rowPrice");
    expect(faults({ columnPrices: found.columnPrices.map(() => 1) })).toContain("columnPrice");
    expect(faults({ left: 3 })).toContain("left");
  });
});

const files = [
  ...["gen-dense-6-s11", "gen-dense-8-s12", "gen-dense-50-s13", "gen-dense-200-s14"],
  ...["gen-sparse-100-deg12-s15", "gen-sparse-400-deg20-s16", "gen-rect-60x100-s17"],
  ...["gen-tall-40x25-s18", "gen-infeasible-30-s19", "gen-negative-30-s31"],
  ...["orlib-assign100", "orlib-assign500"],
];

test.skipIf(!hasData).for(files)("%s: the proven value, and a proof of our own", (file) => {
  const { cost, expected } = dataFile(`assignment/${file}`);
  const found = assign(cost);
  if (expected.feasible) expect(found).toMatchObject({ size: cost.length, cost: expected.cost });
  else {
    const { maxMatching, minCostOfMaxMatching } = expected;
    expect(found).toMatchObject({ size: maxMatching, cost: minCostOfMaxMatching });
  }
  expect(checkAssignment(cost, found)).toEqual([]);
  compared("assignments: value and proof", 1);
});
