import { type MentorshipInstance, type Pair, type Reason, samePair } from "./mentorship";
import { rulesOf } from "./mentorship-eligibility";

/** Why a pair may not stand: a rule that nobody waived, `unknown` people, a newcomer paired `twice`. */
export type PairFault = Pair & { readonly reason: Reason | "unknown" | "twice" };

/**
 * Checks pairs, whoever made them, against the hard rules. Pins come first, the first decided first,
 * and may break what was waived for them. Nothing is wrong where the list is empty.
 */
export function checkPairs(instance: MentorshipInstance, pairs: readonly Pair[]): PairFault[] {
  const { pins } = instance;
  const newcomers = new Map(instance.newcomers.map((newcomer) => [newcomer.id, newcomer]));
  const mentors = new Map(instance.mentors.map((mentor) => [mentor.id, mentor]));
  const room = new Map(instance.mentors.map(({ id, capacity, load }) => [id, capacity - load]));
  const rules = rulesOf(instance);
  const seen = new Set<string>();
  const decided = pins.flatMap((pin) => {
    return pairs
      .filter((pair) => samePair(pair, pin))
      .map((pair) => ({ pair, waived: pin.waived }));
  });
  const others = pairs
    .filter((pair) => !pins.some((pin) => samePair(pair, pin)))
    .map((pair) => ({ pair, waived: [] }));
  return [...decided, ...others].flatMap(({ pair, waived }): PairFault[] => {
    const [newcomer, mentor] = [newcomers.get(pair.newcomer), mentors.get(pair.mentor)];
    const fault = (reason: PairFault["reason"]) => [
      { newcomer: pair.newcomer, mentor: pair.mentor, reason },
    ];
    if (!newcomer || !mentor) return fault("unknown");
    if (seen.has(newcomer.id)) return fault("twice");
    seen.add(newcomer.id);
    const left = room.get(mentor.id) ?? 0;
    room.set(mentor.id, left - 1);
    const reason = rules(newcomer, mentor, left, waived);
    return reason === null ? [] : fault(reason);
  });
}
