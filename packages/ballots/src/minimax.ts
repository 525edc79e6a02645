import type { Ballots } from "./ballots";
import { condorcetWinner, margin, rivals, votesFor } from "./condorcet";
import { byValue } from "./order";
import { type Duels, duelRows, pairwise } from "./pairwise";
import type { Event, Report } from "./report";
import { electOne, rankedBallots, type SingleSeatOptions } from "./single-seat";

/** What a duel counts against a candidate; `opposition` may pass over a Condorcet winner. */
export type MinimaxMeasure = "winningVotes" | "margins" | "opposition";

export type MinimaxOptions = SingleSeatOptions & { readonly measure?: MinimaxMeasure };

/**
 * Minimax (P. B. Simpson 1969, G. H. Kramer 1977): whose worst duel is the least bad. Against a
 * candidate counts, of each duel lost, the votes for the winner (`winningVotes`; 0 without a
 * defeat), or of every duel the other's lead (`margins`; below zero for who wins them all), or of
 * every duel the other's votes (`opposition`). Who is not ranked is equal last.
 */
export function countMinimax(ballots: Ballots, options: MinimaxOptions = {}): Report {
  const { measure = "winningVotes" } = options;
  const duels = pairwise(ballots);
  const worst = Array.from({ length: duels.candidates }, (_, one) =>
    worstDuel(duels, one, measure),
  );
  return electOne(options, {
    method: "minimax",
    rules: { measure, unranked: "equalLast" },
    ...rankedBallots(ballots),
    order: byValue(worst.map(({ value }) => -value)),
    votes: worst.map(({ value }) => String(value)),
    events: worst.flatMap(({ event }) => event),
    details: { pairwise: duelRows(duels), condorcetWinner: condorcetWinner(duels) },
  });
}

function worstDuel(duels: Duels, one: number, measure: MinimaxMeasure) {
  let value = measure === "margins" ? Number.NEGATIVE_INFINITY : 0;
  let event: Event[] = [];
  for (const other of rivals(duels, one)) {
    const against = badness(duels, one, other, measure);
    if (against <= value) continue;
    value = against;
    event = [
      {
        kind: "worstDuel",
        candidates: [one, other],
        values: { for: votesFor(duels, one, other), against: votesFor(duels, other, one) },
      },
    ];
  }
  return { value: duels.candidates > 1 ? value : 0, event };
}

function badness(duels: Duels, one: number, other: number, measure: MinimaxMeasure): number {
  if (measure === "margins") return margin(duels, other, one);
  if (measure === "winningVotes" && margin(duels, other, one) <= 0) return 0;
  return votesFor(duels, other, one);
}
