/** Why something happened, for one sentence in any language: a code and whom it is about. */
export type Event = {
  readonly kind: string;
  readonly candidates: readonly number[];
  /** Exact values as decimal strings or whole numbers, by name. */
  readonly values?: Readonly<Record<string, string | number>>;
};

/** Candidates whom the method itself could not tell apart, and how it was settled. */
export type Tie = {
  readonly round: number;
  readonly kind: string;
  readonly candidates: readonly number[];
  /** `lookBack`: by an earlier round; `lot`: by the portable lot; `listed`: by the list; `open`: not settled. */
  readonly settled: "lookBack" | "lot" | "listed" | "rule" | "open";
  readonly chosen: readonly number[];
};

/** One step of a count. Votes are by candidate index, as decimal strings where they may be parts. */
export type Round = {
  readonly votes: readonly string[];
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
  readonly events: readonly Event[];
  /** What the method adds: `quota`, `surplus`, `nonTransferable`, `threshold`, `inactive`, … */
  readonly figures: Readonly<Record<string, string | number>>;
};

/** What a count returns: enough to draw it, to say it, and to recount it byte for byte. */
export type Report = {
  readonly method: string;
  /** Every rule that decided something, by name. */
  readonly rules: Readonly<Record<string, string | number | boolean>>;
  readonly seats: number;
  readonly candidates: number;
  /** Ballots cast, and those that count from the first round. */
  readonly cast: number;
  readonly valid: number;
  readonly rounds: readonly Round[];
  /** In the order in which they were elected. */
  readonly winners: readonly number[];
  /** All candidates from best to last, where the method gives an order; equals in one list. */
  readonly order: readonly (readonly number[])[] | null;
  readonly ties: readonly Tie[];
  /** What belongs to one method alone: pairwise duels, path strengths, budgets. */
  readonly details: Readonly<Record<string, unknown>>;
};
