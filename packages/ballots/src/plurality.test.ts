import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { election, everySmallElection, renamed } from "./made-elections";
import { packBallots, type RankedBallot } from "./pack";
import { countBlockPlurality, countPlurality } from "./plurality";

/** The capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville. */
const tennessee = packBallots(4, [
  { weight: 42, ranking: [0, 1, 2, 3] },
  { weight: 26, ranking: [1, 2, 3, 0] },
  { weight: 15, ranking: [2, 3, 1, 0] },
  { weight: 17, ranking: [3, 2, 1, 0] },
]);

describe("plurality", () => {
  test("Memphis is the capital of Tennessee with 42 of 100 votes", () => {
    const report = countPlurality(tennessee);
    expect(report.rounds[0]?.votes).toEqual(["42", "26", "15", "17"]);
    expect(report.winners).toEqual([0]);
    expect(report.order).toEqual([[0], [1], [3], [2]]);
  });

  test("blank ballots and two at the first rank are cast but not valid", () => {
    const report = countPlurality(
      packBallots(3, [
        { weight: 2, ranking: [] },
        { weight: 3, ranking: [[0, 1], 2] },
        { weight: 1, ranking: [2, [0, 1]] },
      ]),
    );
    expect([report.cast, report.valid, report.winners]).toEqual([6, 1, [2]]);
  });

  test("a tie stops the count, unless a rule settles it", () => {
    const two = packBallots(2, [
      { weight: 1, ranking: [0] },
      { weight: 1, ranking: [1] },
    ]);
    const open = countPlurality(two);
    expect(open.winners).toEqual([]);
    expect(open.ties).toMatchObject([{ candidates: [0, 1], settled: "open", chosen: [] }]);
    const listed = countPlurality(two, { ties: { by: "listed", take: "last" } });
    expect(listed.winners).toEqual([1]);
    const lot = countPlurality(two, { ties: { by: "lot", seed: "s", contest: "c" } });
    expect(lot.ties).toMatchObject([{ settled: "lot", chosen: lot.winners }]);
  });
});

describe("block plurality", () => {
  test("each ballot gives as many votes as there are seats", () => {
    const report = countBlockPlurality(tennessee, { seats: 2 });
    expect(report.rounds[0]?.votes).toEqual(["42", "68", "58", "32"]);
    expect(report.winners).toEqual([1, 2]);
  });

  test("equals count only if there is a vote for each of them", () => {
    const ballots = packBallots(4, [
      { weight: 1, ranking: [0, [1, 2]] },
      { weight: 1, ranking: [[2, 3]] },
      { weight: 1, ranking: [[0, 1, 2]] },
    ]);
    const report = countBlockPlurality(ballots, { seats: 2 });
    expect(report.rounds[0]?.votes).toEqual(["1", "0", "1", "1"]);
    expect([report.valid, report.winners]).toEqual([2, []]);
  });

  test("no seats are refused", () => {
    expect(() => countBlockPlurality(tennessee, { seats: 0 })).toThrow("whole number from 1");
  });
});

test("on every small election the winners are those whom a plain sum finds", () => {
  for (const ballots of everySmallElection()) {
    for (const seats of [1, 2]) {
      const votes = [0, 1, 2].map((c) => plainVotes(ballots, c, seats));
      const ties = { by: "listed", take: "first" } as const;
      const report = countBlockPlurality(packBallots(3, ballots), { seats, ties });
      const best = [0, 1, 2].sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b);
      expect(report.rounds[0]?.votes).toEqual(votes.map(String));
      expect(report.winners).toEqual(best.slice(0, seats));
    }
  }
});

test("neither the order of the ballots nor the names of candidates matter", () => {
  const names = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  fc.assert(
    fc.property(election(5), names, fc.integer({ min: 1, max: 3 }), (ballots, to, seats) => {
      const report = countBlockPlurality(packBallots(5, ballots), { seats });
      const others = packBallots(5, renamed(ballots.toReversed(), to));
      const other = countBlockPlurality(others, { seats });
      expect(new Set(other.winners)).toEqual(new Set(report.winners.map((c) => to[c])));
      expect(to.map((name) => other.rounds[0]?.votes[name])).toEqual(report.rounds[0]?.votes);
    }),
  );
});

/** Place by place: equals count as long as the votes suffice for all of them. */
function plainVotes(ballots: readonly RankedBallot[], candidate: number, seats: number): number {
  let votes = 0;
  for (const { weight, ranking } of ballots) {
    let left = seats;
    for (const place of ranking.map((each) => [each].flat())) {
      if (place.length > left) break;
      if (place.includes(candidate)) votes += weight;
      left -= place.length;
    }
  }
  return votes;
}
