import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BudgetVote } from "./budget";
import { countBudgetEqualShares, type EqualSharesOptions } from "./budget-equal-shares";
import { countBudgetGreedy } from "./budget-greedy";
import { compare, type Fraction, fraction, minus, over, plus, times } from "./fraction";

// equalshares.net, "What is it about": 51 of 100 want ten red projects, 49 ten blue ones; money for ten.
const redAndBlue: BudgetVote = {
  budget: 10_000,
  costs: new Array(20).fill(1000),
  ballots: [
    { weight: 51, approved: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] },
    { weight: 49, approved: [10, 11, 12, 13, 14, 15, 16, 17, 18, 19] },
  ],
};
const listed = { by: "listed", take: "first" } as const;
const red = (winners: readonly number[]) => winners.filter((project) => project < 10).length;

test("by support 51 of 100 take all the money, by equal shares half of it", () => {
  const greedy = countBudgetGreedy(redAndBlue, { ties: listed });
  expect([greedy.winners.length, red(greedy.winners)]).toEqual([10, 10]);
  expect(greedy.ties).toEqual([]);
  const shares = countBudgetEqualShares(redAndBlue, { ties: listed });
  expect([shares.winners.length, red(shares.winners)]).toEqual([9, 5]);
  expect(shares.details).toMatchObject({ budget: 10_000, spent: 9000, left: 1000 });
  expect(shares.rules.share).toBe("100");
  expect(shares.rounds[0]?.figures.each).toBe("19.607843");
  expect(shares.rounds[0]?.votes[0]).toBe("51.000000");
});

test("one unit more, again and again, until the tenth project is paid", () => {
  const added = countBudgetEqualShares(redAndBlue, { completion: "add1", ties: listed });
  expect([added.winners.length, red(added.winners)]).toEqual([10, 5]);
  expect(added.rules.share).toBe("103");
  const bySupport = countBudgetEqualShares(redAndBlue, { completion: "utilitarian", ties: listed });
  expect([bySupport.winners.length, red(bySupport.winners)]).toEqual([10, 6]);
  expect(bySupport.details.byShares).toBe(9);
});

test("who has spent more pays less for the next project, the others more", () => {
  const vote = {
    budget: 40,
    costs: [20, 20],
    ballots: [
      { weight: 1, approved: [0] },
      { weight: 1, approved: [0, 1] },
      { weight: 2, approved: [1] },
    ],
  };
  const report = countBudgetEqualShares(vote, { utility: "cardinal" });
  expect(report.winners).toEqual([1]);
  expect(report.rounds[0]?.figures.each).toBe("6.666666");
  const added = countBudgetEqualShares(vote, { utility: "cardinal", completion: "add1" });
  expect(added.winners).toEqual([1, 0]);
  expect(added.rules.share).toBe("14");
  expect(added.rounds[1]?.figures.each).toBe("12.666666");
});

test("worth what it costs, the better supported comes first; worth the same, the cheaper, for which others pay", () => {
  const vote = {
    budget: 120,
    costs: [90, 20],
    ballots: [
      { weight: 3, approved: [0] },
      { weight: 1, approved: [1] },
      { weight: 0, approved: [0, 1] },
      { weight: 2, approved: [0, 1] },
    ],
  };
  expect(countBudgetEqualShares(vote).winners).toEqual([0, 1]);
  expect(countBudgetEqualShares(vote, { utility: "cardinal" }).winners).toEqual([1]);
});

test("of equally supported projects the cheaper comes first; equal in both, the rule decides", () => {
  const vote = {
    budget: 10,
    costs: [7, 6, 6],
    ballots: [{ weight: 4, approved: [0, 1, 2] }],
  };
  const stopped = countBudgetGreedy(vote);
  expect([stopped.winners, stopped.ties]).toEqual([
    [],
    [{ round: 1, kind: "project", candidates: [1, 2], settled: "open", chosen: [] }],
  ]);
  expect(countBudgetGreedy(vote, { ties: { by: "listed", take: "last" } }).winners).toEqual([2]);
  expect(countBudgetGreedy({ ...vote, budget: 12 }).winners).toEqual([1, 2]);
  expect(countBudgetEqualShares(vote).ties[0]).toMatchObject({ settled: "open" });
  expect(countBudgetEqualShares({ ...vote, budget: 12 }).winners).toEqual([1, 2]);
});

test("a project that nobody wants is not funded, whatever is left", () => {
  const vote = { budget: 10, costs: [1, 1], ballots: [{ weight: 1, approved: [1] }] };
  for (const completion of ["none", "utilitarian", "add1", "add1u"] as const) {
    expect(countBudgetEqualShares(vote, { completion }).winners).toEqual([1]);
  }
  expect(countBudgetGreedy(vote).winners).toEqual([1]);
  expect(countBudgetGreedy(vote, { least: 2 }).winners).toEqual([]);
});

