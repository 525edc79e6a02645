import type { Ballots } from "./ballots";
import { decimal } from "./decimal";
import { createPiles, type Dealt, upToTies } from "./piles";
import type { Event, Report, Round } from "./report";
import { requireAtMost, requireSeats } from "./seats";
import { nameOfRule } from "./tie-order";
import { createTieBreaker, type TieRule } from "./ties";

export type ScottishStvOptions = {
  readonly seats: number;
  /** When looking back does not help. */
  readonly ties?: TieRule;
};

/** One vote, in the units of all votes here: the fifth decimal. */
const one = 100_000;
const mostBallots = Math.floor(Number.MAX_SAFE_INTEGER / one);

/**
 * Single transferable vote by weighted inclusive Gregory, as in the Scottish Local Government
 * Elections Order 2007 (SSI 2007/42, schedule 1, where rule 48 is on surpluses) and 2011 (SSI 2011/399):
 *
 * - Quota: `floor(valid / (seats + 1)) + 1`. Whoever reaches it is elected.
 * - A surplus, the largest first, one a stage: every paper of the elected candidate goes to the
 *   next continuing candidate on it, worth `surplus · value / votes`, cut off after five decimals.
 * - No surplus left: whoever has fewest votes is excluded, their papers go on at their value.
 * - As many continuing candidates as vacancies: they are elected at once.
 * - Equal votes: the latest stage at which they differed decides, then the lot (`ties`).
 * - Not transferable: the valid votes that no candidate has, what was cut off included.
 *
 * A paper counts up to the first rank that several candidates share. Throws BallotError for seats
 * that are no whole number from 1, and for more than 90 071 992 547 ballots.
 */
