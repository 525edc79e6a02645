import type { Ballots } from "./ballots";
import { createPiles } from "./piles";

/** What a whole vote and a keep factor of 1 are, in units of the ninth decimal. */
export const one = 1_000_000_000;

const nobody = -1;
const half = 32_768;

/**
 * The ballots of a Meek count as a tree. A path from the root names elected candidates as they
 * follow on ballots, its leaf the first hopeful one, who keeps all that is left; what stands after
 * that does not matter yet. So all ballots alike up to there are counted once, however often the
 * keep factors change, and only a leaf whose candidate is elected or excluded is taken apart.
 */
export type MeekTree = {
  /** Ballots that name nobody. */
  readonly blank: number;
  /** Votes by candidate in units of the ninth decimal, by keep factors in the same units. */
  count(keep: Float64Array): bigint[];
  /** The candidate passes part of each vote on from now on. */
  elect(candidate: number): void;
  /** The candidate passes everything on from now on. */
  exclude(candidate: number): void;
};

/** The votes as a tree whose branches split where a part of each vote stays. */
export function createMeekTree(ballots: Ballots): MeekTree {
  const n = ballots.candidates;
  const piles = createPiles(ballots);
  const continues = new Uint8Array(n).fill(1);
  const isElected = new Uint8Array(n);
  /** By node, which is also its pile; the parent comes before its children. */
  const candidates: number[] = [];
  const parents: number[] = [];
  const ballotsOn: number[] = [];
  const children: number[][] = [];
  const top: number[] = [];
  let left = new Float64Array(64);
  const blank = spread(null, nobody);

  function addNode(candidate: number, parent: number): number {
    const node = piles.open();
    candidates.push(candidate);
    parents.push(parent);
    ballotsOn.push(0);
    children.push([]);
    (parent === nobody ? top : (children[parent] as number[])).push(node);
    return node;
  }

  /**
   * Lays a pile's ballots onto the nodes below `parent`, and on from there where it is an elected
   * candidate's; returns how many name nobody further.
   */
  function spread(pile: number | null, parent: number): number {
    const { weights, exhausted } = piles.deal(pile, continues);
    const below = parent === nobody ? top : (children[parent] as number[]);
    const nodeOf = new Map(below.map((node) => [candidates[node] as number, node]));
    const further: number[] = [];
    for (let candidate = 0; candidate < n; candidate++) {
      const weight = weights[candidate] as number;
      if (weight === 0) continue;
      const node = nodeOf.get(candidate) ?? addNode(candidate, parent);
      ballotsOn[node] = (ballotsOn[node] as number) + weight;
      piles.put(candidate, node);
      if (isElected[candidate] === 1) further.push(node);
    }
    for (const node of further) spread(node, node);
    return exhausted;
  }

  function leavesOf(candidate: number): number[] {
    return [...candidates.keys()].filter(
      (node) => candidates[node] === candidate && ballotsOn[node] !== 0,
    );
  }

  return {
    blank,
    count(keep) {
      if (left.length < candidates.length) left = new Float64Array(candidates.length * 2);
      const high = new Float64Array(n);
      const low = new Float64Array(n);
      for (let node = 0; node < candidates.length; node++) {
        const candidate = candidates[node] as number;
        const parent = parents[node] as number;
        const held = ballotsOn[node] as number;
        const arrives = parent === nobody ? one : (left[parent] as number);
        const share = timesUp(arrives, keep[candidate] as number);
        left[node] = arrives - share;
        const shareHigh = Math.floor(share / half);
        high[candidate] = (high[candidate] as number) + shareHigh * held;
        low[candidate] = (low[candidate] as number) + (share - shareHigh * half) * held;
      }
      return Array.from(high, (part, c) => BigInt(part) * BigInt(half) + BigInt(low[c] as number));
    },
    elect(candidate) {
      isElected[candidate] = 1;
      for (const leaf of leavesOf(candidate)) spread(leaf, leaf);
    },
    exclude(candidate) {
      continues[candidate] = 0;
      for (const leaf of leavesOf(candidate)) {
        ballotsOn[leaf] = 0;
        spread(leaf, parents[leaf] as number);
      }
    },
  };
}

/** `ceil(a · k / 10⁹)` for a, k from 0 to 10⁹, exactly: each product stays below 2^53. */
export function timesUp(a: number, k: number): number {
  const a1 = Math.floor(a / half);
  const a0 = a - a1 * half;
  const p = a1 * k;
  const q1 = Math.floor(p / one);
  const r1 = p - q1 * one;
  return q1 * half + Math.ceil((r1 * half + a0 * k) / one);
}
