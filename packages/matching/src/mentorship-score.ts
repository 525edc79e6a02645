import type { Mentor, Newcomer, Score, Spot, Weights } from "./mentorship";
import { shared } from "./mentorship-eligibility";

/** The points of a pair, whether it is possible or not. */
export function scoreOf(newcomer: Newcomer, mentor: Mentor, weights: Weights): Score {
  const wish = newcomer.wishes.indexOf(mentor.id);
  const parts = {
    topics: halves(weights.topics, shared(newcomer.topics, mentor.topics)),
    languages: halves(weights.languages, shared(newcomer.languages, mentor.languages)),
    near: less(weights.near, steps(newcomer.spot, mentor.spot), 10),
    times: halves(weights.times, shared(newcomer.times, mentor.times)),
    wish: wish < 0 ? 0 : less(weights.wish, wish, 5),
  };
  const total = parts.topics + parts.languages + parts.near + parts.times + parts.wish;
  return { total, parts, wish: wish < 0 ? null : wish + 1 };
}

/**
 * What is missing to a good score, cubed: one bad pair weighs more than several middling ones, so
 * the worst is mended first. Above a good score each point counts as one.
 */
export function missingOf(total: number, good: number): number {
  return total < good ? (good - total) ** 3 : good - total;
}

/** Half of the weight for one in common, all of it for two. */
function halves(weight: number, common: number): number {
  return Math.floor((weight * Math.min(common, 2)) / 2);
}

/** The weight, less one part of `parts` for each step. */
function less(weight: number, steps: number, parts: number): number {
  return Math.floor((weight * Math.max(0, parts - steps)) / parts);
}

/** Steps of the grid between two spots, along its lines; none within an area; else endlessly many. */
function steps(one: Spot | null = null, other: Spot | null = null): number {
  if (one === null || other === null) return Number.POSITIVE_INFINITY;
  if ("x" in one && "x" in other) return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
  const same = "area" in one && "area" in other && one.area === other.area;
  return same ? 0 : Number.POSITIVE_INFINITY;
}
