import type { Approvals } from "./ballots";
import { type CommitteeOptions, checkApprovals } from "./committee";
import { fraction } from "./fraction";
import type { Report } from "./report";
import { countScores } from "./separable";

/**
 * Satisfaction approval voting: a ballot's one vote is divided equally among all whom it approves;
 * the highest sums take the seats. (Brams and Kilgour, Satisfaction Approval Voting, in Fara et al.,
 * Voting Power and Procedures, 2014.)
 */
export function countSav(approvals: Approvals, options: CommitteeOptions): Report {
  checkApprovals(approvals, options.seats);
  const whole = wholeVote(approvals);
  const sums = new Array<bigint>(approvals.candidates).fill(0n);
  for (const { weight, approved } of approvals.ballots) {
    if (approved.length === 0) continue;
    const part = (BigInt(weight) * whole) / BigInt(approved.length);
    for (const candidate of approved) sums[candidate] = (sums[candidate] ?? 0n) + part;
  }
  const scores = sums.map((sum) => fraction(sum, whole));
  return countScores("sav", approvals, options, scores, { score: "vote divided equally" });
}

/** A number that every count of approvals on one ballot divides. */
function wholeVote({ ballots }: Approvals): bigint {
  const counts = new Set(ballots.map(({ approved }) => approved.length || 1));
  return [...counts].reduce((whole, count) => fraction(whole, count).upper * BigInt(count), 1n);
}
