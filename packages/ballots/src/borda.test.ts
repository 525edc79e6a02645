import fc from "fast-check";
import { expect, test } from "vitest";
import { type BordaOptions, countBorda } from "./borda";
import { testFairness, testMonotonicity, testReversal } from "./condorcet-properties";
import { election, everySmallElection, letters, made, placeOf } from "./made-elections";
import { packBallots, type RankedBallot } from "./pack";

const dowdall = { points: "dowdall" } as const;

testFairness("Borda", countBorda);
testReversal("Borda", countBorda);
testMonotonicity("Borda", countBorda);
testFairness("Dowdall", (ballots) => countBorda(ballots, dowdall));
testMonotonicity("Dowdall", (ballots) => countBorda(ballots, dowdall));
for (const unranked of ["zero", "modified"] as const) {
  testFairness(`Borda, ${unranked}`, (ballots) => countBorda(ballots, { unranked }));
}

test("Borda's own twenty-one voters (1781): C has 47 points, B 42, and A, first on most, 37", () => {
  const report = countBorda(made("ABC", ["1 A>B>C", "7 A>C>B", "7 B>C>A", "6 C>B>A"]));
  expect(report.rounds[0]?.votes).toEqual(["37", "42", "47"]);
  expect(letters("ABC", report.order)).toEqual(["C", "B", "A"]);
});

test("the capital of Tennessee by 4, 3, 2, 1 and by 1, 1/2, 1/3, 1/4", () => {
  const ballots = made("MNCK", ["42 M>N>C>K", "26 N>C>K>M", "15 C>K>N>M", "17 K>C>N>M"]);
  expect(countBorda(ballots).rounds[0]?.votes).toEqual(["226", "294", "273", "207"]);
  expect(countBorda(ballots, dowdall).rounds[0]?.votes).toEqual(["56.5", "173/3", "50.5", "131/3"]);
  expect(countBorda(ballots, dowdall).winners).toEqual([1]);
});

test("one who names only A: the others share the rest, or get nothing, or A gets one point", () => {
  const ballots = made("ABCD", ["2 A", "1 B>C=D>A"]);
  const votes = (options: BordaOptions) => countBorda(ballots, options).rounds[0]?.votes;
  expect(votes({})).toEqual(["9", "8", "6.5", "6.5"]);
  expect(votes({ unranked: "zero" })).toEqual(["9", "4", "2.5", "2.5"]);
  expect(votes({ unranked: "modified" })).toEqual(["3", "4", "2.5", "2.5"]);
});

test("twice ten thousand million voters are counted to the point", () => {
  const ballots = packBallots(2, [
    { weight: 2 ** 52, ranking: [0, 1] },
    { weight: 2 ** 52 - 1, ranking: [1, 0] },
  ]);
  expect(countBorda(ballots).rounds[0]?.votes).toEqual(["13510798882111487", "13510798882111486"]);
});

test("all points are given out: each ballot has as many as its places are worth", () => {
  fc.assert(
    fc.property(election(4), (ballots) => {
      const packed = packBallots(4, ballots);
      const sum = countBorda(packed).rounds[0]?.votes.reduce(
        (all, votes) => all + Number(votes),
        0,
      );
      expect(sum).toBe(packed.total * 10);
    }),
  );
});

test("who wins among these voters and among those wins among all together", () => {
  fc.assert(
    fc.property(election(3), election(3), (here, there) => {
      const first = (ballots: RankedBallot[]) =>
        countBorda(packBallots(3, ballots)).order?.[0] ?? [];
      const there3 = first(there);
      const both = first(here).filter((candidate) => there3.includes(candidate));
      if (both.length > 0) expect(first([...here, ...there])).toEqual(both);
    }),
    { numRuns: 400 },
  );
});

test("every election of up to four voters on three candidates, ballot by ballot", () => {
  const rules: readonly BordaOptions[] = [
    {},
    { unranked: "zero" },
    { unranked: "modified" },
    dowdall,
  ];
  for (const ballots of everySmallElection()) {
    const packed = packBallots(3, ballots);
    for (const options of rules) {
      const votes = countBorda(packed, options).rounds[0]?.votes.map(thirtySixths);
      const plain = plainPoints(ballots, options);
      if (String(votes) !== String(plain)) expect({ ballots, votes }).toEqual({ plain });
    }
  }
}, 60_000);

function thirtySixths(votes: string): number {
  const [upper = "", lower = "1"] = votes.split("/");
  return (Number(upper) * 36) / Number(lower);
}

/** Points of three candidates in thirty-sixths, one ballot after the other. */
function plainPoints(
  ballots: readonly RankedBallot[],
  { points, unranked }: BordaOptions,
): number[] {
  const worth = points === "dowdall" ? [36, 18, 12] : [108, 72, 36];
  return [0, 1, 2].map((one) =>
    ballots.reduce((sum, ballot) => {
      const better = [0, 1, 2].filter((two) => placeOf(ballot, two) < placeOf(ballot, one)).length;
      const equal = [0, 1, 2].filter((two) => placeOf(ballot, two) === placeOf(ballot, one)).length;
      const shared = worth.slice(better, better + equal);
      const share = shared.reduce((all, part) => all + part, 0) / equal;
      const named = ballot.ranking.flat();
      if (unranked === undefined || unranked === "average") return sum + share;
      if (!named.includes(one)) return sum;
      return sum + share - (unranked === "modified" ? (3 - named.length) * 36 : 0);
    }, 0),
  );
}
