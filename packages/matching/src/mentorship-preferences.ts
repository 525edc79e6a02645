import type { Market, Option } from "./mentorship-market";

/** Less than 0 if the newcomer would rather have the first mentor: by wish, then base, then id. */
export function newcomerRather(one: Option, other: Option): number {
  return (
    compare(one.newcomersWish, other.newcomersWish) ||
    other.base - one.base ||
    one.mentor - other.mentor
  );
}

/**
 * Less than 0 if the mentor would rather have the first newcomer: by the mentor's wish, then base,
 * then the longer waiting time, then id.
 */
export function mentorRather({ newcomers }: Market, one: Option, other: Option): number {
  const waited = (option: Option) => newcomers[option.newcomer]?.waited ?? 0;
  return (
    compare(one.mentorsWish, other.mentorsWish) ||
    other.base - one.base ||
    waited(other) - waited(one) ||
    one.newcomer - other.newcomer
  );
}

/** How many pairs of people could have, and would both rather have, each other. Pins are not touched. */
export function countBlocking(market: Market, pairs: readonly Option[]): number {
  const decided = new Set(market.pinned.map(({ newcomer }) => newcomer));
  const chosen = pairs.filter(({ newcomer }) => !decided.has(newcomer));
  const has = new Map(chosen.map((option) => [option.newcomer, option]));
  const kept = market.mentors.map((): Option[] => []);
  for (const option of chosen) kept[option.mentor]?.push(option);
  const least = kept.map((all) => all.toSorted((a, b) => mentorRather(market, a, b)).at(-1));
  return market.options.filter((option) => {
    const mine = has.get(option.newcomer);
    if (mine !== undefined && newcomerRather(option, mine) >= 0) return false;
    if ((kept[option.mentor]?.length ?? 0) < (market.room[option.mentor] ?? 0)) return true;
    const other = least[option.mentor];
    return other !== undefined && mentorRather(market, option, other) < 0;
  }).length;
}

/** For Infinity too, which stands for no wish. */
function compare(one: number, other: number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
