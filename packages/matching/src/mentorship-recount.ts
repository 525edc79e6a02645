import {
  type Mentor,
  type MentorshipInstance,
  type Newcomer,
  type Pair,
  samePair,
  type Values,
} from "./mentorship";
import { blockingPairs } from "./mentorship-blocking";
import { missingOf, scoreOf } from "./mentorship-score";

type Met = { readonly newcomer: Newcomer; readonly mentor: Mentor };

/**
 * What pairs are worth, counted a second time in the plainest way from the instance alone: for the
 * checker, and for plans made by hand. Pairs of unknown people are left out.
 */
export function recount(instance: MentorshipInstance, pairs: readonly Pair[]): Values {
  const { newcomers, mentors, weights } = instance;
  const met = pairs.flatMap((pair): Met[] => {
    const newcomer = newcomers.find(({ id }) => id === pair.newcomer);
    const mentor = mentors.find(({ id }) => id === pair.mentor);
    return newcomer && mentor ? [{ newcomer, mentor }] : [];
  });
  const points = met.map(({ newcomer, mentor }) => scoreOf(newcomer, mentor, weights).total);
  const alone = newcomers.filter((one) => !met.some(({ newcomer }) => newcomer === one));
  const present = (pair: Pair) =>
    newcomers.some(({ id }) => id === pair.newcomer) &&
    mentors.some(({ id }) => id === pair.mentor);
  const before = new Map(instance.previous.filter(present).map((pair) => [pair.newcomer, pair]));
  const lost = [...before.values()].filter((pair) => !pairs.some((now) => samePair(now, pair)));
  return {
    pairs: met.length,
    total: sum(points),
    worst: points.length === 0 ? null : Math.min(...points),
    waited: sum(alone.map(({ waited }) => waited)),
    missing: sum(points.map((total) => missingOf(total, weights.good))),
    load: sum(
      met.map(({ mentor }, at) => {
        const earlier = met.slice(0, at).filter((other) => other.mentor === mentor);
        return mentor.load + earlier.length;
      }),
    ),
    changes: lost.length,
    blocking: blockingPairs(instance, pairs).length,
  };
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
