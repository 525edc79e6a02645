import type { MentorshipInstance, Plan, Suggestion } from "./mentorship";
import { marketOf } from "./mentorship-market";
import { newcomerOf } from "./mentorship-people";
import { planPairs } from "./mentorship-plan";
import { scoreOf } from "./mentorship-score";

/**
 * The mentors a newcomer could have, the highest score first, equals by id, and whom the plan
 * chooses. A place is free that no running pair and no other pin has taken. Throws MatchingError for
 * an unknown newcomer.
 */
export function suggestions(
  instance: MentorshipInstance,
  newcomer: string,
  plan: Plan = planPairs(instance),
): Suggestion[] {
  const market = marketOf(instance);
  const { at: asking, person } = newcomerOf(market, newcomer);
  const chosen = plan.pairs.find((pair) => pair.newcomer === newcomer)?.mentor;
  const pin = market.pinned.find((option) => option.newcomer === asking)?.mentor;
  return market.mentors
    .filter((_, at) => at === pin || market.reason(asking, at) === null)
    .map((mentor) => ({
      mentor: mentor.id,
      score: scoreOf(person, mentor, market.weights),
      chosen: mentor.id === chosen,
    }))
    .sort((one, other) => other.score.total - one.score.total);
}
