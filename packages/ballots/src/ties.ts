import type { Tie } from "./report";
import { sha256 } from "./sha256";

/**
 * How a tie is settled that the method leaves. `lot`: whoever comes first by the hash of seed,
 * contest, round and candidate, to be recomputed by everybody; `listed`: who is listed first or
 * last; `stop`: not at all, the count ends there and says so.
 */
export type TieRule =
  | { readonly by: "lot"; readonly seed: string; readonly contest: string }
  | { readonly by: "listed"; readonly take: "first" | "last" }
  | { readonly by: "stop" };

/** Candidates whom the method cannot tell apart by their present votes. */
export type OpenTie = {
  /** The round, from 1, in whose votes they are equal. */
  readonly round: number;
  /** For what one of them is wanted: `exclusion`, `surplus`, `election`, … */
  readonly kind: string;
  readonly candidates: readonly number[];
  /** Votes of earlier rounds, by candidate, to look back to; the latest last. */
  readonly earlier?: readonly ArrayLike<number>[];
  /** Who is wanted when looking back. */
  readonly want?: "most" | "fewest";
};

export type TieBreaker = {
  /** The one of them who is chosen; null: the count must stop. */
  choose(tie: OpenTie): number | null;
  /** Every tie so far. */
  readonly ties: readonly Tie[];
};

/** Settles ties by look-back where the method has one, then by the rule, and keeps a record. */
export function createTieBreaker(rule: TieRule): TieBreaker {
  const ties: Tie[] = [];
  return {
    ties,
    choose({ round, kind, candidates, earlier = [], want = "most" }) {
      const left = lookBack(candidates, earlier, want);
      const [only] = left;
      const chosen = left.length === 1 ? only : pick(rule, round, left);
      const settled = chosen === undefined ? "open" : left.length === 1 ? "lookBack" : rule.by;
      ties.push({
        round,
        kind,
        candidates,
        settled: settled === "stop" ? "open" : settled,
        chosen: chosen === undefined ? [] : [chosen],
      });
      return chosen ?? null;
    },
  };
}

/**
 * Who has most (or fewest) at the latest earlier round at which the candidates differ; those still
 * equal there are compared at the rounds before.
 */
export function lookBack(
  candidates: readonly number[],
  earlier: readonly ArrayLike<number>[],
  want: "most" | "fewest",
): readonly number[] {
  let left = candidates;
  for (let round = earlier.length - 1; round >= 0 && left.length > 1; round--) {
    const votes = left.map((candidate) => earlier[round]?.[candidate] ?? 0);
    const best = want === "most" ? Math.max(...votes) : Math.min(...votes);
    left = left.filter((_, index) => votes[index] === best);
  }
  return left;
}

/** The candidates in the order of the portable lot: by `sha256(seed|contest|round|candidate)`. */
export function lotOrder(
  seed: string,
  contest: string,
  round: number,
  candidates: readonly number[],
): number[] {
  const hash = new Map(candidates.map((c) => [c, sha256(`${seed}|${contest}|${round}|${c}`)]));
  const key = (candidate: number) => hash.get(candidate) ?? "";
  return candidates.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
}

function pick(rule: TieRule, round: number, candidates: readonly number[]): number | undefined {
  if (rule.by === "stop") return undefined;
  if (rule.by === "lot") return lotOrder(rule.seed, rule.contest, round, candidates)[0];
  return rule.take === "first" ? Math.min(...candidates) : Math.max(...candidates);
}
