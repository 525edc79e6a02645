import type { Tie } from "./report";
import { lotOrder, type TieRule } from "./ties";

/** What settles ties where nothing else is said: the count stops and reports them. */
export const stop: TieRule = { by: "stop" };

/** The tied in the order in which the rule prefers them; null where the count must stop. */
export function preferred(
  rule: TieRule,
  tied: readonly number[],
  stage: number,
): readonly number[] | null {
  if (rule.by === "stop") return null;
  if (rule.by === "lot") return lotOrder(rule.seed, rule.contest, stage, tied);
  return tied.toSorted((a, b) => (rule.take === "first" ? a - b : b - a));
}

/** How a report says that a tie between these was settled in favour of those. */
export function tieOf(
  rule: TieRule,
  round: number,
  kind: string,
  candidates: readonly number[],
  chosen: readonly number[],
): Tie {
  return { round, kind, candidates, settled: rule.by === "stop" ? "open" : rule.by, chosen };
}

/** The rule as a report names it. */
export function nameOfRule(ties: TieRule): string {
  return ties.by === "listed" ? `listed ${ties.take}` : ties.by;
}
