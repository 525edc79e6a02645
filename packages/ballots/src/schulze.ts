import type { Ballots } from "./ballots";
import { condorcetWinner, rivals } from "./condorcet";
import { type DefaultOptionRules, dropOptions } from "./default-option";
import { byDefeats } from "./order";
import { type Duels, duelRows, pairwise } from "./pairwise";
import type { Event, Report } from "./report";
import { electOne, rankedBallots, type SingleSeatOptions } from "./single-seat";
import { defeatRanks, type Strength, strengthOf } from "./strength";

export type SchulzeOptions = SingleSeatOptions &
  DefaultOptionRules & {
    readonly strength?: "winningVotes" | "winningVotesAlone" | "margins";
  };

/**
 * The Schulze method (M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method", Social Choice and Welfare 36, 2011): a path
 * of duels won is as strong as its weakest duel; `a` is ahead of `b` if the strongest path from `a`
 * to `b` is stronger than the one back. A duel is as strong as the votes for its winner, among
 * equals the fewer votes against (`winningVotes`, as in the paper and for Debian), the former alone
 * (`winningVotesAlone`, as Condorcet PHP has it), or the lead (`margins`). Who is not ranked is equal
 * last.
 *
 * With `defaultOption` the vote counting of the Debian Constitution (section A.6 in 2006): options
 * that miss the quorum or do not defeat the default option by their majority are dropped before,
 * and stand at the end of the order.
 */
export function countSchulze(ballots: Ballots, options: SchulzeOptions = {}): Report {
  const { strength = "winningVotes" } = options;
  const duels = pairwise(ballots);
  const drop = dropOptions(duels, options);
  const ranks = defeatRanks(duels, strength, drop.kept);
  const paths = strongestPaths(ranks, duels.candidates);
  const ahead = (one: number, other: number) =>
    at(paths, duels, one, other) > at(paths, duels, other, one);
  const order = byDefeats(drop.kept, ahead);
  const beaten = rivalsBeaten(duels, drop.kept, ahead);
  const rows = pathRows(duels, paths, ranks, strength);
  return electOne(options, {
    method: "schulze",
    rules: { strength, unranked: "equalLast", ...drop.rules },
    ...rankedBallots(ballots),
    order: drop.dropped.length > 0 ? [...order, drop.dropped] : order,
    votes: beaten.map(String),
    excluded: drop.dropped,
    events: [...drop.events, ...pathEvents(order, rows)],
    details: {
      pairwise: duelRows(duels),
      strongestPaths: rows,
      condorcetWinner: condorcetWinner(duels),
      ...drop.details,
    },
  });
}

/** The strongest path between each two, as the rank of its weakest duel; 0: no path (Floyd–Warshall). */
function strongestPaths(ranks: Int32Array, candidates: number): Int32Array {
  const paths = ranks.slice();
  for (let via = 0; via < candidates; via++) {
    for (let from = 0; from < candidates; from++) {
      const first = paths[from * candidates + via] as number;
      if (first === 0 || from === via) continue;
      for (let to = 0; to < candidates; to++) {
        const path = Math.min(first, paths[via * candidates + to] as number);
        if (to !== from && path > (paths[from * candidates + to] as number)) {
          paths[from * candidates + to] = path;
        }
      }
    }
  }
  return paths;
}

function at(matrix: Int32Array, { candidates }: Duels, one: number, other: number): number {
  return matrix[one * candidates + other] as number;
}

function rivalsBeaten(
  duels: Duels,
  kept: readonly number[],
  ahead: (one: number, other: number) => boolean,
): number[] {
  return Array.from({ length: duels.candidates }, (_, one) =>
    kept.includes(one) ? kept.filter((other) => ahead(one, other)).length : 0,
  );
}

/** The strength of each strongest path in votes or lead; 0 where there is none. */
function pathRows(duels: Duels, paths: Int32Array, ranks: Int32Array, strength: Strength) {
  const byRank = new Map<number, number>();
  for (let one = 0; one < duels.candidates; one++) {
    for (const other of rivals(duels, one)) {
      const rank = at(ranks, duels, one, other);
      if (rank > 0) byRank.set(rank, strengthOf(duels, strength, one, other));
    }
  }
  return Array.from({ length: duels.candidates }, (_, one) =>
    Array.from(
      { length: duels.candidates },
      (_, other) => byRank.get(at(paths, duels, one, other)) ?? 0,
    ),
  );
}

/** How each first-placed candidate gets past each of the others. */
function pathEvents(
  [first = [], ...rest]: readonly (readonly number[])[],
  paths: readonly (readonly number[])[],
): Event[] {
  return first.flatMap((one) =>
    rest.flat().map((other) => ({
      kind: "strongerPath",
      candidates: [one, other],
      values: { forth: paths[one]?.[other] ?? 0, back: paths[other]?.[one] ?? 0 },
    })),
  );
}
