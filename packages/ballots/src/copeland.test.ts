import { expect, test } from "vitest";
import {
  testCondorcet,
  testFairness,
  testMonotonicity,
  testReversal,
} from "./condorcet-properties";
import { countCopeland } from "./copeland";
import { everySmallElection, letters, made, plainDuels } from "./made-elections";
import { packBallots } from "./pack";

const wins = { points: "wins" } as const;

testFairness("Copeland", countCopeland);
testCondorcet("Copeland", countCopeland);
testReversal("Copeland", countCopeland);
testMonotonicity("Copeland", countCopeland);
testFairness("Copeland, wins alone", (ballots) => countCopeland(ballots, wins));
testCondorcet("Copeland, wins alone", (ballots) => countCopeland(ballots, wins));
testMonotonicity("Copeland, wins alone", (ballots) => countCopeland(ballots, wins));

test("the capital of Tennessee: Nashville wins three duels, Memphis none", () => {
  const lines = ["42 M>N>C>K", "26 N>C>K>M", "15 C>K>N>M", "17 K>C>N>M"];
  const report = countCopeland(made("MNCK", lines), wins);
  expect(report.rounds[0]?.votes).toEqual(["0", "3", "2", "1"]);
  expect(letters("MNCK", report.order)).toEqual(["N", "C", "K", "M"]);
  expect(report.details).toMatchObject({ condorcetWinner: 1, condorcetLoser: 0 });
});

test("a drawn duel counts for neither, and a lost one counts only in the balance", () => {
  const ballots = made("ABC", ["2 A>B>C", "1 B>C>A", "1 C>B>A"]);
  expect(countCopeland(ballots).rounds[0]?.votes).toEqual(["0", "1", "-1"]);
  expect(countCopeland(ballots, wins).rounds[0]?.votes).toEqual(["0", "1", "0"]);
  expect(countCopeland(ballots).rounds[0]?.events[0]?.values).toEqual({
    won: 0,
    lost: 0,
    drawn: 2,
  });
});

test("every election of up to four voters on three candidates, by the definition", () => {
  for (const ballots of everySmallElection()) {
    const duels = plainDuels(3, ballots);
    const plain = duels.map((row, one) =>
      row.reduce((sum, votes, other) => sum + Math.sign(votes - (duels[other]?.[one] ?? 0)), 0),
    );
    const votes = countCopeland(packBallots(3, ballots)).rounds[0]?.votes;
    if (String(votes) !== String(plain)) expect({ ballots, votes }).toEqual({ plain });
  }
}, 30_000);
