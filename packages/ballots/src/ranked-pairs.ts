import type { Ballots } from "./ballots";
import { condorcetWinner, votesFor } from "./condorcet";
import { byDefeats } from "./order";
import { type Duels, duelRows, pairwise } from "./pairwise";
import type { Event, Report } from "./report";
import { electOne, rankedBallots, type SingleSeatOptions } from "./single-seat";
import { type Defeat, defeatsByStrength } from "./strength";

export type RankedPairsOptions = SingleSeatOptions & {
  readonly strength?: "margins" | "winningVotes";
};

/**
 * Ranked pairs (T. N. Tideman, "Independence of clones as a criterion for voting rules", Social
 * Choice and Welfare 4, 1987): the duels won are locked in from the strongest to the weakest, each
 * unless it would close a circle with those locked before. Strength is the lead (`margins`, as
 * Tideman has it) or the votes for the winner (`winningVotes`); among equals fewer votes against is
 * stronger. Duels still of equal strength are weighed together, so that no order is invented among
 * them: those are left out that close a circle with anything locked or of the same strength.
 * Who is not ranked is equal last.
 */
export function countRankedPairs(ballots: Ballots, options: RankedPairsOptions = {}): Report {
  const { strength = "margins" } = options;
  const fullStrength = strength === "margins" ? "marginsThenOpposition" : strength;
  const duels = pairwise(ballots);
  const all = Array.from({ length: duels.candidates }, (_, candidate) => candidate);
  const groups = defeatsByStrength(duels, fullStrength, all);
  const { reaches, events } = lockIn(duels, groups);
  const above = (one: number, other: number) => reaches[one]?.[other] === 1;
  return electOne(options, {
    method: "rankedPairs",
    rules: {
      strength: fullStrength,
      unranked: "equalLast",
      equalStrengths: "together",
    },
    ...rankedBallots(ballots),
    order: byDefeats(all, above),
    votes: all.map((one) => String(all.filter((other) => above(one, other)).length)),
    events,
    details: {
      pairwise: duelRows(duels),
      condorcetWinner: condorcetWinner(duels),
      equalStrengths: groups.some((group) => group.length > 1),
    },
  });
}

/** Who stands above whom, through however many locked duels: 1 at `[above][below]`. */
type Reaches = readonly Uint8Array[];

function lockIn(duels: Duels, groups: readonly (readonly Defeat[])[]) {
  const reaches = Array.from({ length: duels.candidates }, () => new Uint8Array(duels.candidates));
  const events: Event[] = [];
  for (const group of groups) {
    const trial = group.length > 1 ? reaches.map((row) => row.slice()) : reaches;
    if (group.length > 1) for (const defeat of group) lock(trial, defeat);
    for (const defeat of group) {
      const isLocked = trial[defeat.loser]?.[defeat.winner] !== 1;
      if (isLocked) lock(reaches, defeat);
      events.push(lockEvent(duels, defeat, isLocked));
    }
  }
  return { reaches, events };
}

function lock(reaches: Reaches, { winner, loser }: Defeat): void {
  const below = reaches[loser] as Uint8Array;
  for (const [one, row] of reaches.entries()) {
    if ((one !== winner && row[winner] !== 1) || row[loser] === 1) continue;
    row[loser] = 1;
    for (let other = 0; other < row.length; other++) if (below[other] === 1) row[other] = 1;
  }
}

function lockEvent(duels: Duels, { winner, loser }: Defeat, locked: boolean): Event {
  return {
    kind: locked ? "duelLocked" : "duelLeftOut",
    candidates: [winner, loser],
    values: { for: votesFor(duels, winner, loser), against: votesFor(duels, loser, winner) },
  };
}
