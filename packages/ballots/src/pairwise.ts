import type { Ballots } from "./ballots";
import { BallotError } from "./fault";

/** How many voters put each candidate above each other one. */
export type Duels = {
  readonly candidates: number;
  /** Voters who prefer `a` to `b`, at `a * candidates + b`; exact whole numbers. */
  readonly prefer: Float64Array;
};

const bits = 10;
const base = 2 ** bits;
const perWord = 5;
const words = 4;
const columns = perWord * words;
const most = 2000;

/**
 * The matrix of duels: for each two candidates the voters who rank the one strictly above the other.
 * Whoever is not ranked stands below all who are, equal with the others who are not (Debian
 * Constitution, vote counting; Schulze 2011, section 2.1).
 *
 * Counts in rank order: beside each candidate of a ballot stand all those not yet named. Five
 * counters of ten bits ride in one exact number, so that four additions credit a candidate with
 * twenty duels; they are emptied before 1,024 voters could make one overflow. Equals are counted as
 * if they stood in turn, and what that gave is taken back in the end. Throws BallotError for more
 * than 2,000 candidates.
 */
export function pairwise(ballots: Ballots): Duels {
  const known = counted.get(ballots);
  if (known) return known;
  const duels = count(ballots);
  counted.set(ballots, duels);
  return duels;
}

/** Several methods read the same matrix of the same ballots. */
const counted = new WeakMap<Ballots, Duels>();

function count(ballots: Ballots): Duels {
  if (ballots.candidates > most) {
    throw new BallotError(
      `${ballots.candidates} candidates cannot be compared in pairs: ${most} can.`,
    );
  }
  const prefer = new Float64Array(ballots.candidates ** 2);
  for (let first = 0; first < ballots.candidates; first += columns) {
    countColumns(ballots, first, prefer);
  }
  countHeavy(ballots, prefer);
  if (ballots.tied !== null) takeBackTies(ballots, ballots.tied, prefer);
  return { candidates: ballots.candidates, prefer };
}

/** Adds the duels of all against the twenty candidates from `first` on. */
function countColumns(ballots: Ballots, first: number, prefer: Float64Array): void {
  const { candidates, weights, starts, ranks } = ballots;
  const units = unitsOf(candidates, first);
  const sums = new Float64Array(candidates * words);
  const [all0, all1, all2, all3] = everybody(units);
  let load = 0;
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const weight = weights[ballot] as number;
    if (weight >= base) continue;
    if (load + weight >= base) {
      empty(sums, first, candidates, prefer);
      load = 0;
    }
    load += weight;
    const end = starts[ballot + 1] as number;
    let below0 = all0 * weight;
    let below1 = all1 * weight;
    let below2 = all2 * weight;
    let below3 = all3 * weight;
    for (let at = starts[ballot] as number; at < end; at++) {
      const row = (ranks[at] as number) * words;
      below0 -= (units[row] as number) * weight;
      below1 -= (units[row + 1] as number) * weight;
      below2 -= (units[row + 2] as number) * weight;
      below3 -= (units[row + 3] as number) * weight;
      sums[row] = (sums[row] as number) + below0;
      sums[row + 1] = (sums[row + 1] as number) + below1;
      sums[row + 2] = (sums[row + 2] as number) + below2;
      sums[row + 3] = (sums[row + 3] as number) + below3;
    }
  }
  empty(sums, first, candidates, prefer);
}

/** For each candidate four numbers, with a one in its own counter if it is among the columns. */
function unitsOf(candidates: number, first: number): Float64Array {
  const units = new Float64Array(candidates * words);
  for (let column = 0; column < columns && first + column < candidates; column++) {
    const word = Math.floor(column / perWord);
    units[(first + column) * words + word] = base ** (column % perWord);
  }
  return units;
}

function everybody(units: Float64Array): [number, number, number, number] {
  const all: [number, number, number, number] = [0, 0, 0, 0];
  for (const [at, unit] of units.entries()) all[at % words] = (all[at % words] as number) + unit;
  return all;
}

/** Moves what the packed counters hold into the matrix. */
function empty(sums: Float64Array, first: number, candidates: number, prefer: Float64Array): void {
  for (let at = 0; at < sums.length; at++) {
    let packed = sums[at] as number;
    const row = Math.floor(at / words) * candidates;
    let column = first + (at % words) * perWord;
    for (; packed > 0; column++) {
      const rest = Math.floor(packed / base);
      prefer[row + column] = (prefer[row + column] as number) + packed - rest * base;
      packed = rest;
    }
  }
  sums.fill(0);
}

/** Ballots cast more often than a packed counter holds: one duel at a time. */
function countHeavy({ candidates, weights, starts, ranks }: Ballots, prefer: Float64Array): void {
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const weight = weights[ballot] as number;
    if (weight < base) continue;
    const below = new Set(Array.from({ length: candidates }, (_, candidate) => candidate));
    const end = starts[ballot + 1] as number;
    for (let at = starts[ballot] as number; at < end; at++) {
      below.delete(ranks[at] as number);
      const row = (ranks[at] as number) * candidates;
      for (const other of below) prefer[row + other] = (prefer[row + other] as number) + weight;
    }
  }
}

/** Takes back what was counted for each candidate against those after it at the same rank. */
function takeBackTies(ballots: Ballots, tied: Uint8Array, prefer: Float64Array): void {
  const { candidates, weights, starts, ranks } = ballots;
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const weight = weights[ballot] as number;
    const end = starts[ballot + 1] as number;
    for (let at = starts[ballot] as number; at < end; at++) {
      const row = (ranks[at] as number) * candidates;
      for (let equal = at + 1; equal < end && tied[equal] === 1; equal++) {
        const cell = row + (ranks[equal] as number);
        prefer[cell] = (prefer[cell] as number) - weight;
      }
    }
  }
}

/** The matrix as lists, one row per candidate: for reports. */
export function duelRows({ candidates, prefer }: Duels): number[][] {
  return Array.from({ length: candidates }, (_, row) =>
    Array.from(prefer.subarray(row * candidates, (row + 1) * candidates)),
  );
}
