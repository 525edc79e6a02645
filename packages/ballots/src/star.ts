import type { Scores } from "./ballots";
import { margin, votesFor } from "./condorcet";
import { byValue } from "./order";
import { type Duels, duelRows } from "./pairwise";
import type { Report, Round } from "./report";
import {
  checkScores,
  pointTotals,
  type ScoreRange,
  scoreBallots,
  scoreDuels,
} from "./score-ballots";
import type { SingleSeatOptions } from "./single-seat";
import { nameOfRule, stop } from "./tie-order";
import { createTieBreaker, type TieBreaker } from "./ties";

export type StarOptions = SingleSeatOptions & ScoreRange;

/**
 * STAR voting, "score then automatic runoff" (Equal Vote Coalition; ties by the “official tiebreaker protocol”
 * of starvoting.org/ties): the two with the highest sums of points are finalists, and of these the one
 * wins to whom more voters gave more points. Level for a final place: whoever loses most duels among
 * them leaves, again and again; then most ballots with the highest points. Level in the runoff: the
 * higher sum; then most ballots with the highest points. Whoever is left out gets the least.
 */
export function countStar(scores: Scores, options: StarOptions): Report {
  checkScores(scores, options);
  const { least = 0, most, ties = stop } = options;
  const totals = pointTotals(scores, options);
  const count: Count = {
    totals,
    duels: scoreDuels(scores, options),
    tops: topMarks(scores, most),
    breaker: createTieBreaker(ties),
  };
  const finalists = chooseFinalists(count);
  const others = totals.map((_, one) => one).filter((one) => !finalists?.includes(one));
  const scoring: Round = {
    votes: totals.map(String),
    elected: [],
    excluded: finalists === null ? [] : others,
    events: finalists === null ? [] : [{ kind: "finalists", candidates: finalists }],
    figures: {},
  };
  const runoff = finalists === null ? null : runOff(count, finalists);
  return {
    method: "star",
    rules: { least, most, unscored: "least", ties: nameOfRule(ties) },
    seats: 1,
    ...scoreBallots(scores),
    rounds: runoff === null ? [scoring] : [scoring, runoff],
    winners: runoff?.elected ?? [],
    order: null,
    ties: count.breaker.ties,
    details: { pairwise: duelRows(count.duels) },
  };
}

type Count = {
  readonly totals: readonly bigint[];
  readonly duels: Duels;
  /** Ballots that give a candidate the highest points. */
  readonly tops: readonly number[];
  readonly breaker: TieBreaker;
};

function topMarks({ candidates, ballots }: Scores, most: number): number[] {
  const tops = new Array<number>(candidates).fill(0);
  for (const { weight, points } of ballots) {
    for (const [candidate, given] of points.entries()) {
      if (given === most) tops[candidate] = (tops[candidate] as number) + weight;
    }
  }
  return tops;
}

/** The two with the highest sums, or the only candidate; null where a tie stops the count. */
function chooseFinalists({ totals, duels, tops, breaker }: Count): readonly number[] | null {
  const [first = [], second = []] = byValue(totals);
  const finalists = first.length > 2 ? [] : [...first];
  let equals = first.length > 2 ? first : second;
  while (finalists.length < 2 && equals.length > 0) {
    const best = fewestLosses(duels, equals);
    const earlier = [tops, totals.map((_, one) => (best.includes(one) ? 1 : 0))];
    const chosen =
      equals.length === 1
        ? equals[0]
        : breaker.choose({ round: 1, kind: "finalist", candidates: equals, earlier });
    if (chosen === undefined || chosen === null) return null;
    finalists.push(chosen);
    equals = equals.filter((one) => one !== chosen);
  }
  return finalists;
}

/** Of `equals` those left when whoever loses most duels among the rest leaves, again and again. */
function fewestLosses(duels: Duels, equals: readonly number[]): readonly number[] {
  const losses = equals.map(
    (one) => equals.filter((other) => margin(duels, one, other) < 0).length,
  );
  const most = Math.max(...losses);
  const left = equals.filter((_, at) => (losses[at] as number) < most);
  return left.length === 0 ? equals : fewestLosses(duels, left);
}

function runOff({ totals, duels, tops, breaker }: Count, finalists: readonly number[]): Round {
  const [one = 0, other = one] = finalists;
  const lead = margin(duels, one, other);
  const votes = totals.map(() => "0");
  votes[one] = String(votesFor(duels, one, other));
  votes[other] = String(votesFor(duels, other, one));
  const [highest = []] = byValue(totals);
  const earlier = [tops, totals.map((_, candidate) => (highest.includes(candidate) ? 1 : 0))];
  const level = lead === 0 && finalists.length === 2;
  const chosen = level
    ? breaker.choose({ round: 2, kind: "runoff", candidates: finalists, earlier })
    : lead < 0
      ? other
      : one;
  const elected = chosen === null ? [] : [chosen];
  const excluded = finalists.filter((finalist) => chosen !== null && finalist !== chosen);
  return { votes, elected, excluded, events: [], figures: {} };
}
