import type { Scores } from "./ballots";
import { byValue } from "./order";
import type { Report } from "./report";
import { checkScores, pointTotals, type ScoreRange, scoreBallots } from "./score-ballots";
import { electOne, type SingleSeatOptions } from "./single-seat";

export type ScoreOptions = SingleSeatOptions & ScoreRange;

/**
 * Score voting, or range voting (W. D. Smith, "Range voting", 2000): every voter gives each
 * candidate whole points of a fixed range, the highest sum wins. Whoever is left out on a ballot
 * gets the least of the range, so that being unknown is no advantage.
 */
export function countScore(scores: Scores, range: ScoreOptions): Report {
  checkScores(scores, range);
  const totals = pointTotals(scores, range);
  return electOne(range, {
    method: "score",
    rules: { least: range.least ?? 0, most: range.most, unscored: "least" },
    ...scoreBallots(scores),
    order: byValue(totals),
    votes: totals.map(String),
    events: [],
    details: {},
  });
}
