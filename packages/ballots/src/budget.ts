import type { Approvals } from "./ballots";
import { approvalsOf, checkApprovals } from "./committee";
import { BallotError } from "./fault";
import type { Report, Round, Tie } from "./report";
import { nameOfRule } from "./tie-order";
import type { TieRule } from "./ties";

/** Projects by index with what they cost, money to spend on them, and ballots that approve some. */
export type BudgetVote = {
  /** In whole units of the currency, as are the costs. */
  readonly budget: number;
  readonly costs: readonly number[];
  readonly ballots: Approvals["ballots"];
};

/** The ballots of a vote on a budget as approvals. */
export function approvalsIn({ costs, ballots }: BudgetVote): Approvals {
  return { candidates: costs.length, ballots };
}

/** Throws a `BallotError` unless there is money, and every project costs a whole positive amount. */
export function checkBudget(vote: BudgetVote): void {
  const { budget, costs } = vote;
  if (!Number.isSafeInteger(budget) || budget < 1) {
    throw new BallotError(`The budget is a whole number above 0, not ${budget}.`);
  }
  if (costs.length === 0) throw new BallotError("There is no project to vote on.");
  for (const [index, cost] of costs.entries()) {
    if (!Number.isSafeInteger(cost) || cost < 1) {
      throw new BallotError(`Project ${index + 1} costs a whole number above 0, not ${cost}.`);
    }
  }
  checkApprovals(approvalsIn(vote), 1);
}

/** What projects cost together. */
export function costOf({ costs }: BudgetVote, projects: readonly number[]): number {
  return projects.reduce((sum, project) => sum + (costs[project] ?? 0), 0);
}

/**
 * Of equally good projects those with more supporters; of these the cheaper ones. What is left of
 * the tie after that is for the rule for ties.
 */
export function firstAmong(
  { costs }: BudgetVote,
  supporters: readonly number[],
  projects: readonly number[],
): number[] {
  const most = Math.max(...projects.map((project) => supporters[project] ?? 0));
  const liked = projects.filter((project) => supporters[project] === most);
  const least = Math.min(...liked.map((project) => costs[project] ?? 0));
  return liked.filter((project) => costs[project] === least);
}

/** A count on a budget as a report; the projects to be funded are the winners. */
export function budgetReport(
  vote: BudgetVote,
  method: string,
  ties: TieRule,
  found: {
    readonly rules: Report["rules"];
    readonly rounds: readonly Round[];
    readonly winners: readonly number[];
    readonly ties: readonly Tie[];
    readonly details?: Report["details"];
  },
): Report {
  const { ballots, budget, costs } = vote;
  const votesOn = (those: BudgetVote["ballots"]) => those.reduce((sum, one) => sum + one.weight, 0);
  const spent = costOf(vote, found.winners);
  return {
    ...found,
    method,
    rules: {
      ...found.rules,
      equal: "more supporters, then lower cost",
      ties: nameOfRule(ties),
    },
    seats: found.winners.length,
    candidates: costs.length,
    cast: votesOn(ballots),
    valid: votesOn(ballots.filter(({ approved }) => approved.length > 0)),
    order: null,
    details: {
      budget,
      spent,
      left: budget - spent,
      votes: approvalsOf(approvalsIn(vote)),
      ...found.details,
    },
  };
}
