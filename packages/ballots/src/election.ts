import type { Approvals, Ballots, Scores } from "./ballots";

/** What a candidate is called in the file: a number in most formats, a text in some. */
export type Id = number | string;

/** A candidate as the file has it; everything counted speaks of its place in this list. */
export type Listed = { readonly id: Id; readonly name: string; readonly sourceId?: string };

/** What stands at one rank of a raw ballot: a candidate, nothing, or more than one ("O": unknown which). */
export type Mark = number | null | "O" | readonly number[];

/** A raw ballot, rank by rank, before any rule about skipped ranks and overvotes is applied. */
export type MarkedBallot = { readonly weight: number; readonly marks: readonly Mark[] };

/** Votes on a motion as they were counted. */
export type MotionVotes = {
  readonly date?: string;
  readonly subject: string;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly present?: number;
  readonly members?: number;
};

/** The votes of one election, by the kind of ballot. */
export type Votes =
  | {
      readonly kind: "ranked";
      readonly ballots: Ballots;
      /** The raw ballots, where the file has them; they say more than `ballots`. */
      readonly marks: readonly MarkedBallot[] | null;
      /** The file leaves open what overvotes and repeats mean: only a method with rules for them may count. */
      readonly needsRules: boolean;
    }
  | { readonly kind: "approvals"; readonly approvals: Approvals }
  | { readonly kind: "scores"; readonly scores: Scores }
  | {
      readonly kind: "budget";
      readonly approvals: Approvals;
      /** Whole units of money, by project. */
      readonly costs: readonly number[];
      readonly budget: number;
    }
  | { readonly kind: "motions"; readonly motions: readonly MotionVotes[] };

/** One election as a file describes it; null where the file does not say. */
export type Election = {
  readonly id: string | null;
  readonly name: string;
  readonly candidates: readonly Listed[];
  readonly method: string | null;
  readonly seats: number | null;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly votes: Votes;
};
