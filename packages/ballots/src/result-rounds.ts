import type { Report } from "./report";
import type { Result } from "./result";
import type { Ids } from "./result-ids";

/** Stages as Scottish returning officers publish them: totals after each, and what it transferred. */
export function scottishResult({ rounds }: Report, ids: Ids): Result {
  return {
    quota: rounds[0]?.figures.quota,
    stages: rounds.length,
    finalTotals: rounds.at(-1)?.votes ?? [],
    rounds: rounds.map(({ votes, elected, excluded, figures }) => ({
      votes,
      nonTransferable: figures.nonTransferable,
      elected: ids.all(elected),
      excluded: ids.all(excluded),
      surplusOf: figures.surplusOf === undefined ? null : ids.one(Number(figures.surplusOf)),
    })),
  };
}

/** Rounds of Meek's method: votes and quota at the end of each. */
export function meekResult({ rounds }: Report, ids: Ids): Result {
  return {
    rounds: rounds.map(({ votes, elected, excluded, figures }) => ({
      quota: figures.quota,
      surplus: figures.surplus,
      votes,
      elected: ids.all(elected),
      defeated: ids.all(excluded),
    })),
  };
}

/** Rounds of an instant runoff: tallies of those still in the race, and why ballots are inactive. */
export function runoffResult({ rounds, details }: Report, ids: Ids): Result {
  const gone = new Set<number>();
  return {
    ...details,
    rounds: rounds.map(({ votes, elected, excluded, figures }, index) => {
      const standing = votes.flatMap((each, place) =>
        gone.has(place) ? [] : [[ids.one(place), Number(each)] as const],
      );
      for (const place of excluded) gone.add(place);
      const { threshold, active: _, ...inactive } = figures;
      return {
        round: index + 1,
        tally: Object.fromEntries(standing),
        threshold,
        inactive,
        eliminated: ids.all(excluded),
        elected: ids.all(elected),
      };
    }),
  };
}
