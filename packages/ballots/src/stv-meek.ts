import type { Ballots } from "./ballots";
import { decimal } from "./decimal";
import { createMeekTree, one } from "./meek-tree";
import { upToTies } from "./piles";
import type { Event, Report, Round } from "./report";
import { requireAtMost, requireSeats } from "./seats";
import { nameOfRule } from "./tie-order";
import { createTieBreaker, type TieRule } from "./ties";

export type MeekStvOptions = {
  readonly seats: number;
  /** Among those within the total surplus of the fewest votes. */
  readonly ties?: TieRule;
};

/** In units of the ninth decimal, as all votes here. */
const omega = 1_000n;
const unit = BigInt(one);
const mostBallots = 2 ** 38;

/** The end of the iteration of one round. */
type Settled = {
  readonly votes: readonly bigint[];
  readonly quota: bigint;
  readonly surplus: bigint;
  readonly elected: readonly number[];
};

/**
 * Single transferable vote by Meek's method, as in the reference rule of the Proportional
 * Representation Foundation (after Hill, Wichmann, Woodall: Algorithm 123, Computer Journal 30,
 * 1987), at nine decimals:
 *
 * - Each candidate on a paper in turn keeps `ceil(w · kf)` of what is left of the vote, `kf` being
 *   1 for hopeful and 0 for excluded candidates.
 * - Quota: `floor(held / (seats + 1)) + 10⁻⁹`, of all votes that candidates hold, at each
 *   iteration. Whoever reaches it is elected, which ends the round.
 * - Else the elected keep `kf = ceil(ceil(kf · quota) / votes)`, at most 1, until their total surplus
 *   is less than ω = 10⁻⁶ or no longer becomes less. Then whoever has fewest votes is excluded; all within
 *   the total surplus of that are tied (`ties`).
 * - The count ends as soon as all seats are filled or there is a seat for everybody left.
 *
 * A paper counts up to the first rank that several candidates share. Throws BallotError for seats
 * that are no whole number from 1, and for more than 2^38 ballots.
 */
export function countMeekStv(ballots: Ballots, options: MeekStvOptions): Report {
  const { seats, ties = { by: "listed", take: "first" } } = options;
  requireSeats(seats);
  requireAtMost(ballots.total, mostBallots, "Meek STV");
  const n = ballots.candidates;
  const tree = createMeekTree(upToTies(ballots));
  const valid = ballots.total - tree.blank;
  const breaker = createTieBreaker(ties);
  const keep = new Float64Array(n).fill(one);
  const hopeful = new Set(keep.keys());
  const winners: number[] = [];
  const rounds: Round[] = [];

  while (winners.length < seats && winners.length + hopeful.size > seats) {
    const settled = iterate();
    const excluded = settled.elected.length > 0 ? undefined : fewestVotes(settled);
    record(settled, excluded ?? null);
    if (excluded === null) break;
    if (excluded !== undefined) exclude(excluded);
  }
  const seatsForAll = winners.length + hopeful.size <= seats;
  if (seatsForAll) electTheRest();
  return {
    method: "stv-meek",
    rules: {
      quota: "floor(held/(seats+1))+10^-9",
      decimals: 9,
      omega: "0.000001",
      ties: nameOfRule(ties),
    },
    seats,
    candidates: n,
    cast: ballots.total,
    valid,
    rounds,
    winners,
    order: null,
    ties: breaker.ties,
    details: {},
  };

  function iterate(): Settled {
    let last: bigint | null = null;
    for (;;) {
      const votes = tree.count(keep);
      const quota = votes.reduce((sum, each) => sum + each, 0n) / BigInt(seats + 1) + 1n;
      const elected = [...hopeful].filter((candidate) => at(votes, candidate) >= quota);
      for (const candidate of elected) elect(candidate);
      const surplus = totalSurplus(votes, quota);
      const isStill = last !== null && surplus >= last;
      if (elected.length > 0 || surplus < omega || isStill)
        return { votes, quota, surplus, elected };
      for (const candidate of winners) keep[candidate] = keepFactor(candidate, votes, quota);
      last = surplus;
    }
  }

  function elect(candidate: number): void {
    hopeful.delete(candidate);
    winners.push(candidate);
    tree.elect(candidate);
  }

  function exclude(candidate: number): void {
    hopeful.delete(candidate);
    keep[candidate] = 0;
    tree.exclude(candidate);
  }

  function totalSurplus(votes: readonly bigint[], quota: bigint): bigint {
    return winners
      .map((candidate) => at(votes, candidate) - quota)
      .reduce((sum, surplus) => (surplus > 0n ? sum + surplus : sum), 0n);
  }

  function keepFactor(candidate: number, votes: readonly bigint[], quota: bigint): number {
    const kept = ceilDivide(BigInt(keep[candidate] as number) * quota, unit);
    const factor = Number(ceilDivide(kept * unit, at(votes, candidate)));
    return Math.min(factor, one);
  }

  function fewestVotes({ votes, surplus }: Settled): number | null {
    const all = [...hopeful];
    const fewest = smallest(all.map((candidate) => at(votes, candidate)));
    const candidates = all.filter((candidate) => at(votes, candidate) <= fewest + surplus);
    const [only = null] = candidates;
    if (candidates.length <= 1) return only;
    return breaker.choose({ round: rounds.length + 1, kind: "exclusion", candidates });
  }

  function electTheRest(): void {
    const events = [...hopeful].map((candidate) => ({
      kind: "lastVacancies",
      candidates: [candidate],
    }));
    winners.push(...hopeful);
    const last = rounds.pop();
    if (last) rounds.push({ ...last, events: [...last.events, ...events] });
  }

  function record(settled: Settled, excluded: number | null): void {
    const { votes, quota, surplus, elected } = settled;
    const held = votes.reduce((sum, each) => sum + each, 0n);
    rounds.push({
      votes: votes.map((each) => decimal(each, 9)),
      elected,
      excluded: excluded === null ? [] : [excluded],
      events: [...keepEvents(), ...outcome(settled, excluded)],
      figures: {
        quota: decimal(quota, 9),
        surplus: decimal(surplus, 9),
        nonTransferable: decimal(BigInt(valid) * unit - held, 9),
      },
    });
  }

  function keepEvents(): Event[] {
    return winners
      .filter((candidate) => keep[candidate] !== one)
      .map((candidate) => {
        const values = { keepFactor: decimal(keep[candidate] as number, 9) };
        return { kind: "keeps", candidates: [candidate], values };
      });
  }
}

function outcome({ votes, elected }: Settled, excluded: number | null): Event[] {
  const of = (kind: string, candidate: number): Event => ({
    kind,
    candidates: [candidate],
    values: { votes: decimal(at(votes, candidate), 9) },
  });
  if (excluded !== null) return [of("excluded", excluded)];
  return elected.map((candidate) => of("reachedQuota", candidate));
}

function smallest(values: readonly bigint[]): bigint {
  let [found = 0n] = values;
  for (const value of values) if (value < found) found = value;
  return found;
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}

function at(votes: readonly bigint[], candidate: number): bigint {
  return votes[candidate] ?? 0n;
}
