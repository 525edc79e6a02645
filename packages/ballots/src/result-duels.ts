import type { Ballots } from "./ballots";
import { countBorda } from "./borda";
import { margin, rivals } from "./condorcet";
import { countCopeland } from "./copeland";
import type { Election } from "./election";
import { instantRunoffOrder } from "./instant-runoff-order";
import type { Method } from "./method";
import { countMinimax } from "./minimax";
import { byValue } from "./order";
import { pairwise } from "./pairwise";
import { countPlurality } from "./plurality";
import { countRankedPairs } from "./ranked-pairs";
import type { Report } from "./report";
import type { Result } from "./result";
import type { Ids } from "./result-ids";
import { countSchulze, type SchulzeOptions } from "./schulze";

type SchulzeStrength = NonNullable<SchulzeOptions["strength"]>;

type Orders = Readonly<Record<string, (ballots: Ballots, strength: SchulzeStrength) => Report>>;

/** The orders of all methods that read the same duels, by the names the data has for them. */
const orders: Orders = {
  schulzeWinningVotes: (ballots, strength) => countSchulze(ballots, { strength }),
  schulzeMargins: (ballots) => countSchulze(ballots, { strength: "margins" }),
  rankedPairsWinning: (ballots) => countRankedPairs(ballots, { strength: "winningVotes" }),
  rankedPairsMargins: (ballots) => countRankedPairs(ballots, { strength: "margins" }),
  minimaxWinning: (ballots) => countMinimax(ballots),
  minimaxMargins: (ballots) => countMinimax(ballots, { measure: "margins" }),
  minimaxOpposition: (ballots) => countMinimax(ballots, { measure: "opposition" }),
  copeland: (ballots) => countCopeland(ballots),
};

/** Those that read the ballots once more: for the lines of a corpus, which compare all methods. */
const more: Orders = {
  bordaTruncationAverage: (ballots) => countBorda(ballots),
  plurality: (ballots) => countPlurality(ballots),
  dowdall: (ballots) => countBorda(ballots, { points: "dowdall" }),
};

/** The matrix of duels with everything that is read from it, whichever method was asked for. */
export function duelResult(election: Election, _: Method, report: Report, ids: Ids): Result {
  if (election.votes.kind !== "ranked") return {};
  const { ballots } = election.votes;
  const { details } = countCopeland(ballots);
  const one = (place: unknown) => (typeof place === "number" ? ids.one(place) : null);
  const { defaultOption } = report.rules;
  return {
    order: report.order && ids.order(report.order),
    pairwise: details.pairwise,
    duelWins: details.duelWins,
    condorcetWinner: one(details.condorcetWinner),
    condorcetLoser: one(details.condorcetLoser),
    ...(typeof defaultOption === "number"
      ? {
          defaultOption: ids.one(defaultOption),
          optionsBeatingDefault: ids.all(report.details.optionsBeatingDefault as number[]),
        }
      : {}),
    ...allOrders(ballots, ids, election),
  };
}

/** Corpora follow Condorcet PHP, where “winning votes” of the same number are equally strong. */
function strengthFor({ id, method }: Election): SchulzeStrength {
  return id !== null && method === null ? "winningVotesAlone" : "winningVotes";
}

/** From best to last by every method that gives an order. */
function allOrders(ballots: Ballots, ids: Ids, election: Election): Result {
  const isLine = election.id !== null;
  const strength = strengthFor(election);
  const asked = { ...orders, ...(isLine && more) };
  const counted = Object.entries(asked).map(([name, count]) => {
    const { order } = count(ballots, strength);
    return [name, order && ids.order(order)];
  });
  return {
    ...Object.fromEntries(counted),
    dodgsonQuick: ids.order(dodgsonQuick(ballots)),
    ...(isLine && { instantRunoff: ids.order(instantRunoffOrder(ballots)) }),
  };
}

/** Dodgson's method approximated: the fewest swaps of neighbours, duel by duel (T. N. Tideman 1987). */
function dodgsonQuick(ballots: Ballots): readonly (readonly number[])[] {
  const duels = pairwise(ballots);
  const swaps = Array.from({ length: duels.candidates }, (_, one) =>
    rivals(duels, one).reduce(
      (sum, other) => sum + Math.max(0, Math.ceil(margin(duels, other, one) / 2)),
      0,
    ),
  );
  return byValue(swaps.map((each) => -each));
}
