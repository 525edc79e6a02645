import type { Approvals } from "./ballots";
import { byCandidates } from "./committee";
import { BallotError } from "./fault";

/** The highest score, in parts of a vote, and the committees that reach it, at most as many as asked. */
export type Best = {
  readonly score: number;
  readonly committees: readonly (readonly number[])[];
  readonly complete: boolean;
};

/** Finds the best committees that contain those given. */
export type PavSearch = { best(with_: readonly number[], most: number): Best };

type Limits = {
  readonly steps?: number;
  readonly allowed?: (committee: readonly number[]) => boolean;
};

/**
 * Branch and bound over committees: whoever adds most is tried in, then out. What a committee can
 * still gain is at most the sum of what the best of those left would add now, for each adds less
 * the more are elected. `vote` is one vote in parts which 1 to `seats` divide.
 */
export function createPavSearch(
  { candidates, ballots }: Approvals,
  seats: number,
  vote: number,
  { steps = 2_000_000_000, allowed = () => true }: Limits,
): PavSearch {
  const approvers = Array.from({ length: candidates }, () => [] as number[]);
  for (const [at, { approved }] of ballots.entries()) {
    for (const candidate of approved) approvers[candidate]?.push(at);
  }
  const worth = ballots.map(({ weight }) =>
    Array.from({ length: seats }, (_, served) => (weight * vote) / (served + 1)),
  );
  const served = new Uint16Array(ballots.length);
  let looked = 0;

  const gain = (candidate: number): number => {
    let sum = 0;
    looked += (approvers[candidate]?.length ?? 0) + 1;
    for (const at of approvers[candidate] ?? []) sum += worth[at]?.[served[at] ?? 0] ?? 0;
    return sum;
  };
  const serve = (candidate: number, more: 1 | -1): void => {
    for (const at of approvers[candidate] ?? []) served[at] = (served[at] ?? 0) + more;
  };

  function best(with_: readonly number[], most: number): Best {
    const chosen: number[] = [];
    let [score, reached, complete] = [0, -1, true];
    let found: number[][] = [];
    const end = (): void => {
      if (score < reached) return;
      const committee = chosen.toSorted((a, b) => a - b);
      if (!allowed(committee)) return;
      if (score > reached) [found, reached, complete] = [[], score, true];
      if (found.length < most) found.push(committee);
      else complete = false;
    };
    const take = (candidate: number, then: () => void): void => {
      const adds = gain(candidate);
      score += adds;
      chosen.push(candidate);
      serve(candidate, 1);
      then();
      serve(candidate, -1);
      chosen.pop();
      score -= adds;
    };
    const visit = (left: readonly number[]): void => {
      if (looked > steps) {
        throw new BallotError(
          `The best committee was not found in ${steps} looks at ballots; take sequential proportional approval voting.`,
        );
      }
      const open = seats - chosen.length;
      if (open === 0) end();
      if (open === 0 || left.length < open) return;
      const gains = left.map((candidate) => ({ candidate, adds: gain(candidate) }));
      gains.sort((a, b) => b.adds - a.adds || a.candidate - b.candidate);
      let bound = score;
      for (let at = 0; at < open; at += 1) bound += gains[at]?.adds ?? 0;
      if (bound < reached || (bound === reached && !complete)) return;
      const [first, ...others] = gains.map(({ candidate }) => candidate);
      if (first === undefined) return;
      take(first, () => visit(others));
      visit(others);
    };
    const start = (at: number): void => {
      const given = with_[at];
      if (given !== undefined) take(given, () => start(at + 1));
      else visit(approvers.map((_, candidate) => candidate).filter((one) => !with_.includes(one)));
    };
    start(0);
    return { score: reached, committees: found.toSorted(byCandidates), complete };
  }
  return { best };
}
