import type { Choice } from "./committee";
import { compare, type Fraction, text } from "./fraction";

/** Whoever costs a supporter least; null prices cannot be paid, and one at least can. */
export function cheapest(prices: readonly (Fraction | null)[]): Choice {
  let least: Fraction | null = null;
  for (const price of prices) {
    if (price !== null && (least === null || compare(price, least) < 0)) least = price;
  }
  const lowest = least;
  const best = prices.flatMap((price, candidate) =>
    price !== null && lowest !== null && compare(price, lowest) === 0 ? [candidate] : [],
  );
  const each = lowest === null ? "" : text(lowest);
  return {
    best,
    votes: prices.map((price) => (price === null ? "" : text(price))),
    events: [{ kind: "cheapest", candidates: best, values: { each } }],
    figures: { part: "shares", each },
  };
}

/** Whoever of those left is approved most. */
export function mostApproved(votes: readonly number[], elected: readonly number[]): Choice {
  const isLeft = (candidate: number) => !elected.includes(candidate);
  const top = Math.max(...votes.filter((_, candidate) => isLeft(candidate)));
  const best = votes.flatMap((count, candidate) =>
    isLeft(candidate) && count === top ? [candidate] : [],
  );
  return {
    best,
    votes: votes.map((count, candidate) => (isLeft(candidate) ? `${count}` : "")),
    events: [{ kind: "mostApproved", candidates: best, values: { approvals: top } }],
    figures: { part: "av", approvals: top },
  };
}
