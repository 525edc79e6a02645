import type { Pair, Values } from "./mentorship";

/** Pairs and what they are worth: a plan, or pairs made by hand with their recount. */
export type Valued = { readonly pairs: readonly Pair[]; readonly values: Values };

/** What becomes different from one plan to another; numbers are those of the second less the first. */
export type Difference = {
  readonly before: Values;
  readonly after: Values;
  readonly pairs: number;
  readonly total: number;
  /** Newcomers who have a mentor only in the first, only in the second, or another one. */
  readonly losing: readonly string[];
  readonly gaining: readonly string[];
  readonly moving: readonly Move[];
};

export type Move = { readonly newcomer: string; readonly from: string; readonly to: string };

/** Compares two plans for the same people. */
export function differenceOf(one: Valued, other: Valued): Difference {
  const before = new Map(one.pairs.map(({ newcomer, mentor }) => [newcomer, mentor]));
  const after = new Map(other.pairs.map(({ newcomer, mentor }) => [newcomer, mentor]));
  return {
    before: one.values,
    after: other.values,
    pairs: other.values.pairs - one.values.pairs,
    total: other.values.total - one.values.total,
    losing: [...before.keys()].filter((newcomer) => !after.has(newcomer)),
    gaining: [...after.keys()].filter((newcomer) => !before.has(newcomer)),
    moving: [...before].flatMap(([newcomer, from]) => {
      const to = after.get(newcomer);
      return to === undefined || to === from ? [] : [{ newcomer, from, to }];
    }),
  };
}
