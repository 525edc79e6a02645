import { MatchingError } from "./fault";
import { type MentorshipInstance, type Pin, type RefusedPin, samePair } from "./mentorship";
import type { Rules } from "./mentorship-eligibility";
import type { People } from "./mentorship-people";

/** Pairs that are decided, by the numbers of the people, and the pins that cannot hold. */
export type Pinned = {
  readonly pairs: readonly (readonly [newcomer: number, mentor: number])[];
  readonly refused: readonly RefusedPin[];
  /** How many places each mentor still has beside running pairs and pins. */
  readonly room: readonly number[];
};

/**
 * Follows the pins one after the other, as far as the rules that nobody waived allow. Throws
 * MatchingError for a pair that is pinned twice.
 */
export function takePins({ pins }: MentorshipInstance, people: People, rules: Rules): Pinned {
  const { newcomers, mentors, newcomerAt, mentorAt } = people;
  const room = mentors.map(({ capacity, load }) => capacity - load);
  const pairs = new Map<number, number>();
  const refused: RefusedPin[] = [];

  function follow({ newcomer, mentor, waived }: Pin): RefusedPin["reason"] | null {
    const [one = -1, other = -1] = [newcomerAt.get(newcomer), mentorAt.get(mentor)];
    const [asks, offers, left = 0] = [newcomers[one], mentors[other], room[other]];
    if (!asks || !offers) return "unknown";
    if (pairs.has(one)) return "taken";
    const reason = rules(asks, offers, left, waived);
    if (reason !== null) return reason;
    pairs.set(one, other);
    room[other] = left - 1;
    return null;
  }

  for (const [at, pin] of pins.entries()) {
    const { newcomer, mentor } = pin;
    if (pins.slice(0, at).some((earlier) => samePair(earlier, pin))) {
      throw new MatchingError(`${newcomer} and ${mentor} are pinned twice.`);
    }
    const reason = follow(pin);
    if (reason !== null) refused.push({ newcomer, mentor, reason });
  }
  return { pairs: [...pairs], refused, room };
}
