import type { Approvals } from "./ballots";
import { approvalsOf, type CommitteeOptions, checkApprovals } from "./committee";
import { fraction } from "./fraction";
import type { Report } from "./report";
import { countScores } from "./separable";

/**
 * Approval voting for a committee: the candidates with the most approvals take the seats. Nothing in
 * it is proportional: the largest group can take all. (Brams and Fishburn, Approval Voting, 1983;
 * Lackner and Skowron, Multi-Winner Voting with Approval Preferences, 2023: AV.)
 */
export function countAv(approvals: Approvals, options: CommitteeOptions): Report {
  checkApprovals(approvals, options.seats);
  const scores = approvalsOf(approvals).map((votes) => fraction(votes));
  return countScores("av", approvals, options, scores, { score: "approvals" });
}
