import type { Mentor, MentorshipInstance, Newcomer, Pair, Reason, Waivable } from "./mentorship";

/** The first rule against pairing the two, or null: with so many places left, and these rules waived. */
export type Rules = (
  newcomer: Newcomer,
  mentor: Mentor,
  room: number,
  waived?: readonly Waivable[],
) => Reason | null;

type Rule = readonly [Reason, (newcomer: Newcomer, mentor: Mentor, room: number) => boolean];

/** The hard rules of an instance. What is private comes last, so that it stands behind no other. */
export function rulesOf({ apart, bans }: MentorshipInstance): Rules {
  const banned = lookup(bans.map(({ newcomer, mentor }: Pair) => [newcomer, mentor]));
  const kept = lookup(apart.flatMap(([one, other]) => [[one, other] as const, [other, one]]));
  const rules: readonly Rule[] = [
    ["paused", (_, mentor) => mentor.paused],
    ["full", (_, __, room) => room <= 0],
    ["vetting", (newcomer, mentor) => newcomer.needsVetted && !mentor.vetted],
    ["languages", (newcomer, mentor) => shared(newcomer.languages, mentor.languages) === 0],
    ["times", (newcomer, mentor) => shared(newcomer.times, mentor.times) === 0],
    ["banned", ({ id }, mentor) => banned.get(id)?.has(mentor.id) === true],
    [
      "notPossible",
      ({ id, household = null }, mentor) =>
        id === mentor.id ||
        (household !== null && household === mentor.household) ||
        kept.get(id)?.has(mentor.id) === true,
    ],
  ];
  return (newcomer, mentor, room, waived = []) => {
    for (const [reason, broken] of rules) {
      const counts = reason === "notPossible" || !waived.includes(reason);
      if (counts && broken(newcomer, mentor, room)) return reason;
    }
    return null;
  };
}

function lookup(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const others = found.get(one);
    if (others) others.add(other);
    else found.set(one, new Set([other]));
  }
  return found;
}

/** How many different things stand in both lists. */
export function shared(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < one.length; at++) {
    const thing = one[at] as string;
    if (other.includes(thing) && one.indexOf(thing) === at) count += 1;
  }
  return count;
}
