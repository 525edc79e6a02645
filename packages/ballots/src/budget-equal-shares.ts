import { approvalsIn, type BudgetVote, budgetReport, checkBudget, costOf } from "./budget";
import { fillBySupport } from "./budget-greedy";
import { type Shared, sharesOf, type Utility } from "./budget-shares";
import { approvalsOf, everyWay, oneWay } from "./committee";
import { type Fraction, fraction, text } from "./fraction";
import type { Report, Round, Tie } from "./report";
import { stop } from "./tie-order";
import type { TieRule } from "./ties";

/** How a vote on a budget is counted by equal shares. */
export type EqualSharesOptions = {
  /** `cost`: a project is worth to a supporter what it costs; `cardinal`: 1. Default `cost`. */
  readonly utility?: Utility;
  /** What is done with money that nobody's share can spend any more. Default `none`. */
  readonly completion?: "none" | "utilitarian" | "add1" | "add1u";
  readonly ties?: TieRule;
};

type Run = { rounds: Round[]; ties: Tie[]; winners: readonly number[] };

/**
 * The method of equal shares: the budget is divided equally among all votes; a project is paid by its
 * supporters, each in proportion to what it is worth to them, as far as they have it; the project that
 * costs them least per worth comes first, until nobody can pay for any. (Peters, Pierczyński and
 * Skowron, Proportional Participatory Budgeting with Additive Utilities, NeurIPS 2021.) Completions as
 * on equalshares.net: `utilitarian` spends what is left by support; `add1` starts from whole shares
 * and gives every vote one unit of the currency more, again and again, until another project would
 * fit nowhere or the next step would spend more than there is; `add1u` is both in turn.
 */
export function countBudgetEqualShares(vote: BudgetVote, options: EqualSharesOptions = {}): Report {
  checkBudget(vote);
  const { utility = "cost", completion = "none", ties = stop } = options;
  const votes = vote.ballots.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const start = fraction(vote.budget, votes);
  const adds = completion === "add1" || completion === "add1u";
  const share = adds ? shareByOneMore(vote, votes, utility, ties) : start;
  const run = runWith(vote, share, utility, ties, true);
  const isOpen = run.ties.some((tie) => tie.settled === "open");
  const fills = !isOpen && (completion === "utilitarian" || completion === "add1u");
  const more = fills ? fillBySupport(vote, run.winners, ties, 1, run.rounds.length) : null;
  return budgetReport(vote, `equal-shares-${utility}`, ties, {
    rules: { utility, completion, share: text(share) },
    rounds: [...run.rounds, ...(more?.rounds ?? [])],
    winners: more?.winners ?? run.winners,
    ties: [...run.ties, ...(more?.ties ?? [])],
    details: { byShares: run.winners.length },
  });
}

/** The largest share, by steps of one unit, at which the projects still fit into the budget. */
function shareByOneMore(vote: BudgetVote, votes: number, utility: Utility, ties: TieRule) {
  let share = fraction(vote.budget, votes);
  let { winners } = runWith(vote, share, utility, ties, false);
  let whole = Math.floor(vote.budget / votes);
  for (;;) {
    if (isExhausted(vote, winners)) return share;
    whole += 1;
    const next = runWith(vote, fraction(whole), utility, ties, false);
    if (costOf(vote, next.winners) > vote.budget) return share;
    share = fraction(whole);
    winners = next.winners;
    if (next.ties.some((tie) => tie.settled === "open")) return share;
  }
}

/** Nothing that anybody wants still fits. */
function isExhausted(vote: BudgetVote, winners: readonly number[]): boolean {
  const left = vote.budget - costOf(vote, winners);
  const votes = approvalsOf(approvalsIn(vote));
  return vote.costs.every(
    (cost, project) => winners.includes(project) || cost > left || votes[project] === 0,
  );
}

function runWith(
  vote: BudgetVote,
  share: Fraction,
  utility: Utility,
  ties: TieRule,
  shown: boolean,
): Run {
  const sequence = sharesOf(vote, share, utility, shown);
  const { state, ...way } = oneWay(sequence, ties);
  if (!way.ties.some((tie) => tie.settled === "open")) return { ...way, winners: state.elected };
  const all = everyWay(sequence);
  if (!all.complete || all.committees.length > 1) return { ...way, winners: state.elected };
  const any = oneWay<Shared>(sequence, { by: "listed", take: "first" });
  const harmless = any.ties.map((tie) => ({ ...tie, kind: "harmless" }));
  return { rounds: any.rounds, ties: harmless, winners: any.state.elected };
}
