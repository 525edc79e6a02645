import type { Election, Votes } from "./election";
import type { Report } from "./report";
import type { TieRule } from "./ties";

/** What a count is asked for. */
export type Asked = {
  readonly seats: number;
  /** Undefined: what the method does by itself. */
  readonly ties: TieRule | undefined;
  readonly rules: Election["rules"];
};

/** The votes of one kind. */
export type VotesOf<Kind extends Votes["kind"]> = Extract<Votes, { readonly kind: Kind }>;

/** In what words and numbers a result is told. */
export type Form =
  | "scottish"
  | "meek"
  | "runoff"
  | "duels"
  | "plain"
  | "committee"
  | "budget"
  | "motions";

/** A method by its name: what ballots it counts, and how. */
export type Method = {
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  readonly needs: Votes["kind"];
  /** `one`: a single seat; `several`; `money`; `question`. */
  readonly fills: "one" | "several" | "money" | "question";
  readonly form: Form;
  readonly count: (votes: Votes, asked: Asked) => Report;
};
