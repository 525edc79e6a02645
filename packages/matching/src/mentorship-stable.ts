import { deferredAcceptance, type Side } from "./deferred-acceptance";
import type { Market, Option } from "./mentorship-market";
import { mentorRather, newcomerRather } from "./mentorship-preferences";

/** The stable pairs that are best for every newcomer, or for every mentor, beside the pins. */
export function stablePairs(market: Market, propose: "newcomers" | "mentors"): Option[] {
  const newcomers = sideOf(
    market.newcomers.map(() => 1),
    market.options,
    ({ newcomer, mentor }) => [newcomer, mentor],
    newcomerRather,
  );
  const mentors = sideOf(
    market.room,
    market.options,
    ({ newcomer, mentor }) => [mentor, newcomer],
    (one, other) => mentorRather(market, one, other),
  );
  const pairs =
    propose === "newcomers"
      ? deferredAcceptance(newcomers, mentors)
      : deferredAcceptance(mentors, newcomers).map(([mentor, newcomer]) => [newcomer, mentor]);
  return pairs.map(([newcomer = -1, mentor = -1]) => market.option(newcomer, mentor));
}

function sideOf(
  places: readonly number[],
  options: readonly Option[],
  of: (option: Option) => readonly [self: number, other: number],
  rather: (one: Option, other: Option) => number,
): Side {
  const lists = places.map((): Option[] => []);
  for (const option of options) lists[of(option)[0]]?.push(option);
  return lists.map((list, at) => ({
    places: Math.max(0, places[at] ?? 0),
    prefers: list.sort(rather).map((option) => of(option)[1]),
  }));
}
