import { margin, votesFor } from "./condorcet";
import type { Duels } from "./pairwise";

/**
 * What makes a duel strong. `winningVotes`: the votes of whoever won it, among equals the fewer votes
 * against; `winningVotesAlone`: the former only; `margins`: the lead; `marginsThenOpposition`: the
 * lead, among equals the fewer votes against.
 */
export type Strength = "winningVotes" | "winningVotesAlone" | "margins" | "marginsThenOpposition";

type Measure = (duels: Duels, winner: number, loser: number) => number;

const fewAgainst: Measure = (duels, winner, loser) => -votesFor(duels, loser, winner);

const measures: Readonly<Record<Strength, readonly Measure[]>> = {
  winningVotes: [votesFor, fewAgainst],
  winningVotesAlone: [votesFor],
  margins: [margin],
  marginsThenOpposition: [margin, fewAgainst],
};

/** How strong a duel is in what counts first: the votes of whoever won it, or the lead. */
export function strengthOf(
  duels: Duels,
  strength: Strength,
  winner: number,
  loser: number,
): number {
  return strength.startsWith("margins")
    ? margin(duels, winner, loser)
    : votesFor(duels, winner, loser);
}

export type Defeat = { readonly winner: number; readonly loser: number };

/** All duels won among `candidates`, the strongest first, those of equal strength in one list. */
export function defeatsByStrength(
  duels: Duels,
  strength: Strength,
  candidates: readonly number[],
): Defeat[][] {
  const defeats = candidates.flatMap((winner) =>
    candidates.flatMap((loser) => (margin(duels, winner, loser) > 0 ? [{ winner, loser }] : [])),
  );
  const compare = (a: Defeat, b: Defeat) => {
    for (const measure of measures[strength]) {
      const difference = measure(duels, b.winner, b.loser) - measure(duels, a.winner, a.loser);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const groups: Defeat[][] = [];
  for (const defeat of defeats.sort(compare)) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && compare(last[0], defeat) === 0) last.push(defeat);
    else groups.push([defeat]);
  }
  return groups;
}

/** The matrix of duels won among `candidates` as ranks of their strength: 1 is the weakest, 0 none. */
export function defeatRanks(
  duels: Duels,
  strength: Strength,
  candidates: readonly number[],
): Int32Array {
  const ranks = new Int32Array(duels.candidates ** 2);
  const groups = defeatsByStrength(duels, strength, candidates);
  for (const [at, group] of groups.entries()) {
    for (const { winner, loser } of group) {
      ranks[winner * duels.candidates + loser] = groups.length - at;
    }
  }
  return ranks;
}
