import type { Ballots } from "./ballots";
import { condorcetLoser, condorcetWinner, margin, rivals } from "./condorcet";
import { byValue } from "./order";
import { duelRows, pairwise } from "./pairwise";
import type { Report } from "./report";
import { electOne, rankedBallots, type SingleSeatOptions } from "./single-seat";

/** `balance`: duels won less duels lost; `wins`: duels won alone. */
export type CopelandPoints = "balance" | "wins";

export type CopelandOptions = SingleSeatOptions & { readonly points?: CopelandPoints };

/**
 * Copeland's method (A. H. Copeland, "A 'reasonable' social welfare function", 1951): who wins most
 * duels. `balance` takes off those lost, which gives the same order as half a point for each drawn
 * duel; `wins` counts nothing for a draw, as the Node.js project does. Who is not ranked is equal
 * last.
 */
export function countCopeland(ballots: Ballots, options: CopelandOptions = {}): Report {
  const { points = "balance" } = options;
  const duels = pairwise(ballots);
  const tallies = Array.from({ length: duels.candidates }, (_, one) => {
    const margins = rivals(duels, one).map((other) => margin(duels, one, other));
    const won = margins.filter((lead) => lead > 0).length;
    return { won, lost: margins.filter((lead) => lead < 0).length };
  });
  const scores = tallies.map(({ won, lost }) => (points === "wins" ? won : won - lost));
  return electOne(options, {
    method: "copeland",
    rules: { points, unranked: "equalLast" },
    ...rankedBallots(ballots),
    order: byValue(scores),
    votes: scores.map(String),
    events: tallies.map(({ won, lost }, one) => ({
      kind: "duels",
      candidates: [one],
      values: { won, lost, drawn: duels.candidates - 1 - won - lost },
    })),
    details: {
      pairwise: duelRows(duels),
      duelWins: tallies.map(({ won }) => won),
      condorcetWinner: condorcetWinner(duels),
      condorcetLoser: condorcetLoser(duels),
    },
  });
}
