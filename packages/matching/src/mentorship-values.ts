import type { Values } from "./mentorship";
import type { Market, Option } from "./mentorship-market";
import { countBlocking } from "./mentorship-preferences";
import { missingOf } from "./mentorship-score";

/** What pairs are worth, pinned ones among them, whoever made them. */
export function valuesOf(market: Market, pairs: readonly Option[]): Values {
  const mentorOf = new Map(pairs.map(({ newcomer, mentor }) => [newcomer, mentor]));
  const load = market.mentors.map((mentor) => mentor.load);
  let carried = 0;
  for (const { mentor } of pairs) {
    const others = load[mentor] ?? 0;
    carried += others;
    load[mentor] = others + 1;
  }
  return {
    pairs: pairs.length,
    total: sum(pairs, ({ points }) => points),
    worst: pairs.length === 0 ? null : Math.min(...pairs.map(({ points }) => points)),
    waited: sum(market.newcomers, ({ waited }, at) => (mentorOf.has(at) ? 0 : waited)),
    missing: sum(pairs, ({ points }) => missingOf(points, market.weights.good)),
    load: carried,
    changes: market.previous.filter((was, at) => was !== undefined && was !== mentorOf.get(at))
      .length,
    blocking: countBlocking(market, pairs),
  };
}

function sum<T>(things: readonly T[], value: (thing: T, at: number) => number): number {
  return things.reduce((all, thing, at) => all + value(thing, at), 0);
}
