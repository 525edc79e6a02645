import type { Ballots } from "./ballots";

/** What came of taking a pile apart; overwritten by the next time. */
export type Dealt = {
  /** Ballots that go to each candidate: whole numbers. */
  readonly weights: Float64Array;
  /** Ballots that name nobody further. */
  readonly exhausted: number;
  /** Ballots that name several of those who continue at the same rank. */
  readonly divided: number;
};

/** Ballots lying on piles, as at a count by hand: moving a pile touches its ballots and no others. */
export type Piles = {
  /** A new empty pile. */
  open(): number;
  /**
   * Takes a pile apart (null: all ballots, at the start): each ballot goes into the hand of the
   * next candidate on it for whom `continues` is 1, or is laid aside for good.
   */
  deal(pile: number | null, continues: Uint8Array): Dealt;
  /** Lays what is in the hand of a candidate onto a pile. */
  put(candidate: number, pile: number): void;
};

const none = -1;

/** Every ballot in the hand of its first choice; blank ones in nobody's. */
export function createPiles(ballots: Ballots): Piles {
  const { candidates, weights, starts, ranks, tied } = ballots;
  const below = new Int32Array(weights.length);
  const reached = new Uint16Array(weights.length);
  const top: number[] = [];
  const firstInHand = new Int32Array(candidates).fill(none);
  const lastInHand = new Int32Array(candidates);
  const received = new Float64Array(candidates);

  function place(ballot: number, from: number, continues: Uint8Array): number {
    const end = starts[ballot + 1] as number;
    for (let i = from; i < end; i++) {
      const candidate = ranks[i] as number;
      if (continues[candidate] === 0) continue;
      if (tied !== null && isDivided(i, end, continues)) return end + 1;
      return i;
    }
    return end;
  }

  /** Whether somebody else who continues stands at the same rank as the one at `i`, after it. */
  function isDivided(i: number, end: number, continues: Uint8Array): boolean {
    for (let j = i + 1; j < end && tied?.[j] === 1; j++)
      if (continues[ranks[j] as number] === 1) return true;
    return false;
  }

  function deal(pile: number | null, continues: Uint8Array): Dealt {
    firstInHand.fill(none);
    received.fill(0);
    let exhausted = 0;
    let divided = 0;
    let ballot = pile === null ? weights.length - 1 : (top[pile] as number);
    if (pile !== null) top[pile] = none;
    while (ballot !== none) {
      const following = pile === null ? ballot - 1 : (below[ballot] as number);
      const start = starts[ballot] as number;
      const end = starts[ballot + 1] as number;
      const from = pile === null ? start : start + (reached[ballot] as number) + 1;
      const weight = weights[ballot] as number;
      const at = place(ballot, from, continues);
      if (at < end) {
        const candidate = ranks[at] as number;
        const first = firstInHand[candidate] as number;
        if (first === none) lastInHand[candidate] = ballot;
        below[ballot] = first;
        firstInHand[candidate] = ballot;
        reached[ballot] = at - start;
        received[candidate] = (received[candidate] as number) + weight;
      } else if (at === end) exhausted += weight;
      else divided += weight;
      ballot = following;
    }
    return { weights: received, exhausted, divided };
  }

  return {
    open: () => top.push(none) - 1,
    deal,
    put(candidate, pile) {
      const first = firstInHand[candidate] as number;
      if (first === none) return;
      below[lastInHand[candidate] as number] = top[pile] as number;
      top[pile] = first;
      firstInHand[candidate] = none;
    },
  };
}

/** The ballots as far as they are clear: each ends before the first rank that several share. */
export function upToTies(ballots: Ballots): Ballots {
  const { tied } = ballots;
  if (tied === null) return ballots;
  const starts = new Uint32Array(ballots.starts.length);
  const ranks = new Uint16Array(ballots.ranks.length);
  let end = 0;
  for (let ballot = 0; ballot < ballots.weights.length; ballot++) {
    const stop = ballots.starts[ballot + 1] as number;
    for (let i = ballots.starts[ballot] as number; i < stop; i++) {
      if (i + 1 < stop && tied[i + 1] === 1) break;
      ranks[end] = ballots.ranks[i] as number;
      end += 1;
    }
    starts[ballot + 1] = end;
  }
  return { ...ballots, starts, ranks: ranks.subarray(0, end), tied: null };
}
