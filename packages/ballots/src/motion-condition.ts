import { BallotError } from "./fault";

/** A vote on a motion in numbers: of people, or of their weights. All whole. */
export type Tally = {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** Whoever was there, voting or not; default: all who voted or abstained. */
  readonly present?: number;
  /** Whoever could have been there; needed where a condition speaks of them. */
  readonly members?: number;
};

/** What is put to the vote: heads counted, and weights where a condition speaks of them. */
export type MotionVote = { readonly heads: Tally; readonly weights?: Tally };

/** One thing that must hold: `what` is at least (strict: more than) `share` of `of`. */
export type Condition = {
  /** Votes for; votes cast; those present. */
  readonly what: "for" | "cast" | "present";
  /** Of the votes cast, those present, all members; or of 1: a number, as in `[20, 1]` of `one`. */
  readonly of: "cast" | "present" | "members" | "one";
  /** Upper and lower part of an exact fraction. */
  readonly share: readonly [number, number];
  /** More than the share, not just as much. */
  readonly strict?: boolean;
  /** Heads, or weights (shares, delegates' mandates); default heads. */
  readonly by?: "heads" | "weights";
};

/** What was counted for a condition, and both sides of its comparison as whole numbers. */
export function shareOf(condition: Condition, vote: MotionVote, abstentionsCount: boolean) {
  check(condition);
  const { what, of, share, by = "heads" } = condition;
  const [upper, lower] = share;
  const tally = by === "weights" ? vote.weights : vote.heads;
  if (tally === undefined) throw new BallotError("A condition speaks of weights; there are none.");
  const value = BigInt(numberOf(tally, what, abstentionsCount));
  const base = BigInt(of === "one" ? 1 : numberOf(tally, of, abstentionsCount));
  return { value, base, reached: value * BigInt(lower), wanted: base * BigInt(upper) };
}

/** Whether a condition holds; never where there is nothing to take a share of. */
export function isMet(condition: Condition, vote: MotionVote, abstentionsCount: boolean): boolean {
  const { base, reached, wanted } = shareOf(condition, vote, abstentionsCount);
  if (base === 0n) return false;
  return condition.strict ? reached > wanted : reached >= wanted;
}

/** A condition as one line: `for > 1/2 of cast (heads)`. */
export function describe({ what, of, share, strict, by = "heads" }: Condition): string {
  const sign = strict ? ">" : "≥";
  if (of === "one") return `${what} ${sign} ${share[0]} (${by})`;
  return `${what} ${sign} ${share[0]}/${share[1]} of ${of} (${by})`;
}

function numberOf(tally: Tally, what: "for" | Condition["of"], abstentionsCount: boolean): number {
  const voted = tally.for + tally.against;
  if (what === "for") return tally.for;
  if (what === "cast") return voted + (abstentionsCount ? tally.abstain : 0);
  if (what === "present") return tally.present ?? voted + tally.abstain;
  if (tally.members === undefined) {
    throw new BallotError("A condition speaks of all members; their number is missing.");
  }
  return tally.members;
}

/** Conditions may come from a file: what they say is looked at, not only their type. */
function check({ what, of, share, by = "heads" }: Condition): void {
  const said = [
    [what, ["for", "cast", "present"]],
    [of, ["cast", "present", "members", "one"]],
    [by, ["heads", "weights"]],
  ] as const;
  for (const [word, known] of said) {
    if (!known.some((one) => one === word)) {
      throw new BallotError(`A condition speaks of "${word}"; it can of ${known.join(", ")}.`);
    }
  }
  const [upper = -1, lower = 0] = Array.isArray(share) ? share : [];
  if (!Number.isSafeInteger(upper) || !Number.isSafeInteger(lower) || upper < 0 || lower < 1) {
    throw new BallotError(`A share is a fraction of whole numbers, not ${upper}/${lower}.`);
  }
}
