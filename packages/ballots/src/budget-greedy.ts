import {
  approvalsIn,
  type BudgetVote,
  budgetReport,
  checkBudget,
  costOf,
  firstAmong,
} from "./budget";
import { approvalsOf } from "./committee";
import type { Report, Round, Tie } from "./report";
import { preferred, stop, tieOf } from "./tie-order";
import type { TieRule } from "./ties";

/** How a vote on a budget is counted by support. */
export type GreedyOptions = {
  readonly ties?: TieRule;
  /** How many must approve a project for it to be funded at all; default 1. */
  readonly least?: number;
};

/**
 * The most approved project first, then the next, and so on; whatever no longer fits into the money
 * left is skipped. Most cities count like this: a majority's projects can take all the money. (Called
 * greedy or knapsack by support: Rey and Maly, The (Computational) Social Choice Take on Indivisible
 * Participatory Budgeting, arXiv 2303.00621, greedy approval.)
 */
export function countBudgetGreedy(vote: BudgetVote, options: GreedyOptions = {}): Report {
  checkBudget(vote);
  const { ties = stop, least = 1 } = options;
  const found = fillBySupport(vote, [], ties, least);
  const rules = { order: "most approved first, what does not fit is skipped", least };
  return budgetReport(vote, "greedy", ties, { ...found, rules });
}

/** Spends what those `funded` leave by support; `round` is the number of the last round before. */
export function fillBySupport(
  vote: BudgetVote,
  funded: readonly number[],
  ties: TieRule,
  least = 1,
  round = 0,
): { rounds: Round[]; winners: number[]; ties: Tie[] } {
  const votes = approvalsOf(approvalsIn(vote));
  const winners = [...funded];
  const rounds: Round[] = [];
  const met: Tie[] = [];
  let waiting = votes.flatMap((count, project) =>
    count >= least && !funded.includes(project) ? [project] : [],
  );
  for (;;) {
    const money = vote.budget - costOf(vote, winners);
    waiting = waiting.filter((project) => (vote.costs[project] ?? 0) <= money);
    if (waiting.length === 0) return { rounds, winners, ties: met };
    const best = firstAmong(vote, votes, waiting);
    const matters = best.length > 1 && costOf(vote, best) > money;
    const at = round + rounds.length + 1;
    const order = matters ? preferred(ties, best, at) : best;
    if (matters) met.push(tieOf(ties, at, "project", best, order?.slice(0, 1) ?? []));
    const next = order?.[0];
    if (next === undefined) return { rounds, winners, ties: met };
    winners.push(next);
    waiting = waiting.filter((project) => project !== next);
    rounds.push(roundOf(vote, votes, next, money - (vote.costs[next] ?? 0)));
  }
}

function roundOf(vote: BudgetVote, votes: readonly number[], next: number, left: number): Round {
  const cost = vote.costs[next] ?? 0;
  const values = { votes: votes[next] ?? 0, cost, left };
  return {
    votes: votes.map(String),
    elected: [next],
    excluded: [],
    events: [{ kind: "funded", candidates: [next], values }],
    figures: { part: "support", cost, left },
  };
}
