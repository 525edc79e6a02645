import { faultsOn } from "./candidates-list";
import type { Listed, Mark, MarkedBallot, Votes } from "./election";
import type { Written } from "./json-ballots";
import { createPacker, type Packer } from "./pack";

type Weighted<T> = { readonly weight: number } & T;

/** Takes the ballots of one file as they are written and makes of them the votes to be counted. */
export type Collector = {
  readonly packer: Packer;
  /** Before a ballot goes straight into the packer: where it stands, for faults. */
  readonly at: (where: () => string) => void;
  readonly take: (ballot: Written, where: () => string) => void;
  /** Whether a ballot had raw marks although they are not kept: to be read again with `raw`. */
  readonly missedMarks: () => boolean;
  readonly finish: () => Votes;
};

/**
 * A collector for ballots over these candidates; `raw` keeps the marks of each ballot, `approvals`
 * takes plain lists as approvals, `bytes` is how long the file is. What the packer refuses, and ballots of two kinds in one file,
 * throw BallotError.
 */
export function collect(
  candidates: readonly Listed[],
  { raw = false, approvals: lists = false, bytes = 0 } = {},
): Collector {
  let place = (): string => "The ballots";
  const fail = faultsOn(candidates, () => place());
  const packer = createPacker(candidates.length, { fail, bytes });
  const marked: MarkedBallot[] = [];
  const approvals: Weighted<{ approved: readonly number[] }>[] = [];
  const scores: Weighted<{ points: readonly (number | null)[] }>[] = [];
  let kind: Votes["kind"] | null = null;
  let missed = false;
  let needsRules = false;

  function become(next: Votes["kind"], where: () => string): void {
    place = where;
    if (kind !== null && kind !== next) throw fail("the ballots before it are of another kind.");
    kind = next;
  }

  function approve(weight: number, approved: readonly number[], where: () => string): void {
    become("approvals", where);
    const twice = approved.find((candidate, index) => approved.indexOf(candidate) !== index);
    if (twice !== undefined) throw fail(`candidate ${twice} stands on it twice.`);
    approvals.push({ weight, approved });
  }

  function take({ weight, ranking, marks, approved, points }: Written, where: () => string): void {
    if (points) {
      become("scores", where);
      scores.push({ weight, points });
    } else if (approved) approve(weight, approved, where);
    else if (lists) approve(weight, (ranking ?? []).flat(), where);
    else {
      become("ranked", where);
      const isFinal = ranking !== null && (marks === null || isOnce(ranking));
      needsRules ||= !isFinal && !((marks ?? []).every(isSingle) && isOnce(marks ?? []));
      const places = isFinal ? ranking : plain(marks ?? []);
      const { flat, tied } = flatten(places);
      packer.add(weight, flat, tied);
      if (raw) marked.push({ weight, marks: marks ?? places });
      else missed ||= marks !== null;
    }
  }

  function finish(): Votes {
    const count = candidates.length;
    if (kind === "scores") return { kind, scores: { candidates: count, ballots: scores } };
    if (kind === "approvals" || lists)
      return { kind: "approvals", approvals: { candidates: count, ballots: approvals } };
    return { kind: "ranked", ballots: packer.finish(), marks: raw ? marked : null, needsRules };
  }

  const at = (where: () => string) => become("ranked", where);
  return { packer, at, take, missedMarks: () => missed, finish };
}

/** Raw marks as a ranking where a file gives none: skipped ranks, overvotes and repeats left out. */
function plain(marks: MarkedBallot["marks"]): number[] {
  return [...new Set(marks.filter((mark) => typeof mark === "number"))];
}

const isSingle = (mark: Mark) => mark === null || typeof mark === "number";

/** Nobody is named twice. */
function isOnce(marks: readonly Mark[]): boolean {
  const named = marks.flat().filter((mark) => mark !== null);
  return new Set(named).size === named.length;
}

/** A ranking with nested ties as the packer takes it. */
export function flatten(ranking: readonly (number | readonly number[])[]): {
  readonly flat: readonly number[];
  readonly tied: readonly number[];
} {
  const flat: number[] = [];
  const tied: number[] = [];
  for (const place of ranking) {
    const equals = typeof place === "number" ? [place] : place.toSorted((a, b) => a - b);
    for (const [index, candidate] of equals.entries()) {
      flat.push(candidate);
      tied.push(index === 0 ? 0 : 1);
    }
  }
  return { flat, tied };
}
