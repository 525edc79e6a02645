import { BallotError } from "./fault";

/** Candidates of whom at least or at most so many are to be elected. They may be in other groups too. */
export type Group = {
  readonly name: string;
  readonly members: readonly number[];
  readonly atLeast?: number;
  readonly atMost?: number;
};

/** Throws a `BallotError` unless the groups are of these candidates and ask for whole numbers. */
export function checkGroups(groups: readonly Group[], candidates: number): void {
  if (groups.length > 12) throw new BallotError("There are places for 12 groups at most.");
  for (const { name, members, atLeast = 0, atMost = candidates } of groups) {
    for (const number of [atLeast, atMost]) {
      if (!Number.isSafeInteger(number) || number < 0) {
        throw new BallotError(`Places for "${name}" are whole numbers, not ${number}.`);
      }
    }
    if (atLeast > atMost) {
      throw new BallotError(`At least ${atLeast} and at most ${atMost} of "${name}" cannot be.`);
    }
    const wrong = members.find((one) => !Number.isSafeInteger(one) || one < 0 || one >= candidates);
    if (wrong !== undefined) throw new BallotError(`"${name}" has ${wrong}, who is no candidate.`);
  }
}

/** Whether exactly these would be a committee that the groups allow. */
export function fits(groups: readonly Group[], committee: readonly number[]): boolean {
  return groups.every((group) => {
    const inside = insideOf(group, committee);
    return inside >= (group.atLeast ?? 0) && inside <= (group.atMost ?? inside);
  });
}

/** How many of a group are among those chosen. */
export function insideOf({ members }: Group, chosen: readonly number[]): number {
  return chosen.filter((candidate) => members.includes(candidate)).length;
}

/**
 * Whether the groups can still be satisfied when these are chosen and the other seats are filled
 * from `standing`. Exact, also where groups overlap: candidates in the same groups are alike, and
 * all numbers of each kind are tried.
 */
export function canBeFilled(
  groups: readonly Group[],
  chosen: readonly number[],
  standing: readonly number[],
  seats: number,
): boolean {
  const kinds = new Map<string, { in: readonly boolean[]; number: number }>();
  for (const candidate of standing) {
    if (chosen.includes(candidate)) continue;
    const memberOf = groups.map(({ members }) => members.includes(candidate));
    const kind = kinds.get(memberOf.join());
    if (kind === undefined) kinds.set(memberOf.join(), { in: memberOf, number: 1 });
    else kind.number += 1;
  }
  const list = [...kinds.values()];
  const failed = new Set<string>();
  const from = (at: number, left: number, inside: readonly number[]): boolean => {
    if (groups.some(({ atMost }, group) => (inside[group] ?? 0) > (atMost ?? Infinity)))
      return false;
    if (left === 0) {
      return groups.every(({ atLeast = 0 }, group) => (inside[group] ?? 0) >= atLeast);
    }
    const kind = list[at];
    const key = `${at} ${left} ${inside.join()}`;
    if (kind === undefined || failed.has(key)) return false;
    for (let number = Math.min(left, kind.number); number >= 0; number -= 1) {
      const then = inside.map((count, group) => count + (kind.in[group] ? number : 0));
      if (from(at + 1, left - number, then)) return true;
    }
    failed.add(key);
    return false;
  };
  return from(
    0,
    seats - chosen.length,
    groups.map((group) => insideOf(group, chosen)),
  );
}
