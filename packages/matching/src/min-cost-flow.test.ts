import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFlow } from "./flow-check";
import { everyFlow, networks } from "./made-networks";
import { minCostFlow } from "./min-cost-flow";

const costOf = (cost: readonly number[], flow: ArrayLike<number>) =>
  cost.reduce((sum, price, arc) => sum + price * (flow[arc] ?? 0), 0);

describe("the textbook", () => {
  // Four units from 0 to 3: the short way by 1 and 2 is cheap but narrow.
  const network = {
    supply: [4, 0, 0, -4],
    from: [0, 0, 1, 1, 2],
    to: [1, 2, 2, 3, 3],
    capacity: [4, 2, 2, 3, 5],
  };
  const cost = [2, 2, 1, 3, 1];

  test("four units go by the ways that are cheapest together", () => {
    const { flow, unsent } = minCostFlow(network, cost);
    expect(Array.from(flow)).toEqual([2, 2, 2, 0, 4]);
    expect([costOf(cost, flow), unsent]).toEqual([14, 0]);
  });

  test("a later unit may send an earlier one another way", () => {
    const narrow = {
      supply: [1, 1, 0, 0, -2],
      from: [0, 0, 1, 2, 3],
      to: [2, 3, 2, 4, 4],
      capacity: [1, 1, 1, 1, 1],
    };
    expect(Array.from(minCostFlow(narrow, [1, 5, 1, 0, 0]).flow)).toEqual([0, 1, 1, 1, 1]);
  });

  test("what finds no way is told", () => {
    expect(minCostFlow({ ...network, capacity: [1, 1, 2, 3, 5] }, cost).unsent).toBe(2);
  });
});

test("a round trip that earns, and numbers that are not exact, are refused", () => {
  const circle = { supply: [0, 0], from: [0, 1], to: [1, 0], capacity: [1, 1] };
  expect(() => minCostFlow(circle, [1, -2])).toThrow("A round trip has a negative cost.");
  expect(() => minCostFlow(circle, [0.5, 0])).toThrow("0.5 is no integer");
  expect(() => minCostFlow(circle, [-0.5, 1])).toThrow("-0.5 is no integer");
  expect(() => minCostFlow(circle, [-(2 ** 52), 2 ** 52])).toThrow("summed exactly");
});

describe("every small network", () => {
  test("is solved as by trying every flow, with potentials that prove it", () => {
    fc.assert(
      fc.property(networks(1), ({ network, aims: [cost = []] }) => {
        const { flow, potential, unsent } = minCostFlow(network, cost);
        const all = everyFlow(network).map((one) => costOf(cost, one));
        expect(unsent === 0).toBe(all.length > 0);
        if (unsent > 0) return;
        expect(costOf(cost, flow)).toBe(Math.min(...all));
        expect(checkFlow(network, [cost], flow, [potential])).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
