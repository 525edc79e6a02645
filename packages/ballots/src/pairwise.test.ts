import fc from "fast-check";
import { expect, test } from "vitest";
import { condorcetLoser, condorcetWinner } from "./condorcet";
import { election, everyRanking, everySmallElection, made, plainDuels } from "./made-elections";
import { packBallots } from "./pack";
import { duelRows, pairwise } from "./pairwise";

test("Condorcet's own sixty voters (1785) go in a circle", () => {
  const sixty = ["23 A>B>C", "17 B>C>A", "2 B>A>C", "10 C>A>B", "8 C>B>A"];
  const duels = pairwise(made("ABC", sixty));
  expect(duelRows(duels)).toEqual([
    [0, 33, 25],
    [27, 0, 42],
    [35, 18, 0],
  ]);
  expect([condorcetWinner(duels), condorcetLoser(duels)]).toEqual([null, null]);
});

test("the capital of Tennessee: Nashville wins every duel, Memphis loses every one", () => {
  const lines = ["42 M>N>C>K", "26 N>C>K>M", "15 C>K>N>M", "17 K>C>N>M"];
  const duels = pairwise(made("MNCK", lines));
  expect(duelRows(duels)[1]).toEqual([58, 0, 68, 68]);
  expect([condorcetWinner(duels), condorcetLoser(duels)]).toEqual([1, 0]);
});

test("who is not ranked is below all who are, and equal with the others", () => {
  expect(duelRows(pairwise(made("ABCD", ["3 B=D>A", "2 "])))).toEqual([
    [0, 0, 3, 0],
    [3, 0, 3, 0],
    [0, 0, 0, 0],
    [3, 0, 3, 0],
  ]);
});

test("a lone candidate wins every duel and loses none; without candidates there is nobody", () => {
  const alone = pairwise(packBallots(1, [{ weight: 1, ranking: [0] }]));
  expect([condorcetWinner(alone), condorcetLoser(alone)]).toEqual([0, null]);
  expect(condorcetWinner(pairwise(packBallots(0, [])))).toBe(null);
});

test("more candidates than can be compared are refused in a sentence", () => {
  expect(() => pairwise(packBallots(2001, []))).toThrow(
    "2001 candidates cannot be compared in pairs: 2000 can.",
  );
});

test("every election of up to four voters on three candidates equals the plain count", () => {
  expect(everyRanking(3)).toHaveLength(26);
  let elections = 0;
  for (const ballots of everySmallElection()) {
    elections++;
    const rows = duelRows(pairwise(packBallots(3, ballots)));
    if (String(rows) !== String(plainDuels(3, ballots)))
      expect(rows).toEqual(plainDuels(3, ballots));
  }
  expect(elections).toBe(27_404);
});

test("any number of candidates and voters equals the plain count", () => {
  const weights = fc.constantFrom(1, 2, 511, 1022, 1023, 1024, 5000, 2 ** 40);
  const sized = fc
    .integer({ min: 1, max: 45 })
    .chain((candidates) =>
      fc.tuple(
        fc.constant(candidates),
        election(candidates, 8),
        fc.array(weights, { minLength: 8 }),
      ),
    );
  fc.assert(
    fc.property(sized, ([candidates, ballots, many]) => {
      const heavy = ballots.map((ballot, at) => ({ ...ballot, weight: many[at] ?? 1 }));
      expect(duelRows(pairwise(packBallots(candidates, heavy)))).toEqual(
        plainDuels(candidates, heavy),
      );
    }),
  );
});

test("packed counters are emptied in time: 420 different ballots, 2,900 voters", () => {
  const order = Array.from({ length: 21 }, (_, candidate) => candidate);
  const ballots = Array.from({ length: 420 }, (_, at) => ({
    weight: 1 + (at % 13),
    ranking: [...order.slice(at % 21), ...order.slice(0, at % 21)].slice(
      0,
      1 + Math.floor(at / 21),
    ),
  }));
  expect(duelRows(pairwise(packBallots(21, ballots)))).toEqual(plainDuels(21, ballots));
});
