import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countAv } from "./av";
import type { Approvals } from "./ballots";
import { byCandidates, type CommitteeOptions } from "./committee";
import { type Completion, countEqualShares } from "./equal-shares";
import { countPav } from "./pav";
import type { Report } from "./report";
import { countSav } from "./sav";
import { countSeqPav } from "./seq-pav";
import { countSeqPhragmen } from "./seq-phragmen";

type Method = (approvals: Approvals, options: CommitteeOptions) => Report;

const shares =
  (completion: Completion): Method =>
  (approvals, options) =>
    countEqualShares(approvals, { ...options, completion });

const methods: [string, Method][] = [
  ["av", countAv],
  ["sav", countSav],
  ["pav", countPav],
  ["seqpav", countSeqPav],
  ["seqphragmen", countSeqPhragmen],
  ["equal-shares", countEqualShares],
  ["equal-shares, av completion", shares("av")],
  ["equal-shares, increment completion", shares("increment")],
];

const election = fc.integer({ min: 2, max: 6 }).chain((candidates) =>
  fc.record({
    candidates: fc.constant(candidates),
    seats: fc.integer({ min: 1, max: candidates }),
    ballots: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 5 }),
        approved: fc.uniqueArray(fc.integer({ min: 0, max: candidates - 1 })),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  }),
);

const first = { by: "listed", take: "first" } as const;
const sorted = (committee: readonly number[]) => committee.toSorted((a, b) => a - b);
const all = (report: Report) => report.details.winningCommittees as number[][];

describe.for(methods)("%s", ([name, count]) => {
  test("fills all seats, with one of the tied committees, and conserves the votes", () => {
    fc.assert(
      fc.property(election, ({ seats, ...approvals }) => {
        const report = count(approvals, { seats, ties: first });
        expect(new Set(report.winners).size).toBe(seats);
        expect(report.cast).toBe(approvals.ballots.reduce((sum, { weight }) => sum + weight, 0));
        if (!name.includes("increment")) expect(all(report)).toContainEqual(sorted(report.winners));
      }),
    );
  });

  test("does not care in which order ballots come, or how equal ones are merged", () => {
    fc.assert(
      fc.property(election, ({ seats, ...approvals }) => {
        const single = approvals.ballots
          .flatMap(({ weight, approved }) =>
            new Array(weight)
              .fill(null)
              .map(() => ({ weight: 1, approved: approved.toReversed() })),
          )
          .toReversed();
        const other = count({ ...approvals, ballots: single }, { seats, ties: first });
        const { winners, ties, details } = count(approvals, { seats, ties: first });
        expect({ winners, ties, details }).toEqual({
          winners: other.winners,
          ties: other.ties,
          details: other.details,
        });
      }),
    );
  });

  test("does not care what candidates are called", () => {
    fc.assert(
      fc.property(election, ({ seats, ...approvals }) => {
        const rename = (one: number) => approvals.candidates - 1 - one;
        const ballots = approvals.ballots.map(({ weight, approved }) => ({
          weight,
          approved: approved.map(rename),
        }));
        const renamed = all(count({ ...approvals, ballots }, { seats }))
          .map((committee) => sorted(committee.map(rename)))
          .toSorted(byCandidates);
        expect(renamed).toEqual(all(count(approvals, { seats })));
      }),
    );
  });

  test("elects only those all approve where all approve the same, and enough", () => {
    fc.assert(
      fc.property(election, ({ seats, candidates, ballots }) => {
        const approved = Array.from({ length: seats }, (_, at) => candidates - 1 - at);
        const same = ballots.map(({ weight }) => ({ weight, approved }));
        const report = count({ candidates, ballots: same }, { seats });
        expect(all(report)).toEqual([sorted(approved)]);
        expect(sorted(report.winners)).toEqual(sorted(approved));
      }),
    );
  });

  test("settles a tie as it was reported: only among those tied", () => {
    const lot = { by: "lot", seed: "seed", contest: "board" } as const;
    fc.assert(
      fc.property(election, ({ seats, ...approvals }) => {
        const report = count(approvals, { seats, ties: lot });
        for (const tie of report.ties) {
          expect(tie.candidates).toEqual(expect.arrayContaining([...tie.chosen]));
          expect(report.winners).toEqual(expect.arrayContaining([...tie.chosen]));
        }
        const stopped = count(approvals, { seats });
        expect(stopped.winners.length === seats).toBe(all(stopped).length === 1);
      }),
    );
  });
});

/** All ways to pick some of these. */
function subsets([first, ...others]: readonly number[]): number[][] {
  if (first === undefined) return [[]];
  const without = subsets(others);
  return [...without, ...without.map((some) => [first, ...some])];
}

/**
 * Extended justified representation: of any group that is entitled to l seats by its size and agrees
 * on l candidates, somebody has l of the elected. (Aziz et al., Justified Representation in
 * Approval-Based Committee Voting, 2017; PAV has it, and so have equal shares: Peters and Skowron.)
 */
function misses({ candidates, ballots }: Approvals, seats: number, winners: readonly number[]) {
  const votes = ballots.reduce((sum, { weight }) => sum + weight, 0);
  return subsets(Array.from({ length: candidates }, (_, at) => at)).some((agreed) => {
    const poor = ballots.filter(
      ({ approved }) =>
        agreed.every((one) => approved.includes(one)) &&
        approved.filter((one) => winners.includes(one)).length < agreed.length,
    );
    const size = poor.reduce((sum, { weight }) => sum + weight, 0);
    return agreed.length > 0 && size * seats >= agreed.length * votes;
  });
}

test.for([
  ["pav", countPav],
  ["equal-shares", countEqualShares],
  ["equal-shares without completion", shares("none")],
] as [string, Method][])("%s represents every group that is large and agrees", ([, count]) => {
  fc.assert(
    fc.property(election, ({ seats, ...approvals }) => {
      const { winners } = count(approvals, { seats, ties: first });
      expect(misses(approvals, seats, winners)).toBe(false);
    }),
    { numRuns: 400 },
  );
});

test("approval voting does not represent a minority that is large and agrees", () => {
  const approvals = {
    candidates: 4,
    ballots: [
      { weight: 6, approved: [0, 1, 2] },
      { weight: 4, approved: [3] },
    ],
  };
  expect(misses(approvals, 3, countAv(approvals, { seats: 3 }).winners)).toBe(true);
  expect(misses(approvals, 3, countPav(approvals, { seats: 3, ties: first }).winners)).toBe(false);
});
