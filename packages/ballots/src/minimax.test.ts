import { expect, test } from "vitest";
import { testCondorcet, testFairness, testMonotonicity } from "./condorcet-properties";
import { everySmallElection, letters, made, plainDuels } from "./made-elections";
import { countMinimax, type MinimaxMeasure } from "./minimax";
import { packBallots, type RankedBallot } from "./pack";

const measures: readonly MinimaxMeasure[] = ["winningVotes", "margins", "opposition"];

for (const measure of measures) {
  if (measure !== "opposition") {
    testCondorcet(`minimax, ${measure}`, (ballots) => countMinimax(ballots, { measure }));
    testFairness(`minimax, ${measure}`, (ballots) => countMinimax(ballots, { measure }));
  }
  testMonotonicity(`minimax, ${measure}`, (ballots) => countMinimax(ballots, { measure }));
}

test("Condorcet's sixty voters: B's worst duel is the least bad by every measure", () => {
  const sixty = made("ABC", ["23 A>B>C", "17 B>C>A", "2 B>A>C", "10 C>A>B", "8 C>B>A"]);
  expect(countMinimax(sixty).rounds[0]?.votes).toEqual(["35", "33", "42"]);
  expect(countMinimax(sixty, { measure: "margins" }).rounds[0]?.votes).toEqual(["10", "6", "24"]);
  for (const measure of measures) {
    expect(letters("ABC", countMinimax(sixty, { measure }).order)).toEqual(["B", "A", "C"]);
  }
  expect(countMinimax(sixty).rounds[0]?.events[1]).toEqual({
    kind: "worstDuel",
    candidates: [1, 0],
    values: { for: 27, against: 33 },
  });
});

test("by opposition somebody can be passed over who wins every duel", () => {
  const ballots = made("ABC", ["4 A>B=C", "2 A=C>B", "3 B=C>A", "2 B>A=C"]);
  const report = countMinimax(ballots, { measure: "opposition" });
  expect(report.rounds[0]?.votes).toEqual(["5", "6", "4"]);
  expect([report.winners, report.details.condorcetWinner]).toEqual([[2], 0]);
});

test("every election of up to four voters on three candidates, by the definition", () => {
  for (const ballots of everySmallElection()) {
    const packed = packBallots(3, ballots);
    for (const measure of measures) {
      const votes = countMinimax(packed, { measure }).rounds[0]?.votes;
      const plain = plainWorst(3, ballots, measure);
      if (String(votes) !== String(plain)) expect({ ballots, votes }).toEqual({ plain });
    }
  }
}, 30_000);

function plainWorst(n: number, ballots: readonly RankedBallot[], measure: MinimaxMeasure) {
  const duels = plainDuels(n, ballots);
  return duels.map((row, one) => {
    const lost = row.flatMap((votes, other) => {
      if (other === one) return [];
      const against = duels[other]?.[one] ?? 0;
      if (measure === "margins") return [against - votes];
      return measure === "opposition" || against > votes ? [against] : [0];
    });
    return Math.max(...lost);
  });
}
