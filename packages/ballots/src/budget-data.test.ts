import { expect, test } from "vitest";
import type { BudgetVote } from "./budget";
import { countBudgetEqualShares } from "./budget-equal-shares";
import { countBudgetGreedy } from "./budget-greedy";
import { compared, dataFile, hasData } from "./testing";

const files = ["pb-lodz-2020-baluty-centrum", "pb-lodz-2020-nad-nerem", "pb-warszawa-2020-ursus"];

type Fixture = {
  readonly budget: number;
  readonly voters: number;
  readonly projects: readonly { readonly id: number; readonly cost: number }[];
  readonly ballots: readonly (readonly [number, readonly number[]])[];
  readonly expected: Readonly<Record<string, readonly number[]>>;
};

const fixtures = new Map<string, Fixture | null>(
  files.map((file) => [file, dataFile(`${file}.json`)]),
);
const sorted = (projects: readonly number[]) => projects.toSorted((a, b) => a - b);

test.skipIf(!hasData).for(files)(
  "%s: what was funded, and by equal shares",
  { timeout: 60_000 },
  (file) => {
    const { budget, voters, projects, ballots, expected } = fixtures.get(file) as Fixture;
    expect(projects.map(({ id }) => id)).toEqual(projects.map((_, index) => index));
    const vote: BudgetVote = {
      budget,
      costs: projects.map(({ cost }) => cost),
      ballots: ballots.map(([weight, approved]) => ({ weight, approved })),
    };
    const greedy = countBudgetGreedy(vote);
    expect(greedy.cast).toBe(voters);
    expect(greedy.details.votes).toEqual(expected.votes);
    expect(sorted(greedy.winners)).toEqual(expected.officialSelected);
    const byCost = countBudgetEqualShares(vote);
    expect(sorted(byCost.winners)).toEqual(expected.mesCostUtility);
    expect(byCost.winners).toEqual(expected.mesCostUtilityOrder);
    const byNumber = countBudgetEqualShares(vote, { utility: "cardinal" });
    expect(sorted(byNumber.winners)).toEqual(expected.mesCardinalityUtility);
    expect([...byCost.ties, ...byNumber.ties]).toEqual(expected.mesTies);
    compared("greedy: budgets, official selection", 1);
    compared("equal shares, cost: budgets, in order", 1);
    compared("equal shares, cardinal: budgets", 1);
    const filled = countBudgetEqualShares(vote, { completion: "add1u" });
    const left = Number(filled.details.left);
    const wanted = expected.votes?.map((votes) => votes > 0) ?? [];
    const waiting = vote.costs.filter(
      (_, project) => wanted[project] && !filled.winners.includes(project),
    );
    expect(left).toBeGreaterThanOrEqual(0);
    expect(Math.min(...waiting)).toBeGreaterThan(left);
    compared("equal shares, add1u: budgets spent as far as they go", 1);
  },
);
