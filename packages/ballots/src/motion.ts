import { BallotError } from "./fault";
import { type Condition, describe, isMet, type MotionVote, shareOf } from "./motion-condition";
import type { Event, Report, Tie } from "./report";

/** What makes a motion carried. */
export type MotionRules = {
  /** All of them must hold. */
  readonly conditions: readonly Condition[];
  /** All of them must hold, or nothing was decided. */
  readonly quorums?: readonly Condition[];
  /** Whether who abstains has cast a vote; default no. */
  readonly abstentionsCount?: boolean;
  /** As many for as against, and nothing else in the way: the motion fails, or the chair decides. */
  readonly tie?: "fails" | "chair";
  /** What the chair decided; without it a tie stays open. */
  readonly chair?: "for" | "against";
};

/** More than half of the votes cast: the simple majority. */
export const simpleMajority: MotionRules = {
  conditions: [{ what: "for", of: "cast", share: [1, 2], strict: true }],
};

/**
 * A motion: candidate 0 is to carry it, candidate 1 to reject it. Every condition compares whole
 * numbers, `votes · lower > share · upper`; nothing is rounded, so two thirds of 100 are 67 votes.
 * Where a condition speaks of none at all (no votes cast) it does not hold. The winner is empty when
 * a quorum was missed or the chair has still to decide; `details.outcome` says which: `carried`,
 * `rejected`, `noQuorum`, `tied`. (What a share is of, that a tie fails, and the chair's vote: as in
 * Robert's Rules of Order Newly Revised, 12th edition, on voting.)
 */
export function countMotion(vote: MotionVote, rules: MotionRules = simpleMajority): Report {
  check(vote, rules);
  const { heads } = vote;
  const counts = rules.abstentionsCount ?? false;
  const holds = (condition: Condition) => isMet(condition, vote, counts);
  const noQuorum = !(rules.quorums ?? []).every(holds);
  const unmet = rules.conditions.filter((condition) => !holds(condition));
  const isTied = unmet.length > 0 && unmet.every((one) => isBalanced(one, vote, counts));
  const decides = !noQuorum && isTied && rules.tie === "chair";
  const outcome = noQuorum ? "noQuorum" : decides ? byChair(rules.chair) : verdict(unmet.length);
  const winners = outcome === "carried" ? [0] : outcome === "rejected" ? [1] : [];
  const ties: Tie[] =
    noQuorum || !isTied
      ? []
      : [
          {
            round: 1,
            kind: "motion",
            candidates: [0, 1],
            settled: outcome === "tied" ? "open" : "rule",
            chosen: winners,
          },
        ];
  return {
    method: "motion",
    rules: {
      abstentionsCount: counts,
      tie: rules.tie ?? "fails",
      ...(rules.chair === undefined ? {} : { chair: rules.chair }),
      ...Object.fromEntries(
        (rules.quorums ?? []).map((one, at) => [`quorum${at + 1}`, describe(one)]),
      ),
      ...Object.fromEntries(
        rules.conditions.map((one, at) => [`condition${at + 1}`, describe(one)]),
      ),
    },
    seats: 1,
    candidates: 2,
    cast: heads.for + heads.against + heads.abstain,
    valid: heads.for + heads.against + (counts ? heads.abstain : 0),
    rounds: [
      {
        votes: [`${heads.for}`, `${heads.against}`],
        elected: winners,
        excluded: [],
        events: [
          ...(rules.quorums ?? []).map((one) => event("quorum", one, vote, counts)),
          ...rules.conditions.map((one) => event("condition", one, vote, counts)),
          { kind: outcome, candidates: winners },
        ],
        figures: { abstain: heads.abstain },
      },
    ],
    winners,
    order: null,
    ties,
    details: { outcome, unmet: unmet.map(describe), ...vote },
  };
}

function verdict(unmet: number): "carried" | "rejected" {
  return unmet === 0 ? "carried" : "rejected";
}

function byChair(chair: MotionRules["chair"]): "carried" | "rejected" | "tied" {
  if (chair === undefined) return "tied";
  return chair === "for" ? "carried" : "rejected";
}

/** Missed only because as many are for as against: what a casting vote can mend. */
function isBalanced(condition: Condition, vote: MotionVote, abstentionsCount: boolean): boolean {
  const { what, strict, share } = condition;
  const { reached, wanted, base } = shareOf(condition, vote, abstentionsCount);
  const isHalf = share[0] * 2 === share[1];
  const tally = condition.by === "weights" ? vote.weights : vote.heads;
  const level = tally !== undefined && tally.for === tally.against;
  return what === "for" && strict === true && isHalf && level && base > 0n && reached === wanted;
}

function event(
  kind: string,
  condition: Condition,
  vote: MotionVote,
  abstentionsCount: boolean,
): Event {
  const { value, base } = shareOf(condition, vote, abstentionsCount);
  const suffix = isMet(condition, vote, abstentionsCount) ? "Met" : "Missed";
  const values = { rule: describe(condition), value: `${value}`, base: `${base}` };
  return { kind: kind + suffix, candidates: [], values };
}

function check({ heads, weights }: MotionVote, rules: MotionRules): void {
  for (const tally of weights === undefined ? [heads] : [heads, weights]) {
    for (const name of ["for", "against", "abstain", "present", "members"] as const) {
      const value = tally[name] ?? 0;
      if (!Number.isSafeInteger(value) || value < 0) {
        throw new BallotError(`Votes are whole numbers, but "${name}" is ${value}.`);
      }
    }
    const voted = tally.for + tally.against + tally.abstain;
    if (!Number.isSafeInteger(voted)) throw new BallotError("There are too many votes to count.");
    if ((tally.present ?? voted) < voted) {
      throw new BallotError(`${voted} voted or abstained, but only ${tally.present} were present.`);
    }
    if ((tally.members ?? Infinity) < (tally.present ?? voted)) {
      throw new BallotError(`More were present than the ${tally.members} members.`);
    }
  }
  if (rules.conditions.length === 0) throw new BallotError("A motion needs a condition.");
}
