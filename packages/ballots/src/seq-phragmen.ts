import type { Approvals } from "./ballots";
import {
  type Choice,
  type CommitteeOptions,
  checkApprovals,
  countSequence,
  type Sequence,
} from "./committee";
import { compare, type Fraction, fraction, over, plus, text, times } from "./fraction";
import type { Report } from "./report";

/** Who is elected, and loads: one vote of ballot `i` carries `loads[kinds[i]]`. */
export type Loads = {
  readonly elected: readonly number[];
  readonly loads: readonly Fraction[];
  readonly kinds: Uint32Array;
};

/**
 * Phragmén's sequential method: each seat is a load of 1, shared by the ballots that approve whoever
 * takes it so that they carry equal loads; the seat goes to the candidate with whom the highest load
 * stays lowest. Who is approved by nobody comes after all others. (Phragmén, 1894; Janson, Phragmén's
 * and Thiele's election methods, arXiv 1611.08826; Brill et al., Phragmén's Voting Methods
 * and Justified Representation, 2017: seq-Phragmén.)
 */
export function countSeqPhragmen(approvals: Approvals, options: CommitteeOptions): Report {
  checkApprovals(approvals, options.seats);
  const kinds = new Uint32Array(approvals.ballots.length);
  const start = { elected: [], loads: [fraction(0)], kinds };
  const sequence = seqPhragmen(approvals, options.seats, start);
  return countSequence("seqphragmen", approvals, options, sequence, { load: "1 for each seat" });
}

/** Phragmén's method from where others left off: with some elected and loads given. */
export function seqPhragmen(approvals: Approvals, seats: number, start: Loads): Sequence<Loads> {
  return {
    start,
    chosen: ({ elected }) => elected,
    next: (state) =>
      state.elected.length === seats ? null : lightest(newLoads(approvals, state), state.elected),
    take: (state, candidate) => take(approvals, state, candidate),
    key: ({ elected, loads, kinds }) => {
      const spelled = loads.map(text);
      const carried = Array.from(kinds, (kind) => spelled[kind]);
      return `${elected.toSorted((a, b) => a - b).join()} ${carried.join()}`;
    },
  };
}

/** The load that each candidate's ballots would carry; null: approved by nobody. */
function newLoads({ candidates, ballots }: Approvals, state: Loads): (Fraction | null)[] {
  const { loads, kinds } = state;
  const votesOf = loads.map(() => new Float64Array(candidates));
  for (const [at, { weight, approved }] of ballots.entries()) {
    const votes = votesOf[kinds[at] ?? 0];
    if (votes === undefined) continue;
    for (const candidate of approved) votes[candidate] = (votes[candidate] ?? 0) + weight;
  }
  return Array.from({ length: candidates }, (_, candidate) => {
    let all = 0;
    let carried = fraction(1);
    for (const [kind, load] of loads.entries()) {
      const votes = votesOf[kind]?.[candidate] ?? 0;
      all += votes;
      if (votes > 0) carried = plus(carried, times(load, fraction(votes)));
    }
    return all === 0 ? null : over(carried, fraction(all));
  });
}

function take(approvals: Approvals, state: Loads, candidate: number): Loads {
  const load = newLoads(approvals, state)[candidate];
  const elected = [...state.elected, candidate];
  if (load === undefined || load === null) return { ...state, elected };
  const next = state.loads.length;
  const kinds = state.kinds.map((kind, at) =>
    approvals.ballots[at]?.approved.includes(candidate) ? next : kind,
  );
  return { elected, loads: [...state.loads, load], kinds };
}

function lightest(loads: readonly (Fraction | null)[], elected: readonly number[]): Choice {
  const left = loads.flatMap((load, candidate) =>
    elected.includes(candidate) ? [] : [{ candidate, load }],
  );
  let least: Fraction | null = null;
  for (const { load } of left) {
    if (load !== null && (least === null || compare(load, least) < 0)) least = load;
  }
  const lowest = least;
  const best = left
    .filter(({ load }) =>
      lowest === null ? load === null : load !== null && compare(load, lowest) === 0,
    )
    .map(({ candidate }) => candidate);
  const load = lowest === null ? "" : text(lowest);
  return {
    best,
    votes: loads.map((value, candidate) =>
      value === null || elected.includes(candidate) ? "" : text(value),
    ),
    events: [
      {
        kind: lowest === null ? "approvedByNobody" : "lightestLoad",
        candidates: best,
        values: { load },
      },
    ],
    figures: { load },
  };
}
