import type { Approvals } from "./ballots";
import { byCandidates, type CommitteeOptions, committeeReport, type Tied } from "./committee";
import { compare, type Fraction, text } from "./fraction";
import type { Report } from "./report";
import { preferred, stop, tieOf } from "./tie-order";

/** A method in which everyone has a score of their own and the highest take the seats, as a report. */
export function countScores(
  method: string,
  approvals: Approvals,
  options: CommitteeOptions,
  scores: readonly Fraction[],
  rules: Report["rules"],
): Report {
  const { seats, ties = stop } = options;
  const score = (candidate: number) => scores[candidate] ?? { upper: 0n, lower: 1n };
  const ranked = scores.map((_, candidate) => candidate);
  ranked.sort((a, b) => compare(score(b), score(a)) || a - b);
  const last = score(ranked[seats - 1] ?? 0);
  const sure = ranked.filter((candidate) => compare(score(candidate), last) > 0);
  const level = ranked.filter((candidate) => compare(score(candidate), last) === 0);
  const missing = seats - sure.length;
  const isTied = level.length > missing;
  const order = isTied ? preferred(ties, level, 1) : level;
  const chosen = order === null ? [] : order.slice(0, missing);
  const winners = [...sure, ...chosen];
  const events = [{ kind: "highest", candidates: winners, values: { lastScore: text(last) } }];
  const figures = { lastScore: text(last) };
  return {
    ...committeeReport(method, approvals, options, rules, fillings(sure, level, missing, options)),
    rounds: [{ votes: scores.map(text), elected: winners, excluded: [], events, figures }],
    winners,
    order: levels(ranked, score),
    ties: isTied ? [tieOf(ties, 1, "lastSeats", level, chosen)] : [],
  };
}

/** Everyone who is `sure` with each choice of `missing` of the level ones. */
function fillings(
  sure: readonly number[],
  level: readonly number[],
  missing: number,
  { most = 100 }: CommitteeOptions,
): Tied {
  const committees: number[][] = [];
  const grow = (picked: readonly number[], from: number): void => {
    if (committees.length > most) return;
    if (picked.length === missing) {
      committees.push([...sure, ...picked].sort((a, b) => a - b));
      return;
    }
    for (let at = from; at <= level.length - (missing - picked.length); at += 1) {
      grow([...picked, level[at] ?? 0], at + 1);
    }
  };
  grow([], 0);
  const complete = committees.length <= most;
  return { committees: committees.toSorted(byCandidates).slice(0, most), complete };
}

function levels(ranked: readonly number[], score: (candidate: number) => Fraction): number[][] {
  const order: number[][] = [];
  for (const candidate of ranked) {
    const level = order.at(-1);
    if (level?.[0] !== undefined && compare(score(level[0]), score(candidate)) === 0) {
      level.push(candidate);
    } else order.push([candidate]);
  }
  return order;
}