export function countScottishStv(ballots: Ballots, options: ScottishStvOptions): Report {
  const { seats, ties = { by: "listed", take: "first" } } = options;
  requireSeats(seats);
  requireAtMost(ballots.total, mostBallots, "Scottish STV");
  const n = ballots.candidates;
  const piles = createPiles(upToTies(ballots));
  const breaker = createTieBreaker(ties);
  const votes = new Float64Array(n);
  const continues = new Uint8Array(n).fill(1);
  /** By candidate: the pile of the papers of each value. */
  const parcels = Array.from({ length: n }, () => new Map<number, number>());
  const earlier: Float64Array[] = [];
  const rounds: Round[] = [];
  const winners: number[] = [];
  const surpluses = new Set<number>();

  const first = piles.deal(null, continues);
  const valid = ballots.total - first.exhausted;
  const quota = (Math.floor(valid / (seats + 1)) + 1) * one;
  let events: Event[] = receive(null, one, first);
  let stage: { surplusOf?: number; excluded?: number } = {};
  for (;;) {
    const elected = elect();
    record(elected);
    if (winners.length >= Math.min(seats, n)) break;
    const chosen = surpluses.size > 0 ? largestSurplus() : fewestVotes();
    if (chosen === null) break;
    events = [];
    earlier.push(votes.slice());
    stage = surpluses.has(chosen) ? transferSurplus(chosen) : exclude(chosen);
  }
  return {
    method: "stv-scottish",
    rules: { quota: "floor(valid/(seats+1))+1", decimals: 5, ties: nameOfRule(ties) },
    seats,
    candidates: n,
    cast: ballots.total,
    valid,
    rounds,
    winners,
    order: null,
    ties: breaker.ties,
    details: { quota: decimal(quota, 5) },
  };

  /** Who reaches the quota, most votes first; then all who are left, if there is a seat for each. */
  function elect(): number[] {
    const continuing = standing().sort((a, b) => at(votes, b) - at(votes, a) || a - b);
    const reached = continuing.filter((candidate) => at(votes, candidate) >= quota);
    const rest = continuing.slice(reached.length);
    const vacancies = seats - winners.length - reached.length;
    const elected =
      rest.length <= vacancies ? continuing : reached.slice(0, seats - winners.length);
    for (const candidate of elected) {
      const surplus = at(votes, candidate) - quota;
      continues[candidate] = 0;
      winners.push(candidate);
      if (surplus > 0) surpluses.add(candidate);
      const kind = surplus >= 0 ? "reachedQuota" : "lastVacancies";
      events.push({ kind, candidates: [candidate], values: { votes: shown(votes, candidate) } });
    }
    return elected;
  }

  function largestSurplus(): number | null {
    return extreme([...surpluses], "surplus", "most");
  }

  function fewestVotes(): number | null {
    return extreme(standing(), "exclusion", "fewest");
  }

  function extreme(among: number[], kind: string, want: "most" | "fewest"): number | null {
    const all = among.map((candidate) => at(votes, candidate));
    const best = want === "most" ? Math.max(...all) : Math.min(...all);
    const candidates = among.filter((_, i) => all[i] === best).sort((a, b) => a - b);
    const [only = null] = candidates;
    if (candidates.length <= 1) return only;
    return breaker.choose({ round: rounds.length, kind, candidates, earlier, want });
  }

  function transferSurplus(from: number): { surplusOf: number } {
    const surplus = BigInt(at(votes, from) - quota);
    const all = BigInt(at(votes, from));
    const values = { surplus: decimal(surplus, 5), votes: decimal(all, 5) };
    events.push({ kind: "surplus", candidates: [from], values });
    surpluses.delete(from);
    votes[from] = quota;
    for (const [value, pile] of takeParcels(from)) {
      const worth = Number((surplus * BigInt(value)) / all);
      events.push(...receive(from, worth, piles.deal(pile, continues)));
    }
    return { surplusOf: from };
  }

  function exclude(from: number): { excluded: number } {
    const values = { votes: shown(votes, from) };
    events.push({ kind: "excluded", candidates: [from], values });
    continues[from] = 0;
    votes[from] = 0;
    for (const [value, pile] of takeParcels(from))
      events.push(...receive(from, value, piles.deal(pile, continues)));
    return { excluded: from };
  }

  /** The parcels of a candidate, most valuable first, who has none afterwards. */
  function takeParcels(from: number): [number, number][] {
    const taken = [...(parcels[from] ?? [])].sort(([a], [b]) => b - a);
    parcels[from]?.clear();
    return taken;
  }

  /** Gives what was dealt, at its value, to those who are next on it. */
  function receive(from: number | null, value: number, dealt: Dealt): Event[] {
    const received: Event[] = [];
    for (let to = 0; to < n; to++) {
      const papers = at(dealt.weights, to);
      if (papers === 0) continue;
      votes[to] = at(votes, to) + papers * value;
      const pile = parcels[to]?.get(value) ?? piles.open();
      parcels[to]?.set(value, pile);
      piles.put(to, pile);
      if (from !== null) received.push(transfer([from, to], papers, value));
    }
    if (from !== null && dealt.exhausted > 0)
      received.push(transfer([from], dealt.exhausted, value));
    return received;
  }

  function standing(): number[] {
    return Array.from(continues.keys()).filter((candidate) => continues[candidate] === 1);
  }

  function record(elected: readonly number[]): void {
    const held = votes.reduce((sum, each) => sum + each, 0);
    const { surplusOf, excluded } = stage;
    rounds.push({
      votes: Array.from(votes, (each) => decimal(each, 5)),
      elected,
      excluded: excluded === undefined ? [] : [excluded],
      events,
      figures: {
        quota: decimal(quota, 5),
        nonTransferable: decimal(valid * one - held, 5),
        ...(surplusOf === undefined ? {} : { surplusOf }),
      },
    });
  }
}

/** Papers that went from one candidate to another, or (one candidate) to nobody. */
function transfer(candidates: readonly number[], papers: number, value: number): Event {
  const kind = candidates.length === 2 ? "transfer" : "notTransferable";
  const values = { papers, value: decimal(value, 5), votes: decimal(papers * value, 5) };
  return { kind, candidates, values };
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}

function shown(votes: Float64Array, candidate: number): string {
  return decimal(at(votes, candidate), 5);
}
