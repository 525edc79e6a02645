import { approvalsIn, type BudgetVote, firstAmong } from "./budget";
import { approvalsOf, type Choice, type Sequence } from "./committee";
import { compare, decimal, type Fraction, fraction, over, text, times } from "./fraction";
import { equalPurses, leftIn, type Purses, pay, price, supportersOf } from "./purses";

/** What a project is worth to those who approve it: its cost, or the same as every other. */
export type Utility = "cost" | "cardinal";

/** Who is funded, what the votes have left, and what each project cost per worth when last asked. */
export type Shared = {
  readonly elected: readonly number[];
  readonly purses: Purses;
  /** Never more than it is now, for purses only shrink; null: cannot be paid any more. */
  readonly known: (Fraction | null)[];
};

/**
 * Equal shares of a budget, project after project. With `shown` every round says what all projects
 * would cost, else only those are asked that could be the cheapest, with the same result.
 */
export function sharesOf(
  vote: BudgetVote,
  share: Fraction,
  utility: Utility,
  shown: boolean,
): Sequence<Shared> {
  const supporters = supportersOf(vote.costs.length, vote.ballots);
  const votes = approvalsOf(approvalsIn(vote));
  const nobody = { ballots: [], votes: [] };
  const worth = (project: number) => (utility === "cost" ? (vote.costs[project] ?? 1) : 1);
  const ask = (purses: Purses, project: number): Fraction | null => {
    const each = price(purses, BigInt(vote.costs[project] ?? 0), supporters[project] ?? nobody);
    return each && { upper: each.upper, lower: each.lower * BigInt(worth(project)) };
  };

  function next({ elected, purses, known }: Shared): Choice | null {
    let least: Fraction | null = null;
    const open = known.flatMap((cost, project) => (cost === null ? [] : [{ cost, project }]));
    open.sort((a, b) => compare(a.cost, b.cost));
    for (const { cost, project } of open) {
      if (!shown && least !== null && compare(cost, least) > 0) break;
      const now = ask(purses, project);
      known[project] = now;
      if (now !== null && (least === null || compare(now, least) < 0)) least = now;
    }
    const lowest = least;
    if (lowest === null) return null;
    const equal = open.flatMap(({ project }) => {
      const now = known[project];
      return now && compare(now, lowest) === 0 ? [project] : [];
    });
    const best = firstAmong(vote, votes, equal);
    return { best, ...shownAs(vote, known, lowest, worth, best, elected) };
  }

  function take({ elected, purses, known }: Shared, project: number): Shared {
    const rate = ask(purses, project) ?? fraction(0);
    const each = times(rate, fraction(worth(project)));
    const after = pay(purses, supporters[project] ?? nobody, each);
    return { elected: [...elected, project], purses: after, known: known.with(project, null) };
  }

  return {
    start: {
      elected: [],
      purses: equalPurses(share, vote.ballots.length),
      known: vote.costs.map((_, project) => (votes[project] === 0 ? null : fraction(0))),
    },
    chosen: ({ elected }) => elected,
    next,
    take,
    key: ({ elected, purses }) =>
      `${elected.toSorted((a, b) => a - b).join()} ${leftIn(purses).map(text).join()}`,
  };
}

/** By project the effective votes: how many full payers would pay the same. */
function shownAs(
  { costs }: BudgetVote,
  known: readonly (Fraction | null)[],
  lowest: Fraction,
  worth: (project: number) => number,
  best: readonly number[],
  elected: readonly number[],
) {
  const effective = known.map((rate, project) => {
    if (rate === null || rate.upper === 0n) return "";
    const each = times(rate, fraction(worth(project)));
    return decimal(over(fraction(costs[project] ?? 0), each), 6);
  });
  const first = best[0] ?? 0;
  const each = decimal(times(lowest, fraction(worth(first))), 6);
  const cost = costs[first] ?? 0;
  const values = { each, cost, effectiveVotes: effective[first] ?? "" };
  return {
    votes: effective,
    events: [{ kind: "paidByShares", candidates: best, values }],
    figures: { part: "shares", each, cost, funded: elected.length + 1 },
  };
}
