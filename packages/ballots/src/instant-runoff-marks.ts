import type { Ballots } from "./ballots";
import type { Mark, MarkedBallot } from "./election";
import { createPacker } from "./pack";

/** What a raw ballot, rank by rank, means. */
export type MarkRules = {
  /**
   * A rank with several marks: the ballot counts no further (`exhaustImmediately`); not if several
   * of them are still in the race (`exhaustIfMultipleContinuing`; unknown ones count as several);
   * or the rank is passed over (`alwaysSkipToNextRank`).
   */
  readonly overvote?: "exhaustImmediately" | "exhaustIfMultipleContinuing" | "alwaysSkipToNextRank";
  /** A candidate again: passed over (`skip`), or the ballot counts no further (`exhaust`). */
  readonly duplicate?: "skip" | "exhaust";
  /** More empty ranks than this in a row before a mark: the ballot counts no further. */
  readonly maxSkippedRanks?: number;
  /** Ranks after this one are not read. */
  readonly maxRankings?: number;
};

/**
 * Why a ballot stops, each as one more candidate behind the real ones, to which the ballot falls
 * when it comes to that place. `exhaustedChoices`: it has marks, but none that names anybody.
 */
export const stops = [
  "overvotes",
  "repeatedRankings",
  "skippedRankings",
  "exhaustedChoices",
] as const;

type Stop = (typeof stops)[number];
type Reading = { readonly places: (number | readonly number[])[]; readonly stop: Stop | null };

/** Raw ballots as ballots over the candidates and the `stops`. A ballot without marks is blank. */
export function packMarks(
  candidates: number,
  ballots: Iterable<MarkedBallot>,
  rules: MarkRules,
): Ballots {
  const packer = createPacker(candidates + stops.length);
  for (const { weight, marks } of ballots) {
    const { places, stop } = read(marks, rules);
    const ranking = places.flat();
    const tied = places.flatMap((place) =>
      typeof place === "number" ? [0] : place.map((_, index) => (index === 0 ? 0 : 1)),
    );
    if (stop !== null) ranking.push(candidates + stops.indexOf(stop));
    packer.add(weight, ranking, tied);
  }
  return packer.finish();
}

/** Ranked ballots as raw ones: a tie is a rank with several marks. */
export function* marksOf(ballots: Ballots): Generator<MarkedBallot> {
  const { weights, starts, ranks, tied } = ballots;
  for (let ballot = 0; ballot < weights.length; ballot++) {
    const marks: (number | number[])[] = [];
    for (let i = starts[ballot] as number; i < (starts[ballot + 1] as number); i++) {
      const last = marks.at(-1);
      const candidate = ranks[i] as number;
      if (tied?.[i] !== 1 || last === undefined) marks.push(candidate);
      else marks[marks.length - 1] = [last, candidate].flat();
    }
    yield { weight: weights[ballot] as number, marks };
  }
}

function read(marks: readonly Mark[], rules: MarkRules): Reading {
  const { overvote = "exhaustImmediately", duplicate = "skip" } = rules;
  const { maxSkippedRanks = Number.POSITIVE_INFINITY, maxRankings = marks.length } = rules;
  const places: (number | readonly number[])[] = [];
  const seen = new Set<number>();
  let lastMarked = -1;
  for (const [rank, mark] of marks.slice(0, maxRankings).entries()) {
    if (mark === null) continue;
    if (rank - lastMarked > maxSkippedRanks + 1) return { places, stop: "skippedRankings" };
    lastMarked = rank;
    const named = mark === "O" ? [] : [mark].flat();
    const fresh = named.filter((candidate) => !seen.has(candidate));
    if (duplicate === "exhaust" && fresh.length < named.length)
      return { places, stop: "repeatedRankings" };
    if (typeof mark === "number") places.push(...fresh);
    else if (overvote === "exhaustImmediately" || (mark === "O" && overvote !== skip))
      return { places, stop: "overvotes" };
    else if (overvote !== skip && fresh.length > 0) places.push(fresh);
    if (typeof mark === "number" || overvote !== skip || duplicate === "exhaust")
      for (const candidate of named) seen.add(candidate);
  }
  return { places, stop: lastMarked >= 0 && places.length === 0 ? "exhaustedChoices" : null };
}

const skip = "alwaysSkipToNextRank";
