import { BallotError } from "./fault";
import type { Event, Report } from "./report";
import { canBeFilled, checkGroups, type Group, insideOf } from "./reserved-groups";
import { withAllCandidates } from "./standing";

/** Reserved places on a method with several seats. */
export type Reserved = {
  readonly candidates: number;
  readonly seats: number;
  readonly groups: readonly Group[];
  /**
   * Counts the ballots with only those `standing`, numbered by their place in that list
   * (`keepRanked`, `keepApprovals`), for all seats. Winners in the order of their election.
   */
  readonly count: (standing: readonly number[]) => Report;
};

/**
 * At least or at most so many of a group, on any method that elects several one after the other.
 * The rule: follow the elected in their order; the first after whom the places could no longer be
 * filled as the groups demand (one too many of a group, or a place that must be kept for another) is
 * set aside, as if not having stood, and all ballots are counted again; until nobody is too many.
 * Whoever is elected first thus keeps the seat, and votes for those set aside go on as the method
 * says. (Within one count of STV such candidates are called doomed: I. D. Hill, STV with Constraints,
 * Voting matters 9, May 1998. Here, so that one rule serves every method, the count begins again.) For a
 * method that elects whole committees, like exact PAV, use its `allowed` with `fits` instead.
 *
 * Throws a `BallotError` when no committee could satisfy the groups.
 */
export function countReserved({ candidates, seats, groups, count }: Reserved): Report {
  checkGroups(groups, candidates);
  let standing = Array.from({ length: candidates }, (_, candidate) => candidate);
  if (!canBeFilled(groups, [], standing, seats)) {
    throw new BallotError("No committee of these candidates has the reserved places filled.");
  }
  const events: Event[] = [];
  for (;;) {
    const report = withAllCandidates(count(standing), standing, candidates);
    const { winners } = report;
    const misfit = winners.findIndex(
      (_, place) => !canBeFilled(groups, winners.slice(0, place + 1), standing, seats),
    );
    const candidate = winners[misfit];
    if (candidate === undefined) return finished(report, groups, events);
    events.push(setAside(groups, winners.slice(0, misfit), candidate));
    standing = standing.filter((one) => one !== candidate);
  }
}

/** Why a candidate was set aside: a group that is full, or one for which the place is kept. */
function setAside(groups: readonly Group[], before: readonly number[], candidate: number): Event {
  const full = groups.find(
    (group) => group.members.includes(candidate) && insideOf(group, before) === group.atMost,
  );
  if (full !== undefined) {
    const values = { group: full.name, atMost: full.atMost ?? 0 };
    return { kind: "setAsideGroupFull", candidates: [candidate], values };
  }
  const kept = groups.find(
    (group) => !group.members.includes(candidate) && insideOf(group, before) < (group.atLeast ?? 0),
  );
  const values: Record<string, string | number> =
    kept === undefined ? {} : { group: kept.name, atLeast: kept.atLeast ?? 0 };
  return { kind: "setAsidePlaceKept", candidates: [candidate], values };
}

function finished(report: Report, groups: readonly Group[], events: readonly Event[]): Report {
  const limits = groups.map((group, at) => {
    const { name, atLeast, atMost } = group;
    const parts = [
      atLeast === undefined ? "" : `at least ${atLeast}`,
      atMost === undefined ? "" : `at most ${atMost}`,
    ];
    return [`group${at + 1}`, `${name}: ${parts.filter((part) => part !== "").join(", ")}`];
  });
  const [first, ...others] = report.rounds;
  const rounds =
    first === undefined ? [] : [{ ...first, events: [...events, ...first.events] }, ...others];
  const aside = events.flatMap((event) => event.candidates);
  return {
    ...report,
    rules: {
      ...report.rules,
      reserved: "whoever leaves too few places is set aside, and all is counted again",
      ...Object.fromEntries(limits),
    },
    rounds,
    details: { ...report.details, setAside: aside },
  };
}
