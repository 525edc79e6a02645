import type { Ballots } from "./ballots";
import { BallotError } from "./fault";

/** How often each candidate stood where: all that methods with points by place need. */
export type Places = {
  readonly candidates: number;
  /** Voters at `candidate * candidates + place`, for whoever has the place alone; 0 is the best. */
  readonly alone: Float64Array;
  /** Voters by candidate for whom it shares places, the first of which is `from`, with equals. */
  readonly shared: ReadonlyMap<number, readonly Shared[]>;
  /** Voters at `candidate * (candidates + 1) + named`, by how many the ballot names. */
  readonly lengths: Float64Array;
  /** Voters by how many their ballot names. */
  readonly voters: Float64Array;
};

/** Places shared by `size` equals. */
export type Shared = { readonly from: number; readonly size: number; readonly weight: number };

const most = 2000;

/**
 * Counts who stands where on how many ballots; equals as if they stood in turn at first, which is
 * put right in the end. Throws BallotError for more than 2,000 candidates.
 */
export function countPlaces(ballots: Ballots): Places {
  const { candidates, weights, starts, ranks, tied } = ballots;
  if (candidates > most) {
    throw new BallotError(`${candidates} candidates cannot be given points by place: ${most} can.`);
  }
  const alone = new Float64Array(candidates ** 2);
  const lengths = new Float64Array(candidates * (candidates + 1));
  const voters = new Float64Array(candidates + 1);
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const weight = weights[ballot] as number;
    const start = starts[ballot] as number;
    const end = starts[ballot + 1] as number;
    voters[end - start] = (voters[end - start] as number) + weight;
    for (let at = start; at < end; at++) {
      const cell = (ranks[at] as number) * candidates + at - start;
      alone[cell] = (alone[cell] as number) + weight;
    }
    if (end - start === candidates) continue;
    for (let at = start; at < end; at++) {
      const length = (ranks[at] as number) * (candidates + 1) + end - start;
      lengths[length] = (lengths[length] as number) + weight;
    }
  }
  // Who names all names everybody: no need to count that one by one.
  for (let candidate = 0; candidate < candidates; candidate++)
    lengths[candidate * (candidates + 1) + candidates] = voters[candidates] as number;
  const shared = tied === null ? new Map() : takeOutShared(ballots, tied, alone);
  return { candidates, alone, shared, lengths, voters };
}

/** Those who share places, who then have none alone. */
function takeOutShared(
  { candidates, weights, starts, ranks }: Ballots,
  tied: Uint8Array,
  alone: Float64Array,
): Map<number, Shared[]> {
  const shared = new Map<number, Shared[]>();
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const weight = weights[ballot] as number;
    const start = starts[ballot] as number;
    const end = starts[ballot + 1] as number;
    for (let at = start; at < end; at++) {
      if (tied[at] !== 1 && (at + 1 === end || tied[at + 1] !== 1)) continue;
      const candidate = ranks[at] as number;
      const cell = candidate * candidates + at - start;
      alone[cell] = (alone[cell] as number) - weight;
      const group = { ...groupAt(tied, at, start, end), weight };
      const others = shared.get(candidate);
      if (others === undefined) shared.set(candidate, [group]);
      else others.push(group);
    }
  }
  return shared;
}

function groupAt(tied: Uint8Array, at: number, start: number, end: number) {
  let from = at;
  let to = at + 1;
  while (from > start && tied[from] === 1) from--;
  while (to < end && tied[to] === 1) to++;
  return { from: from - start, size: to - from };
}
