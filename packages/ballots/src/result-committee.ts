import type { BudgetVote } from "./budget";
import { countBudgetEqualShares } from "./budget-equal-shares";
import { countBudgetGreedy } from "./budget-greedy";
import type { Election } from "./election";
import type { Method } from "./method";
import type { Report } from "./report";
import type { Result } from "./result";
import type { Ids } from "./result-ids";

/** All committees between which the method does not decide. */
export function committeeResult(method: Method, { rounds, details }: Report, ids: Ids): Result {
  const committees = (details.winningCommittees ?? []) as readonly (readonly number[])[];
  return {
    winningCommittees: committees.map(ids.listed),
    [method.name]: { winningCommittees: committees.map(ids.listed) },
    allCommittees: details.allCommittees,
    rounds: rounds.map(({ votes, elected, figures }) => ({
      votes,
      elected: ids.all(elected),
      ...figures,
    })),
  };
}

/** What is funded by the method asked for, and beside it by the others that the data compares. */
export function budgetResult(election: Election, _: Method, report: Report, ids: Ids): Result {
  if (election.votes.kind !== "budget") return {};
  const { approvals, costs, budget } = election.votes;
  const vote: BudgetVote = { budget, costs, ballots: approvals.ballots };
  const greedy = countBudgetGreedy(vote);
  const byCost = countBudgetEqualShares(vote);
  const byNumber = countBudgetEqualShares(vote, { utility: "cardinal" });
  return {
    budget,
    spent: report.details.spent,
    left: report.details.left,
    votes: greedy.details.votes,
    officialSelected: ids.listed(greedy.winners),
    mesCostUtility: ids.listed(byCost.winners),
    mesCostUtilityOrder: ids.all(byCost.winners),
    mesCardinalityUtility: ids.listed(byNumber.winners),
    mesTies: [...byCost.ties, ...byNumber.ties]
      .filter(({ kind }) => kind !== "harmless")
      .map(({ round, candidates }) => ({ round, candidates: ids.all(candidates) })),
  };
}
