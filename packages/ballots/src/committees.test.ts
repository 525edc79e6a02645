import { expect, test } from "vitest";
import { countAv } from "./av";
import type { Approvals } from "./ballots";
import { countEqualShares } from "./equal-shares";
import { countPav } from "./pav";
import { countSav } from "./sav";
import { countSeqPav } from "./seq-pav";
import { countSeqPhragmen } from "./seq-phragmen";

const letters = "abcdefgh";

/** Ballots as books print them: `3 ab, 2 c`. */
function approvals(candidates: number, ballots: string): Approvals {
  return {
    candidates,
    ballots: ballots.split(", ").map((ballot) => {
      const [weight = "", names = ""] = ballot.split(" ");
      return { weight: Number(weight), approved: [...names].map((one) => letters.indexOf(one)) };
    }),
  };
}

const named = (candidates: readonly number[]) => candidates.map((one) => letters[one]).join("");
const first = { by: "listed", take: "first" } as const;

// Lackner and Skowron, Multi-Winner Voting with Approval Preferences, 2023: example 2.1, four seats.
const running = approvals(8, "3 ab, 3 ac, 2 ad, 1 bcf, 1 e, 1 f, 1 g");

test("approval voting: two committees are tied for the last of four seats (Lackner and Skowron, 2.2)", () => {
  const report = countAv(running, { seats: 4 });
  expect(report.rounds[0]?.votes).toEqual(["8", "4", "4", "2", "1", "2", "1", "0"]);
  expect((report.details.winningCommittees as number[][]).map(named)).toEqual(["abcd", "abcf"]);
  expect(named(report.winners)).toBe("abc");
  expect(report.ties).toEqual([
    { round: 1, kind: "lastSeats", candidates: [3, 5], settled: "open", chosen: [] },
  ]);
  const settled = countAv(running, { seats: 4, ties: first });
  expect(named(settled.winners)).toBe("abcd");
  expect(settled.ties[0]).toMatchObject({ settled: "listed", chosen: [3] });
});

test("proportional approval voting: the best of them is abcf with 83/6 (Lackner and Skowron, 2.4)", () => {
  const report = countPav(running, { seats: 4 });
  expect(named(report.winners)).toBe("abcf");
  expect(report.rounds[0]?.figures.score).toBe("83/6");
  expect(report.ties).toEqual([]);
});

test("seat after seat, proportional approval voting can miss the best committee (Lackner and Skowron, 2.5)", () => {
  const voters = approvals(4, "3 ab, 6 ad, 4 b, 5 c, 5 cd");
  const exact = countPav(voters, { seats: 2 });
  expect([named(exact.winners), exact.rounds[0]?.figures.score]).toEqual(["ac", "19"]);
  const report = countSeqPav(voters, { seats: 2 });
  expect(named(report.winners)).toBe("dc");
  expect(report.rounds.map((round) => round.figures.adds)).toEqual(["11", "15/2"]);
});

test("Phragmén's method: the loads are 1/8, 11/32, 55/128 and 5/8 (Lackner and Skowron, 2.9)", () => {
  const report = countSeqPhragmen(running, { seats: 4 });
  expect(report.rounds.map((round) => round.figures.load)).toEqual([
    "1/8",
    "11/32",
    "55/128",
    "5/8",
  ]);
  expect(named(report.winners)).toBe("abcd");
  expect(report.ties).toEqual([
    { round: 2, kind: "harmless", candidates: [1, 2], settled: "listed", chosen: [1] },
  ]);
});

test("equal shares: one seat is paid for, three are filled by Phragmén's method (Lackner and Skowron, 2.11)", () => {
  const report = countEqualShares(running, { seats: 4, ties: first });
  expect(report.rounds.map(({ figures }) => figures.each ?? figures.load)).toEqual([
    "1/8",
    "1/96",
    "37/384",
    "7/24",
  ]);
  expect(named(report.winners)).toBe("abcd");
});

test("equal shares and Phragmén's method differ (Lackner and Skowron, 2.12)", () => {
  const voters = approvals(4, "3 cd, 2 ab, 2 ac, 1 bd");
  const shares = countEqualShares(voters, { seats: 3 });
  expect(named(shares.winners)).toBe("cad");
  expect(shares.rounds.map(({ figures }) => figures.each ?? figures.load)).toEqual([
    "1/5",
    "13/40",
    "1/40",
  ]);
  const phragmen = countSeqPhragmen(voters, { seats: 3 });
  expect(named(phragmen.winners)).toBe("cbd");
  expect(phragmen.rounds.map(({ figures }) => figures.load)).toEqual(["1/5", "1/3", "29/60"]);
  const unfilled = countEqualShares(voters, { seats: 3, completion: "none" });
  expect(named(unfilled.winners)).toBe("ca");
});

