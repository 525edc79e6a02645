import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scores } from "./ballots";
import { countScore } from "./score";
import { countStar } from "./star";

const range = { most: 5 };
const first = { most: 5, ties: { by: "listed", take: "first" } } as const;

function scored(...lines: (readonly [weight: number, ...points: number[]])[]): Scores {
  const ballots = lines.map(([weight, ...points]) => ({ weight, points }));
  return { candidates: ballots[0]?.points.length ?? 0, ballots };
}

test("the capital of Tennessee: Nashville and Chattanooga are finalists, 68 to 32", () => {
  const report = countStar(
    scored([42, 5, 2, 1, 0], [26, 0, 5, 2, 1], [15, 0, 2, 5, 4], [17, 0, 2, 4, 5]),
    range,
  );
  expect(report.rounds.map(({ votes }) => votes)).toEqual([
    ["210", "278", "237", "171"],
    ["0", "68", "32", "0"],
  ]);
  expect(report.rounds[0]?.excluded).toEqual([0, 3]);
  expect([report.winners, report.ties]).toEqual([[1], []]);
});

test("the runoff can elect the second by points", () => {
  const report = countStar(scored([3, 4, 5, 0], [2, 5, 0, 0]), range);
  expect(report.rounds[0]?.votes).toEqual(["22", "15", "0"]);
  expect(report.winners).toEqual([1]);
});

test("level for the second place: whom more voters gave more goes on", () => {
  const report = countStar(scored([1, 5, 4, 0], [2, 5, 0, 2]), range);
  expect(report.rounds[0]?.events[0]?.candidates).toEqual([0, 2]);
  expect(report.ties).toMatchObject([
    { kind: "finalist", candidates: [1, 2], settled: "lookBack" },
  ]);
});

test("level for the second place, also in their duel: most ballots with the highest points", () => {
  const report = countStar(scored([1, 5, 5, 4], [1, 5, 1, 2]), range);
  expect(report.rounds[0]?.events[0]?.candidates).toEqual([0, 1]);
});

test("level in the runoff: the higher sum, then most ballots with the highest points", () => {
  const sum = countStar(scored([1, 5, 1], [1, 2, 3]), range);
  expect([sum.winners, sum.ties[0]?.settled]).toEqual([[0], "lookBack"]);
  const tops = countStar(scored([1, 3, 5], [1, 4, 2]), range);
  expect([tops.winners, tops.ties[0]?.settled]).toEqual([[1], "lookBack"]);
});

test("a tie that nothing in the ballots breaks stops the count, or the rule asked for decides", () => {
  const level = scored([1, 5, 0, 0], [1, 0, 5, 0], [1, 0, 0, 5]);
  const stopped = countStar(level, range);
  expect([stopped.winners, stopped.rounds.length]).toEqual([[], 1]);
  expect(stopped.ties).toMatchObject([{ settled: "open", candidates: [0, 1, 2] }]);
  expect(countStar(level, first).winners).toEqual([0]);
  expect(countStar(level, first).ties.map(({ kind }) => kind)).toEqual([
    "finalist",
    "finalist",
    "runoff",
  ]);
});

test("an only candidate is elected", () => {
  expect(countStar(scored([2, 3]), range).winners).toEqual([0]);
});

test("the winner is one of two with the highest sums, and no loser of the final was preferred", () => {
  const given = fc.option(fc.integer({ min: 0, max: 5 }));
  const ballot = fc.record({
    weight: fc.integer({ min: 0, max: 4 }),
    points: fc.array(given, { minLength: 4, maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(ballot, { maxLength: 8 }), (ballots) => {
      const scores = { candidates: 4, ballots };
      const report = countStar(scores, first);
      const [winner = -1] = report.winners;
      const sums = countScore(scores, range).rounds[0]?.votes.map(Number) ?? [];
      expect(sums.filter((sum) => sum > (sums[winner] ?? 0)).length).toBeLessThan(2);
      const final = report.rounds[1]?.votes.map(Number) ?? [];
      expect(final[winner]).toBe(Math.max(...final));
      expect(countStar({ candidates: 4, ballots: ballots.toReversed() }, first)).toEqual(report);
    }),
    { numRuns: 400 },
  );
});
