import type { Approvals } from "./ballots";
import { type CommitteeOptions, checkApprovals, committeeReport, type Tied } from "./committee";
import { BallotError } from "./fault";
import { fraction, text } from "./fraction";
import { createPavSearch, type PavSearch } from "./pav-search";
import type { Report } from "./report";
import { wholeVote } from "./seq-pav";
import { preferred, stop, tieOf } from "./tie-order";
import type { TieRule } from "./ties";

/** What exact proportional approval voting may be asked besides. */
export type PavOptions = CommitteeOptions & {
  /** How often a ballot is looked at before giving up; default 2,000,000,000: some seconds. */
  readonly steps?: number;
  /** Whether a full committee may be elected at all (reserved places); default: any may. */
  readonly allowed?: (committee: readonly number[]) => boolean;
};

/**
 * Proportional approval voting: the committee with the highest sum over all ballots of
 * 1 + 1/2 + … + 1/n, where n of the elected are approved on the ballot. Found exactly, by branch and
 * bound. Throws when `steps` do not suffice, or the numbers would not be exact. (Thiele, Om
 * Flerfoldsvalg, 1895; Lackner and Skowron, Multi-Winner Voting with Approval Preferences, 2023: PAV.)
 */
export function countPav(approvals: Approvals, options: PavOptions): Report {
  const { seats, ties = stop, most = 100 } = options;
  checkApprovals(approvals, seats);
  const whole = wholeVote(seats);
  const search = createPavSearch(approvals, seats, partsOf(whole, approvals), options);
  const { score, committees, complete } = search.best([], most);
  if (score < 0) throw new BallotError("No committee of these candidates is allowed.");
  const tied: Tied = { committees, complete };
  const isTied = committees.length > 1 || !complete;
  const winners = isTied ? chooseOne(search, score, ties, approvals.candidates) : committees[0];
  const total = text(fraction(BigInt(score), whole));
  const elected = winners ?? [];
  const candidates = [...new Set(committees.flat())].sort((a, b) => a - b);
  const event = { kind: "bestCommittee", candidates: elected, values: { score: total } };
  return {
    ...committeeReport("pav", approvals, options, { weights: "1, 1/2, 1/3, …" }, tied),
    rounds: [{ votes: [], elected, excluded: [], events: [event], figures: { score: total } }],
    winners: elected,
    ties: isTied ? [tieOf(ties, 1, "committee", candidates, elected)] : [],
  };
}

function partsOf(whole: bigint, { ballots }: Approvals): number {
  const votes = ballots.reduce((sum, { weight }) => sum + weight, 0);
  if (whole * BigInt(votes) * 8n > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new BallotError(
      "Exact proportional approval voting is not counted with so many seats and votes; take the sequential one.",
    );
  }
  return Number(whole);
}

/** Of all committees with this score the one that has the candidates whom the rule prefers. */
function chooseOne(search: PavSearch, score: number, ties: TieRule, candidates: number) {
  const order = preferred(
    ties,
    Array.from({ length: candidates }, (_, at) => at),
    1,
  );
  if (order === null) return [];
  const kept: number[] = [];
  for (const candidate of order) {
    const { score: with_, committees } = search.best([...kept, candidate], 1);
    if (with_ !== score) continue;
    kept.push(candidate);
    const [only] = committees;
    if (only !== undefined && only.length === kept.length) return only;
  }
  return kept;
}
