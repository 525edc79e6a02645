import { countAv } from "./av";
import type { Approvals } from "./ballots";
import {
  approvalsOf,
  type Choice,
  type CommitteeOptions,
  checkApprovals,
  countSequence,
  everyWay,
  oneWay,
  type Sequence,
} from "./committee";
import { cheapest, mostApproved } from "./equal-shares-choice";
import { type Fraction, fraction, text } from "./fraction";
import { equalPurses, leftIn, type Purses, pay, price, supportersOf } from "./purses";
import type { Report } from "./report";
import { type Loads, seqPhragmen } from "./seq-phragmen";
import { stop } from "./tie-order";

/** How the seats are filled that nobody can pay for any more. */
export type Completion = "seqphragmen" | "av" | "increment" | "none";

type State =
  | { readonly part: "shares"; readonly elected: readonly number[]; readonly purses: Purses }
  | ({ readonly part: "phragmen" } & Loads)
  | { readonly part: "av" | "none"; readonly elected: readonly number[] };

/**
 * The method of equal shares for committees (first "Rule X"): every vote has an equal share of the
 * seats, a seat costs 1, its supporters share the price as equally as they can, and the seat goes to
 * whoever costs a supporter least. What is left goes by `completion`: Phragmén's method with the
 * money left as negative load; the most approved; or the whole count again with shares for one seat
 * more, until all seats are filled. (Peters and Skowron, Proportionality and the Limits of Welfarism,
 * 2020; completions: Lackner and Skowron, Multi-Winner Voting with Approval Preferences, 2023.)
 */
export function countEqualShares(
  approvals: Approvals,
  options: CommitteeOptions & { readonly completion?: Completion },
): Report {
  checkApprovals(approvals, options.seats);
  const { seats, completion = "seqphragmen" } = options;
  const rules = { share: `${seats} seats / votes`, completion };
  if (completion === "increment") return withMore(approvals, options, rules);
  const sequence = equalShares(approvals, seats, fraction(seats, votesOf(approvals)), completion);
  return countSequence(nameOf(completion), approvals, options, sequence, rules);
}

function nameOf(completion: Completion): string {
  if (completion === "seqphragmen") return "equal-shares";
  return completion === "none"
    ? "equal-shares-without-completion"
    : `equal-shares-with-${completion}-completion`;
}

function votesOf({ ballots }: Approvals): number {
  const votes = ballots.reduce((sum, { weight }) => sum + weight, 0);
  return votes === 0 ? 1 : votes;
}

/** Again and again with shares for one seat more, until they fill the committee. */
function withMore(approvals: Approvals, options: CommitteeOptions, rules: Report["rules"]): Report {
  const { seats, ties = stop } = options;
  const votes = votesOf(approvals);
  const approved = approvalsOf(approvals).filter((count) => count > 0).length;
  const method = nameOf("increment");
  if (approved < seats) {
    const by = { ...rules, completion: "av: fewer are approved than there are seats" };
    const report = countAv(approvals, options);
    return { ...report, method, rules: { ...report.rules, ...by } };
  }
  for (let shares = seats; ; shares += 1) {
    const sequence = equalShares(approvals, seats, fraction(shares, votes), "none");
    const filled =
      ties.by === "stop"
        ? allFill(sequence, options)
        : oneWay(sequence, ties).state.elected.length === seats;
    if (!filled) continue;
    return countSequence(method, approvals, options, sequence, { ...rules, sharesFor: shares });
  }
}

/** Whether the committee is full whichever way ties go. */
function allFill(sequence: Sequence<State>, { seats, most }: CommitteeOptions): boolean {
  return everyWay(sequence, most).committees.every((committee) => committee.length === seats);
}

function equalShares(
  approvals: Approvals,
  seats: number,
  share: Fraction,
  completion: Exclude<Completion, "increment">,
): Sequence<State> {
  const supporters = supportersOf(approvals.candidates, approvals.ballots);
  const votes = approvalsOf(approvals);
  const prices = (elected: readonly number[], purses: Purses) =>
    supporters.map((those, candidate) => {
      const cost = elected.includes(candidate) ? null : price(purses, 1n, those);
      return cost && fraction(cost.upper, cost.lower);
    });
  const phragmen = seqPhragmen(approvals, seats, {
    elected: [],
    loads: [],
    kinds: new Uint32Array(),
  });
  const completed = (state: State): State => {
    if (state.part !== "shares" || state.elected.length === seats) return state;
    if (prices(state.elected, state.purses).some((cost) => cost !== null)) return state;
    const { elected, purses } = state;
    if (completion !== "seqphragmen") return { part: completion, elected };
    const loads = purses.money.map((has) => fraction(-has, purses.unit));
    return { part: "phragmen", elected, loads, kinds: purses.kinds };
  };
  const next = (state: State): Choice | null => {
    if (state.elected.length === seats || state.part === "none") return null;
    if (state.part === "shares") return cheapest(prices(state.elected, state.purses));
    return state.part === "phragmen" ? phragmen.next(state) : mostApproved(votes, state.elected);
  };
  const take = (state: State, candidate: number): State => {
    if (state.part === "phragmen") return { part: "phragmen", ...phragmen.take(state, candidate) };
    const elected = [...state.elected, candidate];
    if (state.part !== "shares") return { part: state.part, elected };
    const those = supporters[candidate] ?? { ballots: [], votes: [] };
    const cost = price(state.purses, 1n, those) ?? fraction(0);
    return completed({ part: "shares", elected, purses: pay(state.purses, those, cost) });
  };
  const purses = equalPurses(share, approvals.ballots.length);
  return {
    start: completed({ part: "shares", elected: [], purses }),
    chosen: (state) => state.elected,
    next,
    take,
    key: (state) =>
      state.part === "phragmen"
        ? phragmen.key(state)
        : `${state.part} ${state.elected.toSorted((a, b) => a - b).join()} ${
            state.part === "shares" ? leftIn(state.purses).map(text).join() : ""
          }`,
  };
}
