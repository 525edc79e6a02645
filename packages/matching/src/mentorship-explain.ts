import type { MentorshipInstance, Pair, PartName, Reason } from "./mentorship";
import { marketOf } from "./mentorship-market";
import { mentorOf, newcomerOf } from "./mentorship-people";
import { scoreOf } from "./mentorship-score";

/** Why two people fit, or why they cannot be paired. */
export type PairReasons = {
  /** The first rule against the two; null if none is, or if they are pinned. */
  readonly reason: Reason | null;
  readonly total: number;
  /** "Topics 40 of 40, languages 20 of 20". */
  readonly parts: readonly Part[];
  /** Which wish of the newcomer the mentor is, 1 the first; null none. */
  readonly wish: number | null;
  /** What the two have in common. */
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly times: readonly string[];
};

/** The points of a part, and how many there could have been. */
export type Part = { readonly part: PartName; readonly points: number; readonly of: number };

const parts: readonly PartName[] = ["topics", "languages", "near", "times", "wish"];

/** Says why two people fit, or why not. Throws MatchingError for an unknown person. */
export function explainPair(instance: MentorshipInstance, pair: Pair): PairReasons {
  const market = marketOf(instance);
  const { at: one, person: newcomer } = newcomerOf(market, pair.newcomer);
  const { at: other, person: mentor } = mentorOf(market, pair.mentor);
  const pinned = market.pinned.some((pin) => pin.newcomer === one && pin.mentor === other);
  const score = scoreOf(newcomer, mentor, market.weights);
  const common = (list: "topics" | "languages" | "times") =>
    newcomer[list].filter((thing) => mentor[list].includes(thing));
  return {
    reason: pinned ? null : market.reason(one, other),
    total: score.total,
    parts: parts.map((part) => ({
      part,
      points: score.parts[part],
      of: market.weights[part],
    })),
    wish: score.wish,
    topics: common("topics"),
    languages: common("languages"),
    times: common("times"),
  };
}
