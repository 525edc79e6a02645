import { expect, test } from "vitest";
import type { Ballots } from "./ballots";
import { countBorda } from "./borda";
import { condorcetLoser, condorcetWinner } from "./condorcet";
import { countCopeland } from "./copeland";
import { countMinimax } from "./minimax";
import { packBallots, type RankedBallot } from "./pack";
import { duelRows, pairwise } from "./pairwise";
import { countRankedPairs } from "./ranked-pairs";
import type { Report } from "./report";
import { countSchulze } from "./schulze";
import { compared, dataFile, hasData } from "./testing";

type Line = {
  readonly id: string;
  readonly candidates: readonly string[];
  readonly ballots: readonly (readonly [weight: number, ranking: readonly number[]])[];
  readonly pairwise: readonly (readonly number[])[];
  readonly expected: Expected;
};

type Expected = Readonly<Record<string, unknown>>;

const elections: readonly Line[] = dataFile("corpus-tideman-ranked.jsonl.gz")?.slice(1) ?? [];

type Methods = Readonly<Record<string, (ballots: Ballots) => Report>>;

/** Every result that the files have and that belongs to a method of ours, by its name there. */
const methods: Methods = {
  schulzeWinningVotes: (ballots) => countSchulze(ballots),
  schulzeMargins: (ballots) => countSchulze(ballots, { strength: "margins" }),
  rankedPairsWinning: (ballots) => countRankedPairs(ballots, { strength: "winningVotes" }),
  rankedPairsMargins: (ballots) => countRankedPairs(ballots, { strength: "margins" }),
  minimaxWinning: (ballots) => countMinimax(ballots, { measure: "winningVotes" }),
  minimaxMargins: (ballots) => countMinimax(ballots, { measure: "margins" }),
  minimaxOpposition: (ballots) => countMinimax(ballots, { measure: "opposition" }),
  copeland: (ballots) => countCopeland(ballots),
  bordaTruncationAverage: (ballots) => countBorda(ballots, { unranked: "average" }),
  dowdall: (ballots) => countBorda(ballots, { points: "dowdall", unranked: "average" }),
};

/** Condorcet PHP, whose results the corpus has, compares votes alone; the other files do as Debian. */
const tidemanMethods: Methods = {
  ...methods,
  schulzeWinningVotes: (ballots) => countSchulze(ballots, { strength: "winningVotesAlone" }),
};

/**
 * Of the Tideman corpus everything is compared but `plurality` and `instantRunoff`, which stand with
 * their methods, and `dodgsonQuick`, an approximation that is no method of ours. The corpus says that
 * a second counter reproduced duels, Schulze, minimax and Copeland, and ranked pairs without equal
 * strengths; ranked pairs with them (18 of 58 orders), Borda and Dowdall rest on Condorcet PHP alone.
 */
test.skipIf(!hasData)("Tideman's elections: duels, and the whole order by each method", () => {
  for (const { id, candidates, ballots: lines, expected, pairwise: duels } of elections) {
    const cast = lines.map(([weight, ranking]) => ({ weight, ranking }));
    const ballots = packBallots(candidates.length, cast);
    expect(duelRows(pairwise(ballots)), id).toEqual(duels);
    compared("pairwise, Tideman: elections, every duel", 1);
    compareOrders(`Tideman ${id}`, ballots, expected, tidemanMethods);
    const found = [condorcetWinner(pairwise(ballots)), condorcetLoser(pairwise(ballots))];
    expect(found, id).toEqual([expected.condorcetWinner, expected.condorcetLoser]);
    compared("Condorcet winner and loser, Tideman: elections", 1);
  }
});

test.skipIf(!hasData)(
  "Tideman's elections: ranked pairs meet equal strengths in 18 orders of 58",
  () => {
    const equal = elections.flatMap(({ candidates, ballots: lines }) => {
      const cast = lines.map(([weight, ranking]) => ({ weight, ranking }));
      const ballots = packBallots(candidates.length, cast);
      return (["margins", "winningVotes"] as const).filter(
        (strength) => countRankedPairs(ballots, { strength }).details.equalStrengths,
      );
    });
    expect([elections.length * 2, equal.length]).toEqual([58, 18]);
  },
);

for (const year of [2006, 2007]) {
  const { ballots, expected } = fixture(`condorcet-debian-dpl-${year}.json`);

  test.skipIf(!hasData)(`Debian's leader ${year}: the official winner, duels and orders`, () => {
    expect(duelRows(pairwise(ballots))).toEqual(expected.pairwise);
    const { defaultOption } = expected;
    const report = countSchulze(ballots, { defaultOption });
    expect(report.winners).toEqual(expected.winners);
    expect(report.details.optionsBeatingDefault).toEqual(expected.optionsBeatingDefault);
    expect(report.details.condorcetWinner).toBe(expected.condorcetWinner);
    compared("schulze, Debian: elections, winner, duels and default option", 1);
    compareOrders(`Debian ${year}`, ballots, expected);
  });
}

for (const vote of ["2022-02-21-0", "2022-05-18-0", "2024-06-25-0", "2025-03-19-0"]) {
  const { ballots, expected } = fixture(`condorcet-nodejs-tsc-${vote}.json`);

  test.skipIf(!hasData)(`Node.js ${vote}: the official outcome, duels and duels won`, () => {
    const report = countCopeland(ballots, { points: "wins" });
    expect(report.winners).toEqual(expected.winners);
    expect(report.rounds[0]?.votes).toEqual(expected.duelWins.map(String));
    expect(duelRows(pairwise(ballots))).toEqual(expected.pairwise);
    compared("copeland, Node.js: votes, winner, duels and duels won", 1);
    compareOrders(`Node.js ${vote}`, ballots, expected);
  });
}

function compareOrders(name: string, ballots: Ballots, expected: Expected, by = methods): void {
  for (const [method, count] of Object.entries(by)) {
    if (expected[method] === undefined) continue;
    const order = count(ballots).order?.map((group) => (group.length === 1 ? group[0] : group));
    expect(order, `${name} ${method}`).toEqual(expected[method]);
    compared(`${method}, ${name.split(" ")[0]}: elections, whole order`, 1);
  }
}

function fixture(name: string) {
  const { candidates, ballots, expected } = dataFile(name) ?? { candidates: [], ballots: [] };
  return { ballots: packBallots(candidates.length, ballots as RankedBallot[]), expected };
}
