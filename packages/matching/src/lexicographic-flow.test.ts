import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFlow } from "./flow-check";
import { spread, stagesOf } from "./flow-stages";
import { lexicographicFlow } from "./lexicographic-flow";
import { everyFlow, networks } from "./made-networks";
import { minCostFlow } from "./min-cost-flow";

const valuesOf = (aims: readonly (readonly number[])[], flow: ArrayLike<number>) =>
  aims.map((aim) => aim.reduce((sum, cost, arc) => sum + cost * (flow[arc] ?? 0), 0));

/** The smallest by the first number, among those by the second, and so on. */
function least(all: readonly number[][]): number[] | undefined {
  const before = (one: number[], other: number[]) => {
    const at = one.findIndex((value, place) => value !== other[place]);
    return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
  };
  return all.toSorted(before)[0];
}

describe("several aims", () => {
  // Two ways of the same length; the second aim prefers the second one.
  const network = {
    supply: [1, 0, 0, -1],
    from: [0, 0, 1, 2],
    to: [1, 2, 3, 3],
    capacity: [1, 1, 1, 1],
  };

  test("the second decides where the first does not", () => {
    const { flow } = lexicographicFlow(network, [
      [1, 2, 2, 1],
      [1, 0, 0, 0],
    ]);
    expect(Array.from(flow)).toEqual([0, 1, 0, 1]);
  });

  test("the second is no reason to be worse by the first", () => {
    const { flow } = lexicographicFlow(network, [
      [1, 2, 1, 1],
      [1000, 0, 0, 0],
    ]);
    expect(Array.from(flow)).toEqual([1, 0, 1, 0]);
  });

  test("small aims are solved at once, large ones one after the other", () => {
    const small = [1, 2, 3, 4];
    const large = small.map((cost) => cost * 2 ** 30);
    expect(stagesOf(network, [small, small, small]).length).toBe(1);
    expect(stagesOf(network, [large, large, small]).length).toBe(2);
    expect(stagesOf(network, [large, large, large]).length).toBe(3);
  });
});

describe("every small network", () => {
  test.for([1, 2 ** 30])("has the best by three aims, in units of %d", (unit) => {
    fc.assert(
      fc.property(networks(3, unit), ({ network, aims }) => {
        const best = least(everyFlow(network).map((flow) => valuesOf(aims, flow)));
        fc.pre(best !== undefined);
        const { flow, proof } = lexicographicFlow(network, aims);
        expect(valuesOf(aims, flow)).toEqual(best);
        expect(checkFlow(network, aims, flow, proof)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test("no two flows differ by more than the spread", () => {
    fc.assert(
      fc.property(networks(1), ({ network, aims }) => {
        const all = everyFlow(network).map((flow) => valuesOf(aims, flow)[0] ?? 0);
        fc.pre(all.length > 0);
        const differ = Math.max(...all) - Math.min(...all);
        expect(differ).toBeLessThanOrEqual(spread(network, aims[0] ?? []));
      }),
      { numRuns: 500 },
    );
  });

  test("no proof makes a worse flow pass", () => {
    fc.assert(
      fc.property(networks(2), fc.nat(), ({ network, aims }, pick) => {
        const all = everyFlow(network);
        const best = least(all.map((flow) => valuesOf(aims, flow)));
        const worse = all.filter((flow) => String(valuesOf(aims, flow)) !== String(best));
        const flow = worse[pick % worse.length];
        fc.pre(flow !== undefined);
        const { proof } = lexicographicFlow(network, aims);
        expect(checkFlow(network, aims, flow ?? [], proof)).not.toEqual([]);
      }),
    );
  });
});

test("the checker sees what does not fit, what gets lost, and a proof of something else", () => {
  const network = { supply: [2, -2], from: [0, 0], to: [1, 1], capacity: [2, 2] };
  const cost = [1, 2];
  const { flow, potential } = minCostFlow(network, cost);
  const faults = (sent: number[], proof: number[][]) =>
    checkFlow(network, [cost], sent, proof).map(({ fault }) => fault);
  const proof = [Array.from(potential)];
  expect(faults(Array.from(flow), proof)).toEqual([]);
  expect(faults([3, -1], proof)).toContain("capacity");
  expect(faults([1, 0], proof)).toContain("balance");
  expect(faults([1, 1], proof)).toContain("notBest");
  expect(faults([2, 0], [])).toContain("notBest");
  expect(faults([1, 1], [[0, Number.NaN]])).toContain("notBest");
  expect(faults([1, 1], [[0, Number.POSITIVE_INFINITY]])).toContain("notBest");
});
