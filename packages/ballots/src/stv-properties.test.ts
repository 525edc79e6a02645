import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Ballots } from "./ballots";
import { decimal } from "./decimal";
import { countInstantRunoff } from "./instant-runoff";
import { election, everySmallElection, renamed } from "./made-elections";
import { packBallots, type RankedBallot } from "./pack";
import { type PlainCount, plainMeek, plainRunoff, plainScottish } from "./plain-counts";
import type { Report } from "./report";
import { countMeekStv } from "./stv-meek";
import { countScottishStv } from "./stv-scottish";
import type { TieRule } from "./ties";

type Counted = (ballots: Ballots, seats: number, ties: TieRule) => Report;
type Plain = (n: number, seats: number, cast: readonly RankedBallot[]) => PlainCount;
type Kind = { name: string; count: Counted; plain: Plain; decimals: number; seats: number[] };

const kinds: readonly Kind[] = [
  {
    name: "Scottish STV",
    count: (ballots, seats, ties) => countScottishStv(ballots, { seats, ties }),
    plain: plainScottish,
    decimals: 5,
    seats: [1, 2, 3],
  },
  {
    name: "Meek STV",
    count: (ballots, seats, ties) => countMeekStv(ballots, { seats, ties }),
    plain: plainMeek,
    decimals: 9,
    seats: [1, 2, 3],
  },
  {
    name: "Instant runoff",
    count: (ballots, _, ties) =>
      countInstantRunoff(ballots, { overvote: "exhaustImmediately", ties }),
    plain: (n, _, cast) => plainRunoff(n, cast),
    decimals: 0,
    seats: [1],
  },
];

const first: TieRule = { by: "listed", take: "first" };
const lot: TieRule = { by: "lot", seed: "7f", contest: "board" };
const stop: TieRule = { by: "stop" };
const permutation = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });

