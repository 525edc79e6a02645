import type { Ballots } from "./ballots";
import { byValue } from "./order";
import type { Report } from "./report";
import { requireSeats } from "./seats";
import { nameOfRule, stop } from "./tie-order";
import { createTieBreaker, type TieBreaker, type TieRule } from "./ties";

export type PluralityOptions = { readonly ties?: TieRule };
export type BlockPluralityOptions = PluralityOptions & { readonly seats: number };

/**
 * Plurality (first past the post): each ballot is one vote for whoever is first on it, and most
 * votes win (Duverger: Les partis politiques, 1951, names it the simple-majority single-ballot
 * system). Several at the first rank are an overvote: the ballot is not valid.
 */
export function countPlurality(ballots: Ballots, options: PluralityOptions = {}): Report {
  return count("plurality", ballots, 1, options);
}

/**
 * Block plurality (plurality-at-large, as the House of Commons elected its two-member boroughs):
 * each ballot is one vote for each of the first so many on it as there are seats, and those with
 * most votes win. Equals count if there is a vote for each of them; else the ballot ends before
 * them. Throws BallotError for seats that are no whole number from 1.
 */
export function countBlockPlurality(ballots: Ballots, options: BlockPluralityOptions): Report {
  requireSeats(options.seats);
  return count("block-plurality", ballots, options.seats, options);
}

function count(
  method: string,
  ballots: Ballots,
  seats: number,
  { ties = stop }: PluralityOptions,
): Report {
  const { votes, valid } = tally(ballots, seats);
  const breaker = createTieBreaker(ties);
  const order = byValue(votes);
  const winners = elect(order, seats, breaker);
  const events = winners.map((candidate) => ({
    kind: "mostVotes",
    candidates: [candidate],
    values: { votes: votes[candidate] ?? 0 },
  }));
  const round = { votes: votes.map(String), elected: winners, excluded: [], events, figures: {} };
  return {
    method,
    rules: { votesPerBallot: seats, ties: nameOfRule(ties) },
    seats,
    candidates: ballots.candidates,
    cast: ballots.total,
    valid,
    rounds: [round],
    winners,
    order,
    ties: breaker.ties,
    details: {},
  };
}

/** Votes by candidate, each ballot giving at most `most`, and the ballots that give any. */
function tally(ballots: Ballots, most: number): { votes: number[]; valid: number } {
  const { weights, starts, ranks, tied } = ballots;
  const votes = new Float64Array(ballots.candidates);
  let valid = 0;
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const weight = weights[ballot] as number;
    const start = starts[ballot] as number;
    const end = starts[ballot + 1] as number;
    let counted = Math.min(start + most, end);
    if (tied !== null) while (counted > start && counted < end && tied[counted] === 1) counted--;
    for (let i = start; i < counted; i++) {
      const candidate = ranks[i] as number;
      votes[candidate] = (votes[candidate] as number) + weight;
    }
    if (counted > start) valid += weight;
  }
  return { votes: Array.from(votes), valid };
}

/** Seats by the order; among equals for whom there are too few, as ties are settled. */
function elect(
  order: readonly (readonly number[])[],
  seats: number,
  breaker: TieBreaker,
): readonly number[] {
  const winners: number[] = [];
  for (const equals of order) {
    let left = equals;
    while (left.length > 0 && winners.length < seats) {
      const fits = left.length <= seats - winners.length;
      const chosen = fits
        ? left[0]
        : breaker.choose({ round: 1, kind: "election", candidates: left });
      if (chosen === null || chosen === undefined) return winners;
      winners.push(chosen);
      left = left.filter((candidate) => candidate !== chosen);
    }
  }
  return winners;
}
