import type { Ballots } from "./ballots";
import type { Event, Report, Round } from "./report";
import { nameOfRule, stop } from "./tie-order";
import { createTieBreaker, type TieRule } from "./ties";

/** What every method for one seat may be asked. Without `ties` a count stops at a tie and reports it. */
export type SingleSeatOptions = { readonly ties?: TieRule };

/** What a method for one seat found out in one step, before ties for the seat are settled. */
export type Finding = {
  readonly method: string;
  readonly rules: Report["rules"];
  readonly candidates: number;
  readonly cast: number;
  readonly valid: number;
  /** From best to last, equals in one list; the first list is tied for the seat. */
  readonly order: readonly (readonly number[])[];
  readonly votes: readonly string[];
  readonly excluded?: readonly number[];
  readonly events: readonly Event[];
  readonly details: Report["details"];
};

/** The report on a count in one step: the first in the order is elected, a tie settled as asked. */
export function electOne({ ties = stop }: SingleSeatOptions, finding: Finding): Report {
  const { votes, events, excluded = [], ...found } = finding;
  const breaker = createTieBreaker(ties);
  const [first = []] = finding.order;
  const chosen =
    first.length > 1
      ? breaker.choose({ round: 1, kind: "election", candidates: first })
      : (first[0] ?? null);
  const winners = chosen === null ? [] : [chosen];
  const round: Round = { votes, elected: winners, excluded, events, figures: {} };
  return {
    ...found,
    rules: { ...finding.rules, ties: nameOfRule(ties) },
    seats: 1,
    rounds: [round],
    winners,
    ties: breaker.ties,
  };
}

/** How many ranked ballots were cast, and how many of them rank anybody. */
export function rankedBallots(ballots: Ballots) {
  const { candidates, weights, starts, total } = ballots;
  let blank = 0;
  for (let ballot = 0; ballot < weights.length; ballot++) {
    if (starts[ballot] === starts[ballot + 1]) blank += weights[ballot] as number;
  }
  return { candidates, cast: total, valid: total - blank };
}