describe.each(kinds)("$name", ({ name, count, plain, decimals, seats }) => {
  const seatsOf = fc.constantFrom(...seats);
  const shown = (rounds: bigint[][]) =>
    rounds.map((votes) => votes.map((v) => (decimals === 0 ? String(v) : decimal(v, decimals))));

  function expectPlain(n: number, places: number, ballots: readonly RankedBallot[]): void {
    const report = count(packBallots(n, ballots), places, first);
    const expected = plain(n, places, ballots);
    expect(report.rounds.map(({ votes }) => votes)).toEqual(shown(expected.rounds));
    expect(report.winners).toEqual(expected.winners);
  }

  test("every small election comes out as when papers are counted one by one", () => {
    for (const ballots of everySmallElection())
      for (const places of seats.slice(0, 2)) expectPlain(3, places, ballots);
  }, 60_000);

  test("larger elections come out as when papers are counted one by one", () => {
    fc.assert(
      fc.property(election(5, 30), seatsOf, (ballots, places) => expectPlain(5, places, ballots)),
      { numRuns: 300 },
    );
  });

  test("neither the order of the ballots nor how they are bundled matters", () => {
    fc.assert(
      fc.property(election(5), seatsOf, (ballots, places) => {
        const single = ballots.flatMap(({ weight, ranking }) =>
          Array.from({ length: weight }, () => ({ weight: 1, ranking })),
        );
        const report = count(packBallots(5, single.toReversed()), places, lot);
        expect(report).toEqual(count(packBallots(5, ballots), places, lot));
      }),
    );
  });

  test("candidates with other names fare the same", () => {
    fc.assert(
      fc.property(election(5), permutation, seatsOf, (ballots, to, places) => {
        const report = count(packBallots(5, ballots), places, stop);
        const other = count(packBallots(5, renamed(ballots, to)), places, stop);
        const back = other.rounds.map(({ votes }) => to.map((renamedTo) => votes[renamedTo]));
        expect(back).toEqual(report.rounds.map(({ votes }) => votes));
        expect(new Set(other.winners)).toEqual(new Set(report.winners.map((c) => to[c])));
      }),
    );
  });

  test("all seats are filled, and each by another candidate", () => {
    fc.assert(
      fc.property(election(5), seatsOf, (ballots, places) => {
        const { winners } = count(packBallots(5, ballots), places, lot);
        expect(new Set(winners).size).toBe(places);
        expect(winners.length).toBe(places);
      }),
    );
  });

  test("whom all put first is elected", () => {
    fc.assert(
      fc.property(election(5), seatsOf, fc.nat({ max: 4 }), (ballots, places, favourite) => {
        const raised = ballots.map(({ weight, ranking }) => ({
          weight: weight + 1,
          ranking: [favourite, ...ranking.flat().filter((c) => c !== favourite)],
        }));
        expect(count(packBallots(5, raised), places, stop).winners).toContain(favourite);
      }),
    );
  });

  test("who are put before all others by more than so many quotas get so many seats", () => {
    const voters = fc.array(permutation, { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(voters, fc.nat({ max: 40 }), seatsOf, (rankings, solid, places) => {
        const coalition = [0, 1, 2];
        const ballots = rankings.map((ranking, voter) => {
          const inside = ranking.filter((c) => coalition.includes(c));
          const outside = ranking.filter((c) => !coalition.includes(c));
          return {
            weight: 1,
            ranking: voter < solid ? [...inside, ...outside] : [...outside, ...inside],
          };
        });
        const size = Math.min(solid, rankings.length);
        const quotas = quotasIn(size, rankings.length, places);
        const { winners } = count(packBallots(5, ballots), places, lot);
        const inside = winners.filter((c) => coalition.includes(c)).length;
        expect(inside, name).toBeGreaterThanOrEqual(Math.min(quotas, places, 3));
      }),
      { numRuns: 300 },
    );
  });

  test("no round has more votes than ballots are valid, and none loses votes unaccounted", () => {
    fc.assert(
      fc.property(election(5, 30), seatsOf, (ballots, places) => {
        const report = count(packBallots(5, ballots), places, lot);
        const unit = 10n ** BigInt(decimals);
        for (const [index, round] of report.rounds.entries()) {
          const held = sumOf(round.votes);
          const missing = BigInt(report.valid) * unit - held;
          expect(missing).toBeGreaterThanOrEqual(0n);
          expect(missing).toBe(accounted(report, index));
        }
      }),
    );
  });

  /** Scottish quotas are whole votes; for the others anything above the exact one is enough. */
  function quotasIn(size: number, all: number, places: number): number {
    if (name === "Scottish STV") return Math.floor(size / (Math.floor(all / (places + 1)) + 1));
    return Math.ceil((size * (places + 1)) / all) - 1;
  }

  /** What a report says is with nobody: for Scottish STV by its events, cut-off parts included. */
  function accounted(report: Report, index: number): bigint {
    const figures = report.rounds[index]?.figures ?? {};
    if (name === "Instant runoff") return BigInt(report.valid - Number(figures.active));
    const told = unitsOf(String(figures.nonTransferable));
    if (name === "Meek STV" || index === 0) return told;
    const [before, now] = [report.rounds[index - 1], report.rounds[index]];
    const moved = (now?.events ?? []).filter(({ values }) => values?.papers !== undefined);
    const lost = moved.filter(({ kind }) => kind === "notTransferable");
    const gone = sumOf(lost.map(({ values }) => String(values?.votes)));
    const papers = moved.reduce((all, { values }) => all + Number(values?.papers), 0);
    const cut = told - unitsOf(String(before?.figures.nonTransferable)) - gone;
    expect(cut).toBeGreaterThanOrEqual(0n);
    expect(cut).toBeLessThanOrEqual(now?.excluded.length ? 0n : BigInt(papers));
    return told;
  }
});

test("an elected candidate never keeps more than what arrives, nor nothing (Meek)", () => {
  fc.assert(
    fc.property(election(6, 40), fc.constantFrom(2, 3, 4), (ballots, seats) => {
      const { rounds } = countMeekStv(packBallots(6, ballots), { seats, ties: lot });
      const kept = rounds.flatMap(({ events }) =>
        events.filter(({ kind }) => kind === "keeps").map(({ values }) => values?.keepFactor),
      );
      for (const factor of kept) {
        expect(Number(factor)).toBeLessThanOrEqual(1);
        expect(Number(factor)).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

function unitsOf(decimals: string): bigint {
  return BigInt(decimals.replace(".", ""));
}

function sumOf(votes: readonly string[]): bigint {
  return votes.map(unitsOf).reduce((a, b) => a + b, 0n);
}
