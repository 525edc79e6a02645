import type { Ballots } from "./ballots";

/** A ballot with its ties as lists, candidates by their place. */
export type Ranking = {
  readonly weight: number;
  readonly places: readonly (readonly number[])[];
};

/** The distinct ballots as people write them, in the order of the file. */
export function* rankingsIn(ballots: Ballots): Generator<Ranking> {
  const { weights, starts, ranks, tied } = ballots;
  for (const [ballot, weight] of weights.entries()) {
    const places: number[][] = [];
    for (let at = starts[ballot] as number; at < (starts[ballot + 1] as number); at++) {
      const last = places.at(-1);
      if (tied?.[at] === 1 && last) last.push(ranks[at] as number);
      else places.push([ranks[at] as number]);
    }
    yield { weight, places };
  }
}
