import type { Scores } from "./ballots";
import { BallotError } from "./fault";
import type { Duels } from "./pairwise";

/** The points that may be given: whole numbers from `least`, else 0, to `most`. */
export type ScoreRange = { readonly least?: number; readonly most: number };

/** Throws BallotError unless the range and every ballot are right; ballots are named from 1. */
export function checkScores(scores: Scores, { least = 0, most }: ScoreRange): void {
  if (!Number.isSafeInteger(least) || !Number.isSafeInteger(most) || least >= most) {
    throw new BallotError(
      `Points go from one whole number to a higher one, not ${least} to ${most}.`,
    );
  }
  if (scores.candidates < 1) throw new BallotError("There is no candidate to be given points.");
  for (const [index, { weight, points }] of scores.ballots.entries()) {
    if (!Number.isSafeInteger(weight) || weight < 0) {
      throw new BallotError(`Ballot ${index + 1} counts ${weight} times: whole numbers only.`);
    }
    if (points.length > scores.candidates) {
      throw new BallotError(`Ballot ${index + 1} gives points to more candidates than there are.`);
    }
    for (const given of points) {
      if (given === null || (Number.isSafeInteger(given) && given >= least && given <= most))
        continue;
      throw new BallotError(
        `Ballot ${index + 1} gives ${given}: ${least} to ${most} can be given.`,
      );
    }
  }
}

/** The sum of points by candidate; whoever is left out gets the least. */
export function pointTotals(scores: Scores, { least = 0 }: ScoreRange): bigint[] {
  const totals = new Array<bigint>(scores.candidates).fill(0n);
  for (const { weight, points } of scores.ballots) {
    for (let candidate = 0; candidate < scores.candidates; candidate++) {
      const given = BigInt(weight) * BigInt(points[candidate] ?? least);
      totals[candidate] = (totals[candidate] as bigint) + given;
    }
  }
  return totals;
}

/** How many voters give each candidate more points than each other one. */
export function scoreDuels({ candidates, ballots }: Scores, { least = 0 }: ScoreRange): Duels {
  const prefer = new Float64Array(candidates ** 2);
  for (const { weight, points } of ballots) {
    for (let one = 0; one < candidates; one++) {
      for (let other = 0; other < candidates; other++) {
        if ((points[one] ?? least) <= (points[other] ?? least)) continue;
        const cell = one * candidates + other;
        prefer[cell] = (prefer[cell] as number) + weight;
      }
    }
  }
  return { candidates, prefer };
}

/** How many ballots were cast, and how many of them give anybody points. */
export function scoreBallots({ candidates, ballots }: Scores) {
  let [cast, valid] = [0, 0];
  for (const { weight, points } of ballots) {
    cast += weight;
    if (points.some((given) => given !== null)) valid += weight;
  }
  return { candidates, cast, valid };
}
