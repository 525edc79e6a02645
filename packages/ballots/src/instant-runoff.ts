import type { Ballots } from "./ballots";
import type { MarkedBallot } from "./election";
import { type MarkRules, marksOf, packMarks, stops } from "./instant-runoff-marks";
import { createPiles, type Dealt } from "./piles";
import type { Event, Report, Round } from "./report";
import { nameOfRule } from "./tie-order";
import { createTieBreaker, type TieRule } from "./ties";

export type InstantRunoffOptions = MarkRules & {
  /** Several with fewest votes: whether an earlier round decides first; it does unless false. */
  readonly lookBack?: boolean;
  readonly ties?: TieRule;
  /** Whether those who cannot catch up even together go out at once. */
  readonly batchElimination?: boolean;
  /** Names written in that nobody registered, counted as one: it goes out alone once it has votes. */
  readonly undeclaredWriteIns?: number | null;
};

/**
 * Instant runoff (alternative vote, ranked choice voting; after W. R. Ware, 1871), with the rules
 * on raw ballots that American authorities use, as the tabulator RCTab applies them:
 *
 * - Each ballot counts for the first candidate on it who is still in the race, or is inactive.
 * - Whoever has `floor(active / 2) + 1` votes is elected; active are the ballots that count in this
 *   round. The last one left is elected, too.
 * - Else whoever has fewest votes goes out. Equal votes: an earlier round (`lookBack`), then `ties`.
 * - `batchElimination`: everybody below the highest gap that all their votes together do not bridge
 *   goes out at once, if those are more than one.
 *
 * A rank that several candidates share on ranked ballots is an overvote.
 */
export function countInstantRunoff(ballots: Ballots, options: InstantRunoffOptions = {}): Report {
  if (ballots.tied !== null)
    return countInstantRunoffMarks(ballots.candidates, marksOf(ballots), options);
  return count(ballots, ballots.candidates, options);
}

/** The same on raw ballots, rank by rank. Throws BallotError for unknown candidates. */
export function countInstantRunoffMarks(
  candidates: number,
  ballots: Iterable<MarkedBallot>,
  options: InstantRunoffOptions = {},
): Report {
  return count(packMarks(candidates, ballots, options), candidates, options);
}

