import type { Election } from "./election";
import type { Method } from "./method";
import type { Report } from "./report";
import { budgetResult, committeeResult } from "./result-committee";
import { duelResult } from "./result-duels";
import { type Ids, idsOf } from "./result-ids";
import { meekResult, runoffResult, scottishResult } from "./result-rounds";

/** A result as the data's `expected` has it: names and forms of fields by method, ids of candidates. */
export type Result = Readonly<Record<string, unknown>>;

/**
 * What a count of an election came to, in the names and forms of `election-fixture/1`: `winners` as
 * the candidates are listed, `winnersInOrder` as they were elected, and what belongs to the method.
 */
export function resultOf(election: Election, method: Method, report: Report): Result {
  const ids = idsOf(election);
  return {
    ...headOf(election),
    method: method.name,
    seats: report.seats,
    ballots: report.cast,
    validVotes: report.valid,
    winners: ids.listed(report.winners),
    winnersInOrder: ids.all(report.winners),
    ...formed(election, method, report, ids),
    ties: tiesOf(method, report, ids),
    settled: report.ties.map(({ round, candidates, settled, chosen }) => ({
      round,
      candidates: ids.all(candidates),
      settled,
      chosen: ids.all(chosen),
    })),
    rules: report.rules,
  };
}

/** What says which election it is. */
export function headOf({ id, name, candidates }: Election): Result {
  return id === null ? { name, candidates } : { id, name };
}

function formed(election: Election, method: Method, report: Report, ids: Ids): Result {
  switch (method.form) {
    case "scottish":
      return scottishResult(report, ids);
    case "meek":
      return meekResult(report, ids);
    case "runoff":
      return runoffResult(report, ids);
    case "duels":
      return duelResult(election, method, report, ids);
    case "committee":
      return committeeResult(method, report, ids);
    case "budget":
      return budgetResult(election, method, report, ids);
    default:
      return plainResult(method, report, ids);
  }
}

function plainResult(method: Method, { rounds, order }: Report, ids: Ids): Result {
  const votes = rounds.map((round) => ({
    votes: round.votes,
    elected: ids.all(round.elected),
    excluded: ids.all(round.excluded),
    ...round.figures,
  }));
  const ordered = order && ids.order(order);
  const named = method.name === "borda" ? { bordaTruncationAverage: ordered } : {};
  return { rounds: votes, order: ordered, ...named };
}

/** Ties that neither votes nor looking back could settle, as the data tells them. */
function tiesOf(method: Method, { ties }: Report, ids: Ids): readonly Result[] {
  return ties
    .filter(({ settled }) => settled !== "lookBack")
    .map(({ round, kind, candidates }) => {
      const tied = ids.all(candidates);
      if (method.form === "scottish") return { stage: round, candidates: tied, kind };
      return method.form === "meek"
        ? { round, candidates: tied }
        : { round, candidates: tied, kind };
    });
}
