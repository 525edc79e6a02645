import fc from "fast-check";
import { expect, test } from "vitest";
import { countAv } from "./av";
import type { Approvals } from "./ballots";
import { countEqualShares } from "./equal-shares";
import { packBallots } from "./pack";
import { countPav } from "./pav";
import { countReserved } from "./reserved";
import { canBeFilled, fits, type Group } from "./reserved-groups";
import { countSeqPav } from "./seq-pav";
import { countSeqPhragmen } from "./seq-phragmen";
import { keepApprovals, keepRanked } from "./standing";
import { countMeekStv } from "./stv-meek";
import { countScottishStv } from "./stv-scottish";

const listed = { by: "listed", take: "first" } as const;

/** 0 to 3 are men with 9, 8, 7, 6 approvals; 4 and 5 are women with 5 and 4. */
const board: Approvals = {
  candidates: 6,
  ballots: [9, 8, 7, 6, 5, 4].map((weight, candidate) => ({ weight, approved: [candidate] })),
};
const women: Group = { name: "women", members: [4, 5], atLeast: 2 };

function reserved(groups: readonly Group[], seats: number, approvals = board, count = countAv) {
  return countReserved({
    candidates: approvals.candidates,
    seats,
    groups,
    count: (standing) => count(keepApprovals(approvals, standing), { seats, ties: listed }),
  });
}

test("the last two of four places are kept for two women; who came before keeps the place", () => {
  const report = reserved([women], 4);
  expect(report.winners).toEqual([0, 1, 4, 5]);
  expect(report.rules).toMatchObject({
    reserved: "whoever leaves too few places is set aside, and all is counted again",
    group1: "women: at least 2",
  });
  expect(report.details.setAside).toEqual([2, 3]);
  expect(report.rounds[0]?.events.slice(0, 2)).toEqual([
    { kind: "setAsidePlaceKept", candidates: [2], values: { group: "women", atLeast: 2 } },
    { kind: "setAsidePlaceKept", candidates: [3], values: { group: "women", atLeast: 2 } },
  ]);
  expect(report.rounds[0]?.votes).toEqual(["9", "8", "", "", "5", "4"]);
});

test("where the elected suffice, a reserved place changes nothing", () => {
  const report = reserved([{ ...women, atLeast: 1 }], 5);
  expect(report.winners).toEqual([0, 1, 2, 3, 4]);
  expect(report.details.setAside).toEqual([]);
});

test("at most two of one organisation: the third is set aside", () => {
  const report = reserved([{ name: "choir", members: [0, 1, 2], atMost: 2 }], 3);
  expect(report.winners).toEqual([0, 1, 3]);
  expect(report.rounds[0]?.events[0]).toEqual({
    kind: "setAsideGroupFull",
    candidates: [2],
    values: { group: "choir", atMost: 2 },
  });
});

test("groups may overlap: a young woman takes both places", () => {
  const young: Group = { name: "under 30", members: [3, 4], atLeast: 1 };
  expect(reserved([{ ...women, atLeast: 1 }, young], 2).winners).toEqual([0, 4]);
});

test("places that no committee can fill are refused before counting", () => {
  expect(() => reserved([{ ...women, atLeast: 3 }], 4)).toThrow("No committee");
  expect(() => reserved([{ ...women, atMost: 1 }], 4)).toThrow("At least 2 and at most 1");
  expect(() => reserved([{ ...women, members: [9] }], 4)).toThrow("who is no candidate");
  expect(() => reserved([{ name: "men", members: [0, 1, 2, 3], atMost: 1 }], 4)).toThrow(
    "No committee",
  );
});

// 0, 1, 2 are men, 3 and 4 women; two seats, one of them for a woman.
const ranked = packBallots(5, [
  { weight: 20, ranking: [0, 1, 3] },
  { weight: 14, ranking: [1, 0, 4] },
  { weight: 8, ranking: [2, 4] },
  { weight: 5, ranking: [3, 4] },
  { weight: 4, ranking: [4, 3] },
]);

test.for([
  ["Scottish", countScottishStv],
  ["Meek", countMeekStv],
] as const)("%s STV: votes for the man who is set aside go on to the women", ([, count]) => {
  expect(count(ranked, { seats: 2, ties: listed }).winners).toEqual([0, 1]);
  const report = countReserved({
    candidates: 5,
    seats: 2,
    groups: [{ name: "women", members: [3, 4], atLeast: 1 }],
    count: (standing) => count(keepRanked(ranked, standing), { seats: 2, ties: listed }),
  });
  expect(report.winners[0]).toBe(0);
  expect([3, 4]).toContain(report.winners[1]);
  expect(report.details.setAside).toContain(1);
  for (const round of report.rounds) expect(round.votes).toHaveLength(5);
});

