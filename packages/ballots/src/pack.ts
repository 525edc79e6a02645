import type { Ballots, Ranks, Weights } from "./ballots";
import { BallotError } from "./fault";

/** A ballot as people write it: a nested list is a tie, an empty ranking a blank ballot. */
export type RankedBallot = {
  readonly weight: number;
  readonly ranking: readonly (number | readonly number[])[];
};

/** Takes ballots one by one and keeps each distinct one once, as long as many are equal. */
export type Packer = {
  /**
   * Adds `weight` equal ballots, best candidate first; what is passed may be used again at once.
   * `tied[i]` is 1 where candidate `i` of the ranking is as good as the one before. Only the first
   * `length` entries count. A fault is thrown as `fail` makes it.
   */
  add(
    weight: number,
    ranking: ArrayLike<number>,
    tied?: ArrayLike<number> | null,
    length?: number,
  ): void;
  /** Everything added; the packer takes nothing afterwards. */
  finish(): Ballots;
};

export type PackOptions = {
  /** How long the file is: saves copying while it grows, as room for all of it is taken at once. */
  readonly bytes?: number;
  /** Says where the fault is; else it is the number of the ballot, from 1. */
  readonly fail?: (sentence: string) => BallotError;
};

const firstRanks = 1 << 12;
const firstBallots = 1 << 10;
/** A rank takes two bytes of a file at least, a ballot that names nobody so many. */
const bytesPerRank = 2;
const bytesPerBallot = 16;
const mostBytes = 2 ** 28;
/** After so many ballots it is clear whether equal ones are frequent enough to look for them. */
const trial = 1 << 16;
const leastEqual = 1 / 8;
const lastStamp = 2 ** 31 - 1;

/**
 * Packs ranked ballots over candidates 0 to `candidates` − 1 for counting. Throws BallotError for
 * more than 65 535 candidates, and from `add` for a weight that is no whole number from 0, a
 * candidate that is unknown or stands twice, and more than 2^53 − 1 ballots in all.
 */
export function createPacker(candidates: number, options: PackOptions = {}): Packer {
  if (!Number.isInteger(candidates) || candidates < 0 || candidates > 65_535)
    throw new BallotError(`${candidates} candidates cannot be counted: 0 to 65535 can.`);
  const bytes = Math.min(options.bytes ?? 0, mostBytes);
  const room = Math.max(firstRanks, Math.ceil(bytes / bytesPerRank));
  const roomForBallots = Math.max(firstBallots, Math.ceil(bytes / bytesPerBallot));
  let ranks: Ranks = candidates <= 256 ? new Uint8Array(room) : new Uint16Array(room);
  let ties: Uint8Array | null = null;
  let weights: Weights = new Uint32Array(roomForBallots);
  let starts = new Uint32Array(roomForBallots + 1);
  let hashes = new Int32Array(firstBallots);
  let slots = new Int32Array(firstBallots * 2);
  let isMerging = true;
  let count = 0;
  let end = 0;
  let total = 0;
  let added = 0;
  let stamp = 0;
  const seen = new Int32Array(candidates);
  const fail =
    options.fail ?? ((sentence: string) => new BallotError(`Ballot ${added}: ${sentence}`));

  function add(
    weight: number,
    ranking: ArrayLike<number>,
    tied?: ArrayLike<number> | null,
    length = ranking.length,
  ): void {
    added += 1;
    if (!Number.isSafeInteger(weight) || weight < 0)
      throw fail(`its weight must be a whole number from 0, not ${weight}.`);
    if (length > candidates) throw fail(fault(ranking, length, candidates));
    total += weight;
    if (total > Number.MAX_SAFE_INTEGER) throw fail("more ballots than can be counted exactly.");
    if (total >= 2 ** 32 && weights instanceof Uint32Array) weights = Float64Array.from(weights);
    if (end + length > ranks.length) ranks = longer(ranks, end + length);
    if (stamp === lastStamp) stamp = seen.fill(0)[0] as number;
    stamp += 1;
    let hash = copyRanking(ranking, length, ranks, end, seen, stamp);
    if (hash < 0) throw fail(fault(ranking, length, candidates));
    if (tied) hash = keepTies(hash, tied, length);
    else if (ties && end + length > ties.length) ties = longer(ties, ranks.length);
    keep(weight, length, hash);
  }

  /** Writes where ties are behind the ranks and mixes them into the hash, if there are any. */
  function keepTies(hash: number, tied: ArrayLike<number>, length: number): number {
    let mixed = hash;
    for (let i = 1; i < length; i++) {
      if (!tied[i]) continue;
      ties ??= new Uint8Array(ranks.length);
      if (ties.length < ranks.length) ties = longer(ties, ranks.length);
      ties[end + i] = 1;
      mixed = Math.imul(mixed ^ (i + 1), 0x85ebca6b) >>> 1;
    }
    if (ties && ties.length < end + length) ties = longer(ties, ranks.length);
    return mixed;
  }

  /** Counts the ballot that stands at `end` with its equal, or as a new one. */
  function keep(weight: number, length: number, hash: number): void {
    if (added === trial && added - count < trial * leastEqual) stopMerging();
    if (isMerging && merge(weight, length, hash)) {
      ties?.fill(0, end, end + length);
      return;
    }
    if (count === weights.length) grow();
    weights[count] = weight;
    end += length;
    count += 1;
    starts[count] = end;
  }

  /** Adds the weight to that of an equal ballot; else notes that the ballot comes next. */
  function merge(weight: number, length: number, hash: number): boolean {
    if (count * 2 >= slots.length) slots = slotsFor(hashes, count, slots.length * 2);
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (let at = slots[slot] as number; at !== 0; at = slots[slot] as number) {
      if (hashes[at - 1] === hash && isEqual(at - 1, length)) {
        weights[at - 1] = (weights[at - 1] as number) + weight;
        return true;
      }
      slot = (slot + 1) & mask;
    }
    if (count === hashes.length) hashes = longer(hashes, count + 1);
    hashes[count] = hash;
    slots[slot] = count + 1;
    return false;
  }

  function stopMerging(): void {
    isMerging = false;
    slots = new Int32Array(0);
    hashes = new Int32Array(0);
  }

  function isEqual(ballot: number, length: number): boolean {
    const start = starts[ballot] as number;
    if ((starts[ballot + 1] as number) - start !== length) return false;
    for (let i = 0; i < length; i++) if (ranks[start + i] !== ranks[end + i]) return false;
    if (ties) for (let i = 0; i < length; i++) if (ties[start + i] !== ties[end + i]) return false;
    return true;
  }

  function grow(): void {
    weights = longer(weights, count + 1);
    starts = longer(starts, count + 2);
  }

  function finish(): Ballots {
    return {
      candidates,
      weights: weights.subarray(0, count),
      starts: starts.subarray(0, count + 1),
      ranks: ranks.subarray(0, end),
      tied: ties?.subarray(0, end) ?? null,
      total,
    };
  }

  return { add, finish };
}

