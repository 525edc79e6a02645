import type { Approvals } from "./ballots";
import { approvalsOf, checkApprovals } from "./committee";
import { byValue } from "./order";
import type { Report } from "./report";
import { electOne, type SingleSeatOptions } from "./single-seat";

/**
 * Approval voting for one seat (S. J. Brams and P. C. Fishburn, "Approval voting", American
 * Political Science Review 72, 1978): every voter approves any number, most approvals win.
 */
export function countApproval(approvals: Approvals, options: SingleSeatOptions = {}): Report {
  checkApprovals(approvals, 1);
  const votes = approvalsOf(approvals);
  let [cast, valid] = [0, 0];
  for (const { weight, approved } of approvals.ballots) {
    cast += weight;
    if (approved.length > 0) valid += weight;
  }
  return electOne(options, {
    method: "approval",
    rules: {},
    candidates: approvals.candidates,
    cast,
    valid,
    order: byValue(votes),
    votes: votes.map(String),
    events: [],
    details: {},
  });
}
