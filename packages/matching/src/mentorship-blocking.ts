import {
  type Mentor,
  type MentorshipInstance,
  type Newcomer,
  type Pair,
  samePair,
  type Weights,
} from "./mentorship";
import { rulesOf } from "./mentorship-eligibility";
import { scoreOf } from "./mentorship-score";

/**
 * Those who could have, and would both rather have, each other than what the pairs give them: every
 * two people are asked. A newcomer looks at the wish, then at the base (the points without the
 * wish), then at the id; a mentor at the own wish, the base, the waiting time, the id. Pinned pairs
 * are decided: neither their newcomers nor their places are asked about.
 */
export function blockingPairs(instance: MentorshipInstance, pairs: readonly Pair[]): Pair[] {
  const { newcomers, mentors, pins, weights } = instance;
  const rules = rulesOf(instance);
  const isPinned = (pair: Pair) => pins.some((pin) => samePair(pin, pair));
  const decided = new Set(pairs.filter(isPinned).map(({ newcomer }) => newcomer));
  const mentorOf = new Map(pairs.map(({ newcomer, mentor }) => [newcomer, mentor]));
  const asking = newcomers.filter(({ id }) => !decided.has(id));
  return mentors.flatMap((mentor) => {
    const all = newcomers.filter(({ id }) => mentorOf.get(id) === mentor.id);
    const mine = all.filter(({ id }) => !decided.has(id));
    const room = mentor.capacity - mentor.load - all.length;
    const rather = asking.filter((newcomer) => {
      if (rules(newcomer, mentor, room + mine.length) !== null) return false;
      const has = mentors.find(({ id }) => id === mentorOf.get(newcomer.id));
      if (has && !newcomerRather(newcomer, mentor, has, weights)) return false;
      return room > 0 || mine.some((other) => mentorRather(mentor, newcomer, other, weights));
    });
    return rather.map(({ id }) => ({ newcomer: id, mentor: mentor.id }));
  });
}

function newcomerRather(newcomer: Newcomer, one: Mentor, other: Mentor, weights: Weights): boolean {
  const looks = (mentor: Mentor) => {
    const { total, parts, wish } = scoreOf(newcomer, mentor, weights);
    return [wish ?? Number.POSITIVE_INFINITY, parts.wish - total];
  };
  return before([...looks(one), one.id], [...looks(other), other.id]);
}

function mentorRather(mentor: Mentor, one: Newcomer, other: Newcomer, weights: Weights): boolean {
  const looks = (newcomer: Newcomer) => {
    const { total, parts } = scoreOf(newcomer, mentor, weights);
    const wish = (mentor.wishes ?? []).indexOf(newcomer.id);
    return [wish < 0 ? Number.POSITIVE_INFINITY : wish, parts.wish - total, -newcomer.waited];
  };
  return before([...looks(one), one.id], [...looks(other), other.id]);
}

/** Whether the first list is the smaller one where they first differ. */
function before(one: readonly (number | string)[], other: readonly (number | string)[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}