test("exact PAV: the best of the committees that have the reserved place", () => {
  const approvals: Approvals = {
    candidates: 4,
    ballots: [
      { weight: 6, approved: [0, 1] },
      { weight: 3, approved: [0, 2] },
      { weight: 1, approved: [3] },
    ],
  };
  const groups: Group[] = [{ name: "new members", members: [2, 3], atLeast: 1 }];
  const options = { seats: 2, allowed: (committee: readonly number[]) => fits(groups, committee) };
  expect(countPav(approvals, { seats: 2 }).winners).toEqual([0, 1]);
  expect(countPav(approvals, options).winners).toEqual([0, 2]);
  expect(() => countPav(approvals, { seats: 2, allowed: () => false })).toThrow("No committee");
});

test("whoever is taken off a ranked ballot leaves the others in their order, ties kept", () => {
  const ballots = packBallots(4, [
    { weight: 2, ranking: [[0, 1], 2, 3] },
    { weight: 1, ranking: [2, [0, 3, 1]] },
    { weight: 3, ranking: [0] },
  ]);
  const kept = keepRanked(ballots, [1, 2, 3]);
  const same = packBallots(3, [
    { weight: 2, ranking: [0, 1, 2] },
    { weight: 1, ranking: [1, [2, 0]] },
    { weight: 3, ranking: [] },
  ]);
  const spelled = (those: typeof kept) =>
    [...those.weights].map((weight, ballot) => {
      const levels: number[][] = [];
      for (let at = those.starts[ballot] ?? 0; at < (those.starts[ballot + 1] ?? 0); at += 1) {
        if (those.tied?.[at] === 1) levels.at(-1)?.push(those.ranks[at] ?? -1);
        else levels.push([those.ranks[at] ?? -1]);
      }
      return JSON.stringify([weight, levels.map((level) => level.toSorted())]);
    });
  expect(spelled(kept).toSorted()).toEqual(spelled(same).toSorted());
  expect(kept.total).toBe(6);
});

const groupOf = (candidates: number) =>
  fc
    .record({
      members: fc.uniqueArray(fc.integer({ min: 0, max: candidates - 1 })),
      atLeast: fc.integer({ min: 0, max: 2 }),
      more: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ members, atLeast, more }) => ({
      name: "group",
      members,
      atLeast,
      atMost: atLeast + more,
    }));

const election = fc.integer({ min: 2, max: 6 }).chain((candidates) =>
  fc.record({
    candidates: fc.constant(candidates),
    seats: fc.integer({ min: 1, max: candidates }),
    groups: fc.array(groupOf(candidates), { minLength: 1, maxLength: 3 }),
    ballots: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 5 }),
        approved: fc.uniqueArray(fc.integer({ min: 0, max: candidates - 1 })),
      }),
      { maxLength: 6 },
    ),
  }),
);

function committees(candidates: number, seats: number, from = 0): number[][] {
  if (seats === 0) return [[]];
  return Array.from({ length: candidates - from }, (_, at) => from + at).flatMap((one) =>
    committees(candidates, seats - 1, one + 1).map((others) => [one, ...others]),
  );
}

test("whatever the groups, the elected fit them, or no committee does", () => {
  fc.assert(
    fc.property(election, ({ groups, seats, ...approvals }) => {
      const everybody = Array.from({ length: approvals.candidates }, (_, at) => at);
      const possible = committees(approvals.candidates, seats).filter((one) => fits(groups, one));
      expect(canBeFilled(groups, [], everybody, seats)).toBe(possible.length > 0);
      for (const count of [countAv, countSeqPav, countSeqPhragmen, countEqualShares]) {
        if (possible.length === 0) {
          expect(() => reserved(groups, seats, approvals, count)).toThrow("No committee");
          continue;
        }
        const { winners } = reserved(groups, seats, approvals, count);
        expect(winners).toHaveLength(seats);
        expect(fits(groups, winners)).toBe(true);
        const plain = count(approvals, { seats, ties: listed }).winners;
        if (fits(groups, plain)) expect(winners).toEqual(plain);
      }
    }),
    { numRuns: 200 },
  );
});
