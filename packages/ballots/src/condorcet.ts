import type { Duels } from "./pairwise";

/** How many voters prefer `one` to `other`. */
export function votesFor({ candidates, prefer }: Duels, one: number, other: number): number {
  return prefer[one * candidates + other] as number;
}

/** By how many voters `one` is ahead of `other`; below zero where it is behind. */
export function margin(duels: Duels, one: number, other: number): number {
  return votesFor(duels, one, other) - votesFor(duels, other, one);
}

/** All candidates but `candidate`. */
export function rivals(duels: Duels, candidate: number): number[] {
  return Array.from({ length: duels.candidates }, (_, other) => other).filter(
    (other) => other !== candidate,
  );
}

/** Who wins every duel (Condorcet 1785); null if nobody does. A lone candidate does. */
export function condorcetWinner(duels: Duels): number | null {
  return whoever(duels, (one, other) => margin(duels, one, other) > 0);
}

/** Who loses every duel; null if nobody does. A lone candidate loses none. */
export function condorcetLoser(duels: Duels): number | null {
  return duels.candidates < 2
    ? null
    : whoever(duels, (one, other) => margin(duels, one, other) < 0);
}

function whoever(duels: Duels, holds: (one: number, other: number) => boolean): number | null {
  for (let one = 0; one < duels.candidates; one++) {
    if (rivals(duels, one).every((other) => holds(one, other))) return one;
  }
  return null;
}
