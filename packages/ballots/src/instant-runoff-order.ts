import type { Ballots } from "./ballots";
import { margin } from "./condorcet";
import { type Duels, pairwise } from "./pairwise";

/**
 * All candidates from best to last by instant runoff, as Condorcet PHP (J. Boudry) orders them:
 * whoever has more than half of all ballots takes the next place from the top, else whoever has
 * fewest votes the next from the bottom, until all have one. Of several with fewest votes those
 * leave who win no duel among them and have neither more duels won nor a better balance of duels
 * than another; if nobody is like that, all do. A rank that several share is passed over, and whoever
 * alone is not named on a ballot stands last on it.
 */
export function instantRunoffOrder(ballots: Ballots): readonly (readonly number[])[] {
  const duels = pairwise(ballots);
  const left = new Set(Array.from({ length: ballots.candidates }, (_, candidate) => candidate));
  const top: number[][] = [];
  const bottom: (readonly number[])[] = [];
  while (left.size > 0) {
    const votes = tally(ballots, left);
    const of = (candidate: number) => votes[candidate] ?? 0;
    const standing = [...left];
    const most = Math.max(...standing.map(of));
    const fewest = Math.min(...standing.map(of));
    const hasMajority = BigInt(most) * 2n > BigInt(ballots.total);
    const placed = hasMajority
      ? standing.filter((candidate) => of(candidate) === most)
      : weakest(
          duels,
          standing.filter((candidate) => of(candidate) === fewest),
        );
    if (hasMajority) top.push([...placed]);
    else bottom.unshift(placed);
    for (const candidate of placed) left.delete(candidate);
  }
  return [...top, ...bottom];
}

function tally(ballots: Ballots, left: ReadonlySet<number>): Float64Array {
  const { candidates, weights, starts, ranks, tied } = ballots;
  const votes = new Float64Array(candidates);
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const start = starts[ballot] as number;
    const end = starts[ballot + 1] as number;
    const isShared = (at: number) => tied?.[at] === 1 || (at + 1 < end && tied?.[at + 1] === 1);
    let choice: number | undefined;
    for (let at = start; at < end && choice === undefined; at++) {
      const candidate = ranks[at] as number;
      if (!isShared(at) && left.has(candidate)) choice = candidate;
    }
    if (choice === undefined && end - start === candidates - 1) {
      const named = new Set(ranks.subarray(start, end));
      choice = [...left].find((candidate) => !named.has(candidate));
    }
    if (choice !== undefined) votes[choice] = (votes[choice] ?? 0) + (weights[ballot] as number);
  }
  return votes;
}

function weakest(duels: Duels, tied: readonly number[]): readonly number[] {
  const all = Array.from({ length: duels.candidates }, (_, candidate) => candidate);
  const won = all.map((one) => all.filter((other) => margin(duels, one, other) > 0).length);
  const lost = all.map((one) => all.filter((other) => margin(duels, one, other) < 0).length);
  const wins = (one: number) => won[one] ?? 0;
  const balance = (one: number) => wins(one) - (lost[one] ?? 0);
  const isAhead = (one: number, other: number) =>
    margin(duels, one, other) > 0 || balance(one) > balance(other) || wins(one) > wins(other);
  let left = tied;
  for (let round = 1; round < tied.length; round++) {
    const weaker = left.filter((one) => !left.some((other) => isAhead(one, other)));
    if (weaker.length > 0) left = weaker;
  }
  return left;
}
