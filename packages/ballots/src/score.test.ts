import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scores } from "./ballots";
import { countScore } from "./score";

const given = fc.option(fc.integer({ min: 0, max: 5 }));
const scores = fc.record({
  candidates: fc.constant(4),
  ballots: fc.array(
    fc.record({
      weight: fc.integer({ min: 0, max: 9 }),
      points: fc.array(given, { minLength: 4, maxLength: 4 }),
    }),
  ),
});

const tennessee: Scores = {
  candidates: 4,
  ballots: [
    { weight: 42, points: [5, 2, 1, 0] },
    { weight: 26, points: [0, 5, 2, 1] },
    { weight: 15, points: [0, 2, 5, 4] },
    { weight: 17, points: [0, 2, 4, 5] },
  ],
};

test("the capital of Tennessee by points from 0 to 5: Nashville", () => {
  const report = countScore(tennessee, { most: 5 });
  expect(report.rounds[0]?.votes).toEqual(["210", "278", "237", "171"]);
  expect([report.winners, report.order]).toEqual([[1], [[1], [2], [0], [3]]]);
});

test("whoever is left out gets the least, which may be below zero", () => {
  const ballots = [
    { weight: 2, points: [1, null] },
    { weight: 1, points: [] },
  ];
  const report = countScore({ candidates: 2, ballots }, { least: -3, most: 3 });
  expect(report.rounds[0]?.votes).toEqual(["-1", "-9"]);
  expect([report.cast, report.valid]).toEqual([3, 2]);
});

test("equal sums are a tie, which the list settles where that is the rule", () => {
  const ballots = [{ weight: 1, points: [3, 3] }];
  const ties = { by: "listed", take: "last" } as const;
  expect(countScore({ candidates: 2, ballots }, { most: 5 }).winners).toEqual([]);
  expect(countScore({ candidates: 2, ballots }, { most: 5, ties }).winners).toEqual([1]);
});

test("wrong points, weights, ranges and ballots are refused with their number", () => {
  const count = (weight: number, points: number[], most = 5) =>
    countScore(
      {
        candidates: 2,
        ballots: [
          { weight: 1, points: [] },
          { weight, points },
        ],
      },
      { most },
    );
  expect(() => count(1, [6, 0])).toThrow("Ballot 2 gives 6: 0 to 5 can be given.");
  expect(() => count(1, [0.5, 0])).toThrow("Ballot 2 gives 0.5");
  expect(() => count(-1, [1, 0])).toThrow("Ballot 2 counts -1 times");
  expect(() => count(1, [1, 0, 1])).toThrow("more candidates than there are");
  expect(() => count(1, [], 0)).toThrow("not 0 to 0");
  expect(() => countScore({ candidates: 0, ballots: [] }, { most: 5 })).toThrow("no candidate");
});

test("the order of ballots does not matter, and names change with the candidates", () => {
  fc.assert(
    fc.property(scores, ({ candidates, ballots }) => {
      const { order } = countScore({ candidates, ballots }, { most: 5 });
      const back = countScore({ candidates, ballots: ballots.toReversed() }, { most: 5 });
      expect(back.order).toEqual(order);
      const turned = ballots.map(({ weight, points }) => ({ weight, points: points.toReversed() }));
      const mirrored = countScore({ candidates, ballots: turned }, { most: 5 }).order;
      expect(mirrored?.map((group) => group.map((one) => 3 - one).reverse())).toEqual(order);
    }),
  );
});

test("sums equal those of each ballot by itself, and more points never harm", () => {
  fc.assert(
    fc.property(scores, fc.nat(), (cast, which) => {
      const { rounds, order } = countScore(cast, { most: 5 });
      const plain = [0, 1, 2, 3].map((one) =>
        cast.ballots.reduce((sum, { weight, points }) => sum + weight * (points[one] ?? 0), 0),
      );
      expect(rounds[0]?.votes).toEqual(plain.map(String));
      const winner = order?.[0]?.[0] ?? 0;
      const ballots = cast.ballots.map((ballot, at) =>
        at === which % cast.ballots.length
          ? { ...ballot, points: ballot.points.with(winner, 5) }
          : ballot,
      );
      expect(countScore({ ...cast, ballots }, { most: 5 }).order?.[0]).toContain(winner);
    }),
  );
});
