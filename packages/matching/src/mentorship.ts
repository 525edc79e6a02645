/** A place on the centre's grid (steps are what "near" counts), or the name of an area. */
export type Spot = { readonly x: number; readonly y: number } | { readonly area: string };

/** Somebody who asks for a mentor. Ids are opaque; every list may be empty. */
export type Newcomer = {
  readonly id: string;
  readonly languages: readonly string[];
  /** Lived experience is a topic like any other, and stands here only if the person chose so. */
  readonly topics: readonly string[];
  /** Times of the week, named alike on both sides. */
  readonly times: readonly string[];
  readonly spot?: Spot | null;
  readonly household?: string | null;
  readonly needsVetted: boolean;
  /** How long the person has waited, in days; any unit does that is the same for all. */
  readonly waited: number;
  /** Mentors, the first wish first. */
  readonly wishes: readonly string[];
};

/** Somebody who offers to be a mentor. */
export type Mentor = {
  readonly id: string;
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  readonly times: readonly string[];
  readonly spot?: Spot | null;
  readonly household?: string | null;
  readonly vetted: boolean;
  readonly paused: boolean;
  /** How many people at once, and how many of these places are taken by pairs that run already. */
  readonly capacity: number;
  readonly load: number;
  /** Newcomers, the first wish first: counts in the stable orders alone, before the score. */
  readonly wishes?: readonly string[];
};

/** What a pair can earn at most for each part, integers from 0 to 1000; the centre sets them. */
export type Weights = {
  /** Half of it for one topic in common, all of it for two. */
  readonly topics: number;
  /** Half of it for one language in common, all of it for two. */
  readonly languages: number;
  /** All of it in the same spot, a tenth less for each step of the grid. */
  readonly near: number;
  /** Half of it for one time in common, all of it for two. */
  readonly times: number;
  /** All of it for the newcomer's first wish, a fifth less for each further one. */
  readonly wish: number;
  /** A pair with this score is good: worst-first counts what is missing to it, cubed; above it, points. */
  readonly good: number;
};

/** The weights a centre starts with. */
export const defaultWeights: Weights = {
  topics: 40,
  languages: 20,
  near: 20,
  times: 10,
  wish: 50,
  good: 100,
};

export type Pair = { readonly newcomer: string; readonly mentor: string };

/** Whether two pairs are of the same people. */
export function samePair(one: Pair, other: Pair): boolean {
  return one.newcomer === other.newcomer && one.mentor === other.mentor;
}

/** Everything a plan depends on, as plain data; the order inside the lists of people is irrelevant. */
export type MentorshipInstance = {
  readonly newcomers: readonly Newcomer[];
  readonly mentors: readonly Mentor[];
  /** Two people who must not meet; who asked for it is not even known here. */
  readonly apart: readonly (readonly [string, string])[];
  readonly weights: Weights;
  /** Pairs that people have decided on, the first decided first. */
  readonly pins: readonly Pin[];
  /** Pairs that people have ruled out. */
  readonly bans: readonly Pair[];
  /** The plan before this one, from which as little as possible should change. */
  readonly previous: readonly Pair[];
};

/** A decided pair, with the rules that it may break because two people said so. */
export type Pin = Pair & { readonly waived?: readonly Waivable[] };

/**
 * Why two people cannot be paired. `notPossible` stands for everything private (asked to be kept
 * apart, the same household, the same person), so that it gives nothing of this away.
 */
export type Reason =
  | "paused"
  | "full"
  | "vetting"
  | "languages"
  | "times"
  | "banned"
  | "notPossible";

/** What is private cannot be waived. */
export type Waivable = Exclude<Reason, "notPossible">;

/**
 * What a plan aims at, in this order:
 * - `worstFirst`: most pairs, those waiting longest; then least missing to a good score, cubed;
 *   then mentors' load spread evenly; then fewest changes.
 * - `mostPairs`: most pairs, then the highest total score.
 * - `highestTotal`: the highest total score, however many pairs.
 * - `newcomersPropose`, `mentorsPropose`: no newcomer and mentor would both rather have each other;
 *   among all such plans the best for every newcomer, or for every mentor.
 */
export type Order =
  | "worstFirst"
  | "mostPairs"
  | "highestTotal"
  | "newcomersPropose"
  | "mentorsPropose";

export type PartName = "topics" | "languages" | "near" | "times" | "wish";

/** Points for each part, and which wish of the newcomer the mentor is (1 the first, null none). */
export type Score = {
  readonly total: number;
  readonly parts: Readonly<Record<PartName, number>>;
  readonly wish: number | null;
};

export type PlannedPair = Pair & {
  readonly score: Score;
  readonly pinned: boolean;
  /** Whether the previous plan had this pair. */
  readonly kept: boolean;
};

/** What a plan is worth; lower is better but for `pairs`, `total` and `worst`. */
export type Values = {
  readonly pairs: number;
  readonly total: number;
  /** The lowest score of a pair; null without pairs. */
  readonly worst: number | null;
  /** How long those left waiting have waited, together. */
  readonly waited: number;
  /** Over all pairs what is missing to a good score, cubed, less the points above it. */
  readonly missing: number;
  /** Over all pairs, how many others their mentor had before; the least where load is even. */
  readonly load: number;
  /** Newcomers who lose the mentor of the previous plan. */
  readonly changes: number;
  /** Pairs of people who would both rather have each other. */
  readonly blocking: number;
};

/**
 * A pin that was not followed: the first rule against it that was not waived, or one of the two is
 * `unknown`, or the newcomer was `taken` by an earlier pin.
 */
export type RefusedPin = Pair & { readonly reason: Reason | "unknown" | "taken" };

export type Plan = {
  readonly order: Order;
  /** In the order of the newcomers' ids. */
  readonly pairs: readonly PlannedPair[];
  /** Newcomers without a mentor, in the order of their ids. */
  readonly waiting: readonly string[];
  readonly values: Values;
  readonly refused: readonly RefusedPin[];
  /** For the checker: the potentials of each stage, which prove the optimum; null for stable orders. */
  readonly proof: readonly (readonly number[])[] | null;
};

/** A mentor whom the newcomer could have. */
export type Suggestion = {
  readonly mentor: string;
  readonly score: Score;
  /** Whether the plan pairs the two. */
  readonly chosen: boolean;
};