/** Ballots over `n` candidates, and after these the `stops` if there are more. */
function count(ballots: Ballots, n: number, options: InstantRunoffOptions): Report {
  const { batchElimination = false, undeclaredWriteIns = null, lookBack = true } = options;
  const ties = options.ties ?? { by: "listed", take: "last" };
  const piles = createPiles(ballots);
  const breaker = createTieBreaker(ties);
  const continues = new Uint8Array(ballots.candidates).fill(1);
  const votes = new Float64Array(n);
  const inactive = { overvotes: 0, repeatedRankings: 0, skippedRankings: 0, exhaustedChoices: 0 };
  for (let candidate = 0; candidate < n; candidate++) piles.open();
  const first = piles.deal(null, continues);
  const undervotes = first.exhausted;
  receive({ ...first, exhausted: 0 });

  const rounds: Round[] = [];
  const earlier: Float64Array[] = [];
  let winner: number | null = null;
  let events: Event[] = [];
  for (let standing = inRace(); standing.length > 0; standing = inRace()) {
    const active = standing.reduce((sum, candidate) => sum + at(votes, candidate), 0);
    const threshold = Math.floor(active / 2) + 1;
    winner = elected(standing, threshold);
    const out = winner === null ? eliminated(standing) : [];
    record(threshold, active, out);
    if (out.length === 0) break;
    earlier.push(votes.slice());
    events = out.flatMap(eliminate);
  }
  return {
    method: "irv",
    rules: { ...rulesOf(options), ties: nameOfRule(ties), lookBack, batchElimination },
    seats: 1,
    candidates: n,
    cast: ballots.total,
    valid: ballots.total - undervotes,
    rounds,
    winners: winner === null ? [] : [winner],
    order: null,
    ties: breaker.ties,
    details: { totalBallots: ballots.total, undervotes },
  };

  function inRace(): number[] {
    return Array.from({ length: n }, (_, candidate) => candidate).filter((c) => continues[c] === 1);
  }

  function elected(standing: readonly number[], threshold: number): number | null {
    const can = standing.filter((candidate) => candidate !== undeclaredWriteIns);
    const [only = null] = can;
    if (standing.length === 1) return only;
    return can.find((candidate) => at(votes, candidate) >= threshold) ?? null;
  }

  function eliminated(standing: readonly number[]): number[] {
    if (undeclaredWriteIns !== null && standing.includes(undeclaredWriteIns))
      if (at(votes, undeclaredWriteIns) > 0) return [undeclaredWriteIns];
    const batch = batchElimination ? hopeless(standing, votes) : [];
    if (batch.length > 1) return batch;
    const fewest = Math.min(...standing.map((candidate) => at(votes, candidate)));
    const candidates = standing.filter((candidate) => at(votes, candidate) === fewest);
    if (candidates.length === 1) return candidates;
    const look = lookBack ? { earlier, want: "fewest" as const } : {};
    const tie = { round: rounds.length + 1, kind: "exclusion", candidates, ...look };
    const chosen = breaker.choose(tie);
    return chosen === null ? [] : [chosen];
  }

  function eliminate(candidate: number): Event[] {
    continues[candidate] = 0;
    return receive(piles.deal(candidate, continues), candidate);
  }

  /** Gives what was dealt to those who are next on it, `from` whom it comes. */
  function receive(dealt: Dealt, from?: number): Event[] {
    const before = inactiveBallots();
    const received: Event[] = [];
    for (let to = 0; to < n; to++) {
      const weight = at(dealt.weights, to);
      if (weight === 0) continue;
      votes[to] = at(votes, to) + weight;
      piles.put(to, to);
      if (from !== undefined) received.push(transfer([from, to], weight));
    }
    if (ballots.candidates > n)
      stops.forEach((stop, index) => {
        inactive[stop] += at(dealt.weights, n + index);
      });
    inactive.overvotes += dealt.divided;
    inactive.exhaustedChoices += dealt.exhausted;
    if (from === undefined) return [];
    votes[from] = 0;
    const lost = inactiveBallots() - before;
    return lost === 0 ? received : [...received, transfer([from], lost)];
  }

  function inactiveBallots(): number {
    return Object.values(inactive).reduce((sum, each) => sum + each, 0);
  }

  function record(threshold: number, active: number, out: readonly number[]): void {
    const happened = winner === null ? out : [winner];
    const kind = winner === null ? "eliminated" : "majority";
    const values = (candidate: number) => ({ votes: at(votes, candidate) });
    const told = happened.map((c) => ({ kind, candidates: [c], values: values(c) }));
    rounds.push({
      votes: Array.from(votes, String),
      elected: winner === null ? [] : [winner],
      excluded: out,
      events: [...events, ...told],
      figures: { threshold, active, ...inactive },
    });
  }
}

/** Everybody below the highest gap that their votes together do not bridge, fewest first. */
function hopeless(standing: readonly number[], votes: Float64Array): number[] {
  const upwards = standing.toSorted((a, b) => at(votes, a) - at(votes, b) || a - b);
  let together = 0;
  let below = 0;
  upwards.forEach((candidate, index) => {
    if (together < at(votes, candidate)) below = index;
    together += at(votes, candidate);
  });
  return upwards.slice(0, below);
}

function transfer(candidates: readonly number[], votes: number): Event {
  const kind = candidates.length === 2 ? "transfer" : "notTransferable";
  return { kind, candidates, values: { votes } };
}

function rulesOf(options: InstantRunoffOptions): Record<string, string | number> {
  const { overvote = "exhaustImmediately", duplicate = "skip" } = options;
  const { maxSkippedRanks = "any", maxRankings = "max" } = options;
  return { threshold: "floor(active/2)+1", overvote, duplicate, maxSkippedRanks, maxRankings };
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