/** Ballots as people write them, checked and packed. Throws BallotError naming the ballot, from 1. */
export function packBallots(candidates: number, ballots: Iterable<RankedBallot>): Ballots {
  const packer = createPacker(candidates);
  for (const { weight, ranking } of ballots) {
    const flat: number[] = [];
    const tied: number[] = [];
    for (const place of ranking) {
      const equals = typeof place === "number" ? [place] : place.toSorted((a, b) => a - b);
      equals.forEach((candidate, index) => {
        flat.push(candidate);
        tied.push(index === 0 ? 0 : 1);
      });
    }
    packer.add(weight, flat, tied);
  }
  return packer.finish();
}

/**
 * Copies a ranking to where it belongs and returns its hash, from 0; −1 if a candidate is unknown
 * or was `seen` by this ballot's stamp before.
 */
function copyRanking(
  ranking: ArrayLike<number>,
  length: number,
  ranks: Ranks,
  from: number,
  seen: Int32Array,
  stamp: number,
): number {
  let hash = length;
  for (let i = 0; i < length; i++) {
    const candidate = ranking[i] as number;
    if (candidate >>> 0 !== candidate || candidate >= seen.length) return -1;
    if (seen[candidate] === stamp) return -1;
    seen[candidate] = stamp;
    ranks[from + i] = candidate;
    hash = Math.imul(hash ^ candidate, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 1;
}

/** What is wrong with a ranking, in one sentence; candidates by their index. */
function fault(ranking: ArrayLike<number>, length: number, candidates: number): string {
  const seen = new Set<number>();
  for (let i = 0; i < length; i++) {
    const candidate = ranking[i] as number;
    if (!Number.isInteger(candidate) || candidate < 0 || candidate >= candidates)
      return `candidate ${candidate} is unknown.`;
    if (seen.has(candidate)) return `candidate ${candidate} stands on it twice.`;
    seen.add(candidate);
  }
  return "it ranks more candidates than there are.";
}

function slotsFor(hashes: Int32Array, count: number, length: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(length);
  const mask = slots.length - 1;
  for (let ballot = 0; ballot < count; ballot++) {
    const hash = hashes[ballot] as number;
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = ballot + 1;
  }
  return slots;
}

type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** The same numbers in an array of at least `least`, and of twice the length. */
function longer<T extends Numbers>(numbers: T, least: number): T {
  const make = numbers.constructor as new (length: number) => T;
  const more = new make(Math.max(numbers.length * 2, least));
  more.set(numbers);
  return more;
}
