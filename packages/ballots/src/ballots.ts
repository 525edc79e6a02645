/** Somebody or something that can be chosen; its id is kept as it came. */
export type Candidate = { readonly id: number; readonly name: string };

/**
 * Ranked ballots, equal ones merged, in arrays: what every ranked method counts. Candidates are
 * their index, 0 to `candidates` − 1, best first. Whoever is missing from a ballot is not ranked on
 * it; each method says what that means. A ballot without anybody is blank, and stays in.
 */
export type Ballots = {
  readonly candidates: number;
  /** How often each distinct ballot was cast: whole numbers. */
  readonly weights: Float64Array;
  /** Ballot `i` stands in `ranks` from `starts[i]` to before `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly ranks: Uint16Array;
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