test("budgets and costs that cannot be are refused in a sentence", () => {
  const vote = { budget: 10, costs: [1], ballots: [] };
  expect(() => countBudgetGreedy({ ...vote, budget: 0 })).toThrow("above 0, not 0");
  expect(() => countBudgetGreedy({ ...vote, costs: [2.5] })).toThrow("above 0, not 2.5");
  expect(() => countBudgetGreedy({ ...vote, costs: [] })).toThrow("no project");
  expect(() =>
    countBudgetEqualShares({ ...vote, ballots: [{ weight: 1, approved: [4] }] }),
  ).toThrow("Ballot 1 approves 4");
});

const vote = fc.integer({ min: 1, max: 5 }).chain((projects) =>
  fc.record({
    budget: fc.integer({ min: 1, max: 60 }),
    costs: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: projects, maxLength: projects }),
    ballots: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 3 }),
        approved: fc.uniqueArray(fc.integer({ min: 0, max: projects - 1 })),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  }),
);

/** Equal shares once more, the plainest way: one purse a voter, each number of poorest payers tried. */
function plainly({ budget, costs, ballots }: BudgetVote, byCost: boolean, share?: Fraction) {
  const voters = ballots.flatMap(({ weight, approved }) =>
    new Array<readonly number[]>(weight).fill(approved),
  );
  let purses = voters.map(() => share ?? fraction(budget, voters.length));
  const winners: number[] = [];
  for (;;) {
    const asked = costs.flatMap((cost, project) => {
      if (winners.includes(project)) return [];
      const payers = purses.filter((_, at) => voters[at]?.includes(project)).toSorted(compare);
      for (let poor = 0; poor < payers.length; poor += 1) {
        const given = payers.slice(0, poor).reduce(plus, fraction(0));
        const each = over(minus(fraction(cost), given), fraction(payers.length - poor));
        if (compare(each, payers[poor] ?? fraction(0)) > 0) continue;
        const rate = byCost ? times(each, fraction(1, cost)) : each;
        return [{ project, cost, each, rate, support: payers.length }];
      }
      return [];
    });
    asked.sort(
      (a, b) =>
        compare(a.rate, b.rate) ||
        b.support - a.support ||
        a.cost - b.cost ||
        a.project - b.project,
    );
    const [best] = asked;
    if (best === undefined) return winners;
    winners.push(best.project);
    purses = purses.map((has, at) => {
      if (!voters[at]?.includes(best.project)) return has;
      return compare(has, best.each) < 0 ? fraction(0) : minus(has, best.each);
    });
  }
}

function plainAdd1(votes: BudgetVote, byCost: boolean): number[] {
  const voters = votes.ballots.reduce((sum, { weight }) => sum + weight, 0);
  const price = (projects: number[]) =>
    projects.reduce((sum, project) => sum + (votes.costs[project] ?? 0), 0);
  let winners = plainly(votes, byCost);
  for (let share = Math.floor(votes.budget / voters) + 1; ; share += 1) {
    const left = votes.budget - price(winners);
    const isFull = votes.costs.every(
      (cost, project) =>
        winners.includes(project) ||
        cost > left ||
        !votes.ballots.some(({ approved }) => approved.includes(project)),
    );
    if (isFull) return winners;
    const next = plainly(votes, byCost, fraction(share));
    if (price(next) > votes.budget) return winners;
    winners = next;
  }
}

describe.for(["cost", "cardinal"] as const)("equal shares, utility %s", (utility) => {
  const count = (votes: BudgetVote, options: EqualSharesOptions = {}) =>
    countBudgetEqualShares(votes, { utility, ties: listed, ...options });

  test("is what a plain count of one purse a voter finds, in the same order", () => {
    fc.assert(
      fc.property(vote, (votes) => {
        expect(count(votes).winners).toEqual(plainly(votes, utility === "cost"));
        const added = count(votes, { completion: "add1" }).winners;
        expect(added).toEqual(plainAdd1(votes, utility === "cost"));
      }),
      { numRuns: 300 },
    );
  });

  test("never spends more than there is, and with add1u leaves nothing wanted that fits", () => {
    fc.assert(
      fc.property(vote, (votes) => {
        for (const completion of ["none", "utilitarian", "add1", "add1u"] as const) {
          const { details, winners } = count(votes, { completion });
          const left = Number(details.left);
          expect(left).toBeGreaterThanOrEqual(0);
          if (completion === "none" || completion === "add1") continue;
          for (const [project, cost] of votes.costs.entries()) {
            const wanted = votes.ballots.some(({ approved }) => approved.includes(project));
            if (wanted && !winners.includes(project)) expect(cost).toBeGreaterThan(left);
          }
        }
      }),
    );
  });

  test("does not care in which order ballots come", () => {
    fc.assert(
      fc.property(vote, (votes) => {
        const turned = { ...votes, ballots: votes.ballots.toReversed() };
        expect(count(turned)).toEqual(count(votes));
      }),
    );
  });
});
