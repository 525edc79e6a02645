import type { Plain } from "./canonical";

/** What the first entry says: the rules, before anybody votes. Texts stand on a board as SHA-256. */
export type Opened = {
  readonly type: "opened";
  readonly format: "commonhouse-board/1";
  readonly vote: string;
  readonly kind: "motion" | "election";
  /** Nobody learns who cast which ballot. */
  readonly secret: boolean;
  /** As packages/ballots calls it; "motion" for motions. */
  readonly method: string;
  readonly seats: number;
  readonly rules: { readonly [name: string]: Plain };
  /** What can be chosen, in the order of the ballot: a pseudonym, and the SHA-256 of its text. */
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** SHA-256 of the question's text. */
  readonly title: string;
  /** How many may vote. */
  readonly roll: number;
  /** SHA-256 of the seed from which ties are drawn; the seed itself comes at closing. */
  readonly seed: string;
  readonly opensAt: string;
  readonly closesAt: string | null;
};

/** The roll has grown after opening. */
export type RollGrown = { readonly type: "roll"; readonly added: number; readonly roll: number };

/** Ballots have been cast: their leaves, in no order. */
export type Leaves = { readonly type: "leaves"; readonly leaves: readonly string[] };

export type Closed = {
  readonly type: "closed";
  readonly cast: number;
  readonly roll: number;
  readonly seed: string;
  readonly at: string;
};

/** A ballot as it is published after closing. An open one says whose it is, by pseudonym, and when. */
export type Ballot = {
  readonly choice: string;
  readonly nonce: string;
  readonly voter?: string;
  readonly at?: string;
};

/** The ballots, in the order of their leaves; a large box takes several entries. */
export type Box = { readonly type: "box"; readonly ballots: readonly Ballot[] };

export type Result = {
  readonly type: "result";
  /** Ids of options, as they were elected; of a motion `["for"]` or `["against"]` or none. */
  readonly winners: readonly string[];
  /** SHA-256 of the canonical report; null where too few voted for it to be told. */
  readonly report: string | null;
};

export type Declared = { readonly type: "declared"; readonly winners: readonly string[] };

/** Everything that happens on a board. */
export type BoardEvent = Opened | RollGrown | Leaves | Closed | Box | Result | Declared;

/** Fewer ballots than this, or people on the roll, would tell too much about each. */
export const fewest = 5;
