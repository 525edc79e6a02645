import type { Approvals, Ballots } from "./ballots";
import type { Report } from "./report";

/** The same ballots with only those `standing` on them, numbered by their place in that list. */
export function keepRanked(ballots: Ballots, standing: readonly number[]): Ballots {
  const { weights, ranks, tied, total } = ballots;
  const places = new Map(standing.map((candidate, place) => [candidate, place]));
  const starts = new Uint32Array(weights.length + 1);
  const kept = ranks.slice();
  const keptTied = tied === null ? null : new Uint8Array(ranks.length);
  let end = 0;
  for (let ballot = 0; ballot < weights.length; ballot += 1) {
    const [from = 0, to = 0] = ballots.starts.subarray(ballot, ballot + 2);
    let levelHasKept = false;
    for (let at = from; at < to; at += 1) {
      if (at === from || tied?.[at] !== 1) levelHasKept = false;
      const place = places.get(ranks[at] ?? -1);
      if (place === undefined) continue;
      kept[end] = place;
      if (keptTied !== null) keptTied[end] = levelHasKept ? 1 : 0;
      levelHasKept = true;
      end += 1;
    }
    starts[ballot + 1] = end;
  }
  return {
    candidates: standing.length,
    weights,
    starts,
    ranks: kept.slice(0, end),
    tied: keptTied?.slice(0, end) ?? null,
    total,
  };
}

/** The same approvals with only those `standing` on them, numbered by their place in that list. */
export function keepApprovals({ ballots }: Approvals, standing: readonly number[]): Approvals {
  const places = new Map(standing.map((candidate, place) => [candidate, place]));
  return {
    candidates: standing.length,
    ballots: ballots.map(({ weight, approved }) => ({
      weight,
      approved: approved.flatMap((candidate) => places.get(candidate) ?? []),
    })),
  };
}

/**
 * A report on those `standing` as one on all candidates, with their own numbers. What belongs to one
 * method alone keeps the places in `standing`, and is found in `details.ofCount`.
 */
export function withAllCandidates(
  report: Report,
  standing: readonly number[],
  candidates: number,
): Report {
  const number = (place: number) => standing[place] ?? place;
  const numbers = (places: readonly number[]) => places.map(number);
  const spread = (votes: readonly string[]) => {
    if (votes.length !== standing.length) return votes;
    const all = new Array<string>(candidates).fill("");
    for (const [place, value] of votes.entries()) all[number(place)] = value;
    return all;
  };
  return {
    ...report,
    candidates,
    rounds: report.rounds.map((round) => ({
      ...round,
      votes: spread(round.votes),
      elected: numbers(round.elected),
      excluded: numbers(round.excluded),
      events: round.events.map((event) => ({ ...event, candidates: numbers(event.candidates) })),
      figures:
        round.figures.surplusOf === undefined
          ? round.figures
          : { ...round.figures, surplusOf: number(Number(round.figures.surplusOf)) },
    })),
    winners: numbers(report.winners),
    order: report.order?.map(numbers) ?? null,
    ties: report.ties.map((tie) => ({
      ...tie,
      candidates: numbers(tie.candidates),
      chosen: numbers(tie.chosen),
    })),
    details: { standing, ofCount: report.details },
  };
}
