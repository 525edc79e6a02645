import fc from "fast-check";
import { expect, test } from "vitest";
import {
  testCondorcet,
  testFairness,
  testMonotonicity,
  testReversal,
} from "./condorcet-properties";
import { election, everySmallElection, letters, made, plainDuels } from "./made-elections";
import { packBallots, type RankedBallot } from "./pack";
import { countRankedPairs } from "./ranked-pairs";

const winning = { strength: "winningVotes" } as const;

for (const [name, options] of Object.entries({ margins: {}, winning })) {
  testFairness(`ranked pairs, ${name}`, (ballots) => countRankedPairs(ballots, options));
  testCondorcet(`ranked pairs, ${name}`, (ballots) => countRankedPairs(ballots, options));
  testReversal(`ranked pairs, ${name}`, (ballots) => countRankedPairs(ballots, options));
  testMonotonicity(`ranked pairs, ${name}`, (ballots) => countRankedPairs(ballots, options));
}

test("Condorcet's sixty voters: the weakest duel of the circle is left out, B is elected", () => {
  const sixty = ["23 A>B>C", "17 B>C>A", "2 B>A>C", "10 C>A>B", "8 C>B>A"];
  const report = countRankedPairs(made("ABC", sixty));
  expect(letters("ABC", report.order)).toEqual(["B", "C", "A"]);
  expect(report.rounds[0]?.events).toEqual([
    { kind: "duelLocked", candidates: [1, 2], values: { for: 42, against: 18 } },
    { kind: "duelLocked", candidates: [2, 0], values: { for: 35, against: 25 } },
    { kind: "duelLeftOut", candidates: [0, 1], values: { for: 33, against: 27 } },
  ]);
});

test("the capital of Tennessee is Nashville, before Chattanooga, Knoxville and Memphis", () => {
  const lines = ["42 M>N>C>K", "26 N>C>K>M", "15 C>K>N>M", "17 K>C>N>M"];
  const { order } = countRankedPairs(made("MNCK", lines));
  expect(letters("MNCK", order)).toEqual(["N", "C", "K", "M"]);
});

test("a circle of three equal duels is left out as a whole: all are level", () => {
  const report = countRankedPairs(made("ABC", ["1 A>B>C", "1 B>C>A", "1 C>A>B"]));
  expect([letters("ABC", report.order), report.winners]).toEqual([["ABC"], []]);
  expect(report.details.equalStrengths).toBe(true);
});

test("every election of up to four voters on three candidates: duels locked arrow by arrow", () => {
  for (const ballots of everySmallElection()) {
    const packed = packBallots(3, ballots);
    for (const options of [{ strength: "margins" as const }, winning]) {
      const first = countRankedPairs(packed, options).order?.[0];
      const plain = plainFirst(3, ballots, options.strength);
      if (String(first) !== String(plain)) expect({ ballots, first }).toEqual({ plain });
    }
  }
}, 30_000);

test("five candidates with ties: duels locked arrow by arrow, by either strength", () => {
  const strengths = fc.constantFrom("margins" as const, "winningVotes" as const);
  fc.assert(
    fc.property(election(5), strengths, (ballots, strength) => {
      const first = countRankedPairs(packBallots(5, ballots), { strength }).order?.[0];
      expect(first).toEqual(plainFirst(5, ballots, strength));
    }),
    { numRuns: 1000 },
  );
}, 30_000);

type Arrow = readonly [from: number, to: number, strength: number];

function plainFirst(n: number, ballots: readonly RankedBallot[], strength: string): number[] {
  const duels = plainDuels(n, ballots);
  const arrows = duels.flatMap((row, from) =>
    row.flatMap((votes, to): Arrow[] => {
      const against = duels[to]?.[from] ?? 0;
      const first = strength === "margins" ? votes - against : votes;
      return votes > against ? [[from, to, first * 1000 - against]] : [];
    }),
  );
  let locked: readonly Arrow[] = [];
  for (const level of [...new Set(arrows.map((arrow) => arrow[2]))].sort((a, b) => b - a)) {
    const trial = [...locked, ...arrows.filter((arrow) => arrow[2] === level)];
    locked = trial.filter((arrow) => locked.includes(arrow) || !leads(trial, arrow[1], arrow[0]));
  }
  return duels.map((_, one) => one).filter((one) => !locked.some((arrow) => arrow[1] === one));
}

function leads(arrows: readonly Arrow[], from: number, to: number): boolean {
  const next = arrows.filter((arrow) => arrow[0] === from);
  const rest = arrows.filter((arrow) => arrow[0] !== from);
  return next.some((arrow) => arrow[1] === to || leads(rest, arrow[1], to));
}
