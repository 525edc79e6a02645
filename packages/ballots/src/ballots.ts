/** Somebody or something that can be chosen; its id is kept as it came. */
export type Candidate = { readonly id: number; readonly name: string };

/** Candidates as small numbers: in bytes where there are no more than 256. */
export type Ranks = Uint8Array | Uint16Array;

/** How often ballots were cast: whole numbers, of 32 bits where all ballots together are fewer. */
export type Weights = Uint32Array | Float64Array;

/**
 * Ranked ballots, equal ones merged where there are many, in arrays: what every ranked method counts. Candidates are
 * their index, 0 to `candidates` − 1, best first. Whoever is missing from a ballot is not ranked on
 * it; each method says what that means. A ballot without anybody is blank, and stays in.
 */
export type Ballots = {
  readonly candidates: number;
  readonly weights: Weights;
  /** Ballot `i` stands in `ranks` from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly ranks: Ranks;
  /** 1 where a candidate is as good as the one before it on the same ballot; null: no ties at all. */
  readonly tied: Uint8Array | null;
  /** All ballots together, blank ones included. */
  readonly total: number;
};

/** Ballots on which any number is approved; nobody stands twice on one. */
export type Approvals = {
  readonly candidates: number;
  readonly ballots: readonly { readonly weight: number; readonly approved: readonly number[] }[];
};

/** Points by candidate on each ballot; whoever is missing has `unscored` (the method says what). */
export type Scores = {
  readonly candidates: number;
  readonly ballots: readonly {
    readonly weight: number;
    readonly points: readonly (number | null)[];
  }[];
};
