import type { Approvals } from "./ballots";
import { BallotError } from "./fault";
import type { Event, Report, Round, Tie } from "./report";
import { nameOfRule, preferred, stop, tieOf } from "./tie-order";
import type { TieRule } from "./ties";

/** What is asked of every committee of approval ballots. */
export type CommitteeOptions = {
  readonly seats: number;
  /** Default: `stop`, unless the tie makes no difference in the end. */
  readonly ties?: TieRule;
  /** How many tied committees are listed at most; default 100. */
  readonly most?: number;
};

/** Committees between which the method does not decide; `complete` is false where more exist. */
export type Tied = {
  readonly committees: readonly (readonly number[])[];
  readonly complete: boolean;
};

/** One choice of a method that fills one seat after the other. */
export type Choice = {
  /** Whoever the method holds for equally good here: one, or a tie. Never empty. */
  readonly best: readonly number[];
  readonly votes: readonly string[];
  readonly events: readonly Event[];
  readonly figures: Readonly<Record<string, string | number>>;
};

/** A method that fills one seat after the other. */
export type Sequence<State> = {
  readonly start: State;
  readonly chosen: (state: State) => readonly number[];
  /** Null: nobody is left who could be chosen, or all seats are filled. */
  readonly next: (state: State) => Choice | null;
  readonly take: (state: State, candidate: number) => State;
  /** Equal for two states from which everything goes on in the same way. */
  readonly key: (state: State) => string;
};

/** Throws a `BallotError` unless there are seats, candidates for them, and ballots that are right. */
export function checkApprovals(approvals: Approvals, seats: number): void {
  const { candidates, ballots } = approvals;
  if (!Number.isSafeInteger(seats) || seats < 1) {
    throw new BallotError(`A committee has one seat or more, not ${seats}.`);
  }
  if (seats > candidates) {
    throw new BallotError(`${seats} seats cannot be filled from ${candidates} candidates.`);
  }
  for (const [index, { weight, approved }] of ballots.entries()) {
    if (!Number.isSafeInteger(weight) || weight < 0) {
      throw new BallotError(`Ballot ${index + 1} counts ${weight} times: whole numbers only.`);
    }
    for (const candidate of approved) {
      if (!Number.isSafeInteger(candidate) || candidate < 0 || candidate >= candidates) {
        throw new BallotError(`Ballot ${index + 1} approves ${candidate}, who is no candidate.`);
      }
    }
    if (new Set(approved).size !== approved.length) {
      throw new BallotError(`Ballot ${index + 1} approves a candidate twice.`);
    }
  }
}

/** How often candidates are approved, by candidate. */
export function approvalsOf({ candidates, ballots }: Approvals): number[] {
  const votes = new Array<number>(candidates).fill(0);
  for (const { weight, approved } of ballots) {
    for (const candidate of approved) votes[candidate] = (votes[candidate] ?? 0) + weight;
  }
  return votes;
}

/** Every committee that a sequence can end with, each tie followed both ways; `most` of them. */
export function everyWay<State>(sequence: Sequence<State>, most = 100): Tied {
  const found = new Map<string, readonly number[]>();
  const seen = new Set<string>();
  const open = [sequence.start];
  let steps = 0;
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const key = sequence.key(state);
    if (seen.has(key)) continue;
    seen.add(key);
    steps += 1;
    if (found.size > most || steps > most * 200) return ended(found, most, false);
    const choice = sequence.next(state);
    if (choice === null) {
      const committee = sequence.chosen(state).toSorted((a, b) => a - b);
      found.set(committee.join(), committee);
    } else {
      for (const candidate of choice.best.toReversed()) open.push(sequence.take(state, candidate));
    }
  }
  return ended(found, most, found.size <= most);
}

function ended(found: Map<string, readonly number[]>, most: number, complete: boolean): Tied {
  const committees = [...found.values()].toSorted(byCandidates).slice(0, most);
  return { committees, complete };
}

/** Committees in the order of their first differing candidate. */
export function byCandidates(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((candidate, place) => candidate !== b[place]);
  return at === -1 ? a.length - b.length : (a[at] ?? -1) - (b[at] ?? -1);
}

/** One way through a sequence: its rounds, whom it elected in what order, and how ties ended. */
export function oneWay<State>(
  sequence: Sequence<State>,
  ties: TieRule,
): { rounds: Round[]; ties: Tie[]; state: State } {
  const rounds: Round[] = [];
  const settled: Tie[] = [];
  let state = sequence.start;
  for (let choice = sequence.next(state); choice !== null; choice = sequence.next(state)) {
    const round = rounds.length + 1;
    const { best, ...shown } = choice;
    const chosen = best.length === 1 ? best[0] : preferred(ties, best, round)?.[0];
    if (best.length > 1) {
      settled.push(tieOf(ties, round, "seat", best, chosen === undefined ? [] : [chosen]));
    }
    rounds.push({ ...shown, elected: chosen === undefined ? [] : [chosen], excluded: [] });
    if (chosen === undefined) break;
    state = sequence.take(state, chosen);
  }
  return { rounds, ties: settled, state };
}

/** A sequence as a report: one way through it, and all committees that ties would allow. */
export function countSequence<State>(
  method: string,
  approvals: Approvals,
  options: CommitteeOptions,
  sequence: Sequence<State>,
  rules: Report["rules"],
): Report {
  const ties = options.ties ?? stop;
  const tied = everyWay(sequence, options.most);
  const harmless = ties.by === "stop" && tied.complete && tied.committees.length === 1;
  const way = oneWay(sequence, harmless ? { by: "listed", take: "first" } : ties);
  return {
    ...committeeReport(method, approvals, options, rules, tied),
    rounds: way.rounds,
    winners: [...sequence.chosen(way.state)],
    ties: harmless ? way.ties.map((tie) => ({ ...tie, kind: "harmless" })) : way.ties,
  };
}

/** What all reports on committees have in common. */
export function committeeReport(
  method: string,
  approvals: Approvals,
  options: CommitteeOptions,
  rules: Report["rules"],
  tied: Tied,
): Report {
  const ties = options.ties ?? stop;
  let [cast, valid] = [0, 0];
  for (const { weight, approved } of approvals.ballots) {
    cast += weight;
    if (approved.length > 0) valid += weight;
  }
  return {
    method,
    rules: { ...rules, ties: nameOfRule(ties) },
    seats: options.seats,
    candidates: approvals.candidates,
    cast,
    valid,
    rounds: [],
    winners: [],
    order: null,
    ties: [],
    details: { winningCommittees: tied.committees, allCommittees: tied.complete },
  };
}
