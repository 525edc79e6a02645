import type { Approvals } from "./ballots";
import {
  type Choice,
  type CommitteeOptions,
  checkApprovals,
  countSequence,
  type Sequence,
} from "./committee";
import { fraction, text } from "./fraction";
import type { Report } from "./report";

/**
 * Sequential proportional approval voting (Thiele's addition method, used in Sweden from 1909): seat
 * after seat goes to the candidate whose approving ballots count most, where a ballot with n of its
 * approved already elected counts 1/(n + 1). (Thiele, Om Flerfoldsvalg, 1895; Janson, Phragmén's and
 * Thiele's election methods, arXiv 1611.08826.)
 */
export function countSeqPav(approvals: Approvals, options: CommitteeOptions): Report {
  checkApprovals(approvals, options.seats);
  const rules = { weights: "1/(1 + elected on the ballot)" };
  return countSequence("seqpav", approvals, options, seqPav(approvals, options.seats), rules);
}

function seqPav(approvals: Approvals, seats: number): Sequence<readonly number[]> {
  const whole = wholeVote(seats);
  return {
    start: [],
    chosen: (elected) => elected,
    take: (elected, candidate) => [...elected, candidate],
    key: (elected) => elected.toSorted((a, b) => a - b).join(),
    next: (elected) =>
      elected.length === seats ? null : highest(worths(approvals, elected, whole), elected, whole),
  };
}

/** The least number that 1 to `seats` divide: one vote, so that its parts are whole. */
export function wholeVote(seats: number): bigint {
  let whole = 1n;
  for (let n = 2n; n <= BigInt(seats); n += 1n) whole = fraction(whole, n).upper * n;
  return whole;
}

/** What every candidate would add to the score of those elected, in parts of a vote. */
function worths({ candidates, ballots }: Approvals, elected: readonly number[], whole: bigint) {
  const inside = new Set(elected);
  const worth = new Array<bigint>(candidates).fill(0n);
  for (const { weight, approved } of ballots) {
    const served = approved.filter((candidate) => inside.has(candidate)).length;
    const part = (BigInt(weight) * whole) / BigInt(served + 1);
    for (const candidate of approved) worth[candidate] = (worth[candidate] ?? 0n) + part;
  }
  return worth;
}

function highest(worth: readonly bigint[], elected: readonly number[], whole: bigint): Choice {
  const inside = new Set(elected);
  let top = -1n;
  for (const [candidate, value] of worth.entries()) {
    if (!inside.has(candidate) && value > top) top = value;
  }
  const best = worth.flatMap((value, candidate) =>
    value === top && !inside.has(candidate) ? [candidate] : [],
  );
  const votes = worth.map((value, candidate) =>
    inside.has(candidate) ? "" : text(fraction(value, whole)),
  );
  const adds = text(fraction(top, whole));
  return {
    best,
    votes,
    events: [{ kind: "addsMost", candidates: best, values: { adds } }],
    figures: { adds },
  };
}
