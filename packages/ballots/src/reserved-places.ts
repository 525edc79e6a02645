import { quote } from "./candidates-list";
import type { Election, Votes } from "./election";
import { BallotError } from "./fault";
import type { Asked, Method } from "./method";
import type { Report } from "./report";
import { countReserved } from "./reserved";
import type { Group } from "./reserved-groups";
import { keepApprovals, keepRanked } from "./standing";

/**
 * The groups for which a file reserves places: `rules.reserved`, a list of `{"name", "members": [ids],
 * "atLeast", "atMost"}`. Throws BallotError where it is written differently.
 */
export function groupsIn({ rules, candidates }: Election): readonly Group[] {
  const { reserved } = rules;
  if (reserved === undefined || reserved === null) return [];
  if (!Array.isArray(reserved))
    throw new BallotError("The rule “reserved” must be a list of groups.");
  return reserved.map((entry: unknown, index) => {
    const { name, members, atLeast, atMost } = (entry ?? {}) as Record<string, unknown>;
    const called = String(name ?? `group ${index + 1}`);
    if (!Array.isArray(members)) throw new BallotError(`The group “${called}” has no “members”.`);
    return {
      name: called,
      members: members.map((id: unknown) => {
        const place = candidates.findIndex((candidate) => candidate.id === id);
        if (place !== -1) return place;
        throw new BallotError(`The group “${called}” has candidate ${quote(id)}, who is unknown.`);
      }),
      ...(atLeast === undefined ? {} : { atLeast: Number(atLeast) }),
      ...(atMost === undefined ? {} : { atMost: Number(atMost) }),
    };
  });
}

/** A count in which places are reserved. Throws BallotError for methods that cannot. */
export function countWithPlaces(
  { votes, candidates }: Election,
  method: Method,
  asked: Asked,
  groups: readonly Group[],
): Report {
  const electsAtOnce = method.name === "pav";
  if (method.fills !== "several" || electsAtOnce)
    throw new BallotError(`Places cannot be reserved with ${method.title}.`);
  return countReserved({
    candidates: candidates.length,
    seats: asked.seats,
    groups,
    count: (standing) => method.count(keepIn(votes, standing), asked),
  });
}

function keepIn(votes: Votes, standing: readonly number[]): Votes {
  if (votes.kind === "ranked")
    return { ...votes, ballots: keepRanked(votes.ballots, standing), marks: null };
  if (votes.kind === "approvals")
    return { ...votes, approvals: keepApprovals(votes.approvals, standing) };
  return votes;
}