test("equal shares, raised by one seat at a time until they pay for all seats", () => {
  const voters = approvals(4, "3 cd, 2 ab, 2 ac, 1 bd");
  const report = countEqualShares(voters, { seats: 3, completion: "increment" });
  expect([named(report.winners), report.rules.sharesFor]).toEqual(["cad", 4]);
  const few = countEqualShares(approvals(3, "2 a"), {
    seats: 2,
    completion: "increment",
    ties: first,
  });
  expect([named(few.winners), few.rules.completion]).toEqual([
    "ab",
    "av: fewer are approved than there are seats",
  ]);
});

test("a vote divided among two candidates elects others than two whole approvals (Brams and Kilgour)", () => {
  const voters = approvals(4, "4 ab, 3 c, 3 d");
  expect(named(countAv(voters, { seats: 2 }).winners)).toBe("ab");
  const report = countSav(voters, { seats: 2 });
  expect(named(report.winners)).toBe("cd");
  expect(report.rounds[0]?.votes).toEqual(["2", "2", "3", "3"]);
});

test("three exact thirds of a vote are one: no tie is missed", () => {
  const voters = approvals(4, "3 abc, 1 d");
  expect(countSav(voters, { seats: 1 }).ties[0]?.candidates).toEqual([0, 1, 2, 3]);
});

test("Phragmén's own ballots: a, then e of the smaller party, then b (Janson, arXiv 1611.08826)", () => {
  // A B C P Q R are a b c d e f here.
  const voters = approvals(6, "1034 abc, 519 def, 90 abe, 47 ade");
  expect(named(countSeqPhragmen(voters, { seats: 3 }).winners)).toBe("aeb");
  const thiele = countSeqPav(voters, { seats: 3 });
  expect(named(thiele.winners)).toBe("aeb");
  expect(thiele.rounds.map(({ figures }) => figures.adds)).toEqual(["1171", "1175/2", "547"]);
  expect(named(countAv(voters, { seats: 3 }).winners)).toBe("abc");
});

test("thirty voters, two seats: the best committee has 30 1/2 points, the next 30", () => {
  const voters = approvals(4, "5 ab, 17 ac, 8 d");
  const report = countPav(voters, { seats: 2 });
  expect([named(report.winners), report.rounds[0]?.figures.score]).toEqual(["ac", "61/2"]);
  const without = countPav(voters, { seats: 2, allowed: (those) => those.includes(3) });
  expect([named(without.winners), without.rounds[0]?.figures.score]).toEqual(["ad", "30"]);
});

test("an even choice that nothing can settle stops a count, and the lot settles it for all to check", () => {
  const voters = approvals(3, "2 a, 2 b, 1 c");
  const stopped = countSeqPhragmen(voters, { seats: 1 });
  expect(stopped.winners).toEqual([]);
  expect(stopped.details).toEqual({ winningCommittees: [[0], [1]], allCommittees: true });
  const lot = { by: "lot", seed: "2025-11-20", contest: "board" } as const;
  for (const count of [
    countAv,
    countSav,
    countPav,
    countSeqPav,
    countSeqPhragmen,
    countEqualShares,
  ]) {
    const report = count(voters, { seats: 1, ties: lot });
    expect(report.ties[0]?.settled).toBe("lot");
    expect(report.winners).toEqual(countAv(voters, { seats: 1, ties: lot }).winners);
  }
});

test("more tied committees than are asked for are said to be more", () => {
  const voters = approvals(8, "1 abcdefgh");
  for (const count of [countAv, countPav, countSeqPav, countSeqPhragmen]) {
    const report = count(voters, { seats: 4, most: 10, ties: first });
    expect(report.details.winningCommittees).toHaveLength(10);
    expect(report.details.allCommittees).toBe(false);
    expect(named(report.winners)).toBe("abcd");
    expect(count(voters, { seats: 4 }).details.allCommittees).toBe(true);
  }
});

test("wrong ballots and seats are refused in a sentence", () => {
  const voters = approvals(3, "1 ab");
  expect(() => countAv(voters, { seats: 4 })).toThrow(
    "4 seats cannot be filled from 3 candidates.",
  );
  expect(() => countAv(voters, { seats: 0 })).toThrow("one seat or more");
  const ballot = (weight: number, ...approved: number[]) => ({
    candidates: 3,
    ballots: [{ weight, approved }],
  });
  expect(() => countPav(ballot(1, 3), { seats: 1 })).toThrow("Ballot 1 approves 3");
  expect(() => countPav(ballot(1, 2, 2), { seats: 1 })).toThrow("a candidate twice");
  expect(() => countPav(ballot(-1, 2), { seats: 1 })).toThrow("counts -1 times");
  expect(() => countPav(ballot(2 ** 50, 2), { seats: 1 })).toThrow("take the sequential one");
  expect(() => countPav(running, { seats: 4, steps: 3 })).toThrow("in 3 looks");
});
