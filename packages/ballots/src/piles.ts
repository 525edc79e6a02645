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

/**
 * Ballots that were moved together. Like paper it carries all there is to know of them: to look a
 * million ballots up in long lists, here and there, would take several times as long.
 */
type Bundle = {
  length: number;
  /** Where the ranks begin that come after the candidate for whom a ballot counts. */
  next: Uint32Array<ArrayBuffer>;
  /** How many ranks those are. */
  left: Uint16Array<ArrayBuffer>;
  weights: Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;
};

const fewBallots = 16;
const growth = 4;
const ahead = 64;
/** Of no further use: written so that what is fetched ahead is really fetched. */
const fetched = new Uint16Array(ahead);

/** Every ballot in the hand of its first choice; blank ones in nobody's. */
export function createPiles(ballots: Ballots): Piles {
  const { candidates, weights, starts, ranks, tied } = ballots;
  const Weights = weights instanceof Uint32Array ? Uint32Array : Float64Array;
  const piles: Bundle[][] = [];
  const usual = Math.max(fewBallots, Math.ceil((2 * weights.length) / candidates));
  const hands = Array.from({ length: candidates }, () => emptyBundle(usual));
  const received = new Float64Array(candidates);
  let exhausted = 0;
  let divided = 0;

  return {
    open: () => piles.push([]) - 1,
    deal(pile, continues) {
      received.fill(0);
      exhausted = 0;
      divided = 0;
      for (const hand of hands) hand.length = 0;
      if (pile === null) dealAll(continues);
      else {
        for (const bundle of piles[pile] ?? []) dealBundle(bundle, continues);
        piles[pile] = [];
      }
      return { weights: received, exhausted, divided };
    },
    put(candidate, pile) {
      const hand = hands[candidate] as Bundle;
      if (hand.length === 0) return;
      piles[pile]?.push(hand);
      hands[candidate] = emptyBundle(fewBallots);
    },
  };

  function dealAll(continues: Uint8Array): void {
    for (let ballot = 0; ballot < weights.length; ballot++) {
      const start = starts[ballot] as number;
      const end = starts[ballot + 1] as number;
      give(weights[ballot] as number, start, end, continues);
    }
  }

  /** Gives all ballots of a bundle to whom is next on them, and its memory back at once. */
  function dealBundle(bundle: Bundle, continues: Uint8Array): void {
    const { length, next, left, weights } = bundle;
    for (let i = 0; i < length; i++) {
      if (i % ahead === 0) fetch(next, i, Math.min(i + ahead, length));
      const from = next[i] as number;
      give(weights[i] as number, from, from + (left[i] as number), continues);
    }
    if (length > fewBallots) for (const { buffer } of [next, left, weights]) buffer.transfer(0);
  }

  /** Looks at several ballots before any is moved: so memory brings them side by side, not in turn. */
  function fetch(next: Uint32Array, from: number, to: number): void {
    for (let i = from; i < to; i++) fetched[i - from] = ranks[next[i] as number] as number;
  }

  /** Gives a ballot to the first who continues among the ranks from `from` to before `end`. */
  function give(weight: number, from: number, end: number, continues: Uint8Array): void {
    let at = from;
    while (at < end && continues[ranks[at] as number] === 0) at += 1;
    if (at === end) exhausted += weight;
    else if (tied !== null && isDivided(tied, at, end, continues)) divided += weight;
    else lay(weight, ranks[at] as number, at + 1, end);
  }

  /** Whether somebody else who continues stands at the same rank as the one at `at`, after it. */
  function isDivided(tied: Uint8Array, at: number, end: number, continues: Uint8Array): boolean {
    for (let other = at + 1; other < end && tied[other] === 1; other++)
      if (continues[ranks[other] as number] === 1) return true;
    return false;
  }

  /** Lays a ballot into the hand of a candidate, after whom come the ranks from `next` on. */
  function lay(weight: number, candidate: number, next: number, end: number): void {
    received[candidate] = (received[candidate] as number) + weight;
    const hand = hands[candidate] as Bundle;
    const last = hand.length;
    if (last === hand.next.length) enlarge(hand);
    hand.next[last] = next;
    hand.left[last] = end - next;
    hand.weights[last] = weight;
    hand.length = last + 1;
  }

  function emptyBundle(room: number): Bundle {
    return {
      length: 0,
      next: new Uint32Array(room),
      left: new Uint16Array(room),
      weights: new Weights(room),
    };
  }

  function enlarge(hand: Bundle): void {
    const room = hand.next.length * growth;
    hand.next = new Uint32Array(hand.next.buffer.transfer(room * 4));
    hand.left = new Uint16Array(hand.left.buffer.transfer(room * 2));
    hand.weights = new Weights(hand.weights.buffer.transfer(room * Weights.BYTES_PER_ELEMENT));
  }
}

/** The ballots as far as they are clear: each ends before the first rank that several share. */
export function upToTies(ballots: Ballots): Ballots {
  const { tied } = ballots;
  if (tied === null) return ballots;
  const starts = new Uint32Array(ballots.starts.length);
  const ranks = ballots.ranks.slice();
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
