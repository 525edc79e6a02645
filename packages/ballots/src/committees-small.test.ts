import { expect, test } from "vitest";
import { countAv } from "./av";
import type { Approvals } from "./ballots";
import { byCandidates } from "./committee";
import { countEqualShares } from "./equal-shares";
import { compare, type Fraction, fraction, minus, over, plus } from "./fraction";
import { countPav } from "./pav";
import { countSav } from "./sav";
import { countSeqPav } from "./seq-pav";
import { countSeqPhragmen } from "./seq-phragmen";

// Every election with 3 candidates and up to 4 ballots, counted a second time in the plainest way:
// one ballot a voter, whole committees compared, money that comes in with time.

type Voters = readonly (readonly number[])[];
type Score = (committee: readonly number[], voters: Voters) => Fraction;

const zero = fraction(0);
const sum = (values: readonly Fraction[]) => values.reduce(plus, zero);
const everyBallot = [[], [0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]];

function elections(voters: number, from = 0): Voters[] {
  if (voters === 0) return [[]];
  return everyBallot.flatMap((ballot, at) =>
    at < from ? [] : elections(voters - 1, at).map((others) => [ballot, ...others]),
  );
}

const small = [1, 2, 3, 4].flatMap((voters) => elections(voters));
const committees = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]];

/** All whom nobody exceeds. */
function best<T>(things: readonly T[], score: (thing: T) => Fraction): T[] {
  return things.filter((one) => things.every((other) => compare(score(one), score(other)) >= 0));
}

const shared = (ballot: readonly number[], committee: readonly number[]) =>
  ballot.filter((candidate) => committee.includes(candidate)).length;
const harmonic = (n: number): Fraction => (n === 0 ? zero : plus(harmonic(n - 1), fraction(1, n)));

const scores: Record<"av" | "sav" | "pav", Score> = {
  av: (those, voters) => sum(voters.map((ballot) => fraction(shared(ballot, those)))),
  sav: (those, voters) =>
    sum(voters.map((ballot) => fraction(shared(ballot, those), ballot.length || 1))),
  pav: (those, voters) => sum(voters.map((ballot) => harmonic(shared(ballot, those)))),
};

function seqPav(voters: Voters, seats: number, elected: readonly number[] = []): number[][] {
  if (elected.length === seats) return [[...elected]];
  const left = [0, 1, 2].filter((one) => !elected.includes(one));
  const next = best(left, (one) => scores.pav([...elected, one], voters));
  return next.flatMap((one) => seqPav(voters, seats, [...elected, one]));
}

/** Everyone earns at the same speed; the seat is bought as soon as its supporters have 1. */
function phragmen(
  voters: Voters,
  seats: number,
  money: readonly Fraction[],
  elected: readonly number[],
): number[][] {
  if (elected.length === seats) return [[...elected]];
  const left = [0, 1, 2].filter((one) => !elected.includes(one));
  const approved = left.filter((one) => voters.some((ballot) => ballot.includes(one)));
  if (approved.length === 0) {
    return left.flatMap((one) => phragmen(voters, seats, money, [...elected, one]));
  }
  const wait = (one: number) => {
    const has = sum(money.filter((_, voter) => voters[voter]?.includes(one)));
    return over(minus(fraction(1), has), fraction(voters.filter((b) => b.includes(one)).length));
  };
  return best(approved, (one) => minus(zero, wait(one))).flatMap((one) => {
    const then = money.map((has, voter) =>
      voters[voter]?.includes(one) ? zero : plus(has, wait(one)),
    );
    return phragmen(voters, seats, then, [...elected, one]);
  });
}

/** The least equal payment that makes 1: with each number of the poorest giving all they have. */
function payment(voters: Voters, money: readonly Fraction[], candidate: number): Fraction | null {
  const purses = money.filter((_, voter) => voters[voter]?.includes(candidate)).toSorted(compare);
  for (let poor = 0; poor < purses.length; poor += 1) {
    const rest = minus(fraction(1), sum(purses.slice(0, poor)));
    const each = over(rest, fraction(purses.length - poor));
    if (compare(each, purses[poor] ?? zero) <= 0) return each;
  }
  return null;
}

function shares(
  voters: Voters,
  seats: number,
  money: readonly Fraction[],
  elected: readonly number[] = [],
): number[][] {
  const asked = [0, 1, 2]
    .filter((one) => !elected.includes(one))
    .map((one) => ({ one, each: payment(voters, money, one) }));
  const paid = asked.filter(({ each }) => each !== null);
  if (elected.length === seats || paid.length === 0) return phragmen(voters, seats, money, elected);
  return best(paid, ({ each }) => minus(zero, each ?? zero)).flatMap(({ one, each }) => {
    const then = money.map((has, voter) => {
      if (!voters[voter]?.includes(one)) return has;
      return compare(has, each ?? zero) < 0 ? zero : minus(has, each ?? zero);
    });
    return shares(voters, seats, then, [...elected, one]);
  });
}

function distinct(found: readonly (readonly number[])[]): number[][] {
  const all = new Map(found.map((one) => [one.toSorted().join(), one.toSorted()]));
  return [...all.values()].toSorted(byCandidates);
}

const methods = [
  ["av", countAv],
  ["sav", countSav],
  ["pav", countPav],
  ["seqpav", countSeqPav],
  ["seqphragmen", countSeqPhragmen],
  ["equal-shares", countEqualShares],
] as const;

function plainly(method: string, voters: Voters, seats: number): number[][] {
  if (method === "seqpav") return distinct(seqPav(voters, seats));
  if (method === "seqphragmen") {
    return distinct(
      phragmen(
        voters,
        seats,
        voters.map(() => zero),
        [],
      ),
    );
  }
  if (method === "equal-shares") {
    return distinct(
      shares(
        voters,
        seats,
        voters.map(() => fraction(seats, voters.length)),
      ),
    );
  }
  const score = scores[method as "av" | "sav" | "pav"];
  return best(
    committees.filter((one) => one.length === seats),
    (one) => score(one, voters),
  );
}

test.for(methods)(
  "%s: all 494 elections, one to three seats, counted plainly",
  ([method, count]) => {
    expect(small.length).toBe(494);
    for (const voters of small) {
      const approvals: Approvals = {
        candidates: 3,
        ballots: voters.map((approved) => ({ weight: 1, approved })),
      };
      for (const seats of [1, 2, 3]) {
        const { winningCommittees } = count(approvals, { seats }).details;
        expect(winningCommittees, JSON.stringify({ voters, seats })).toEqual(
          plainly(method, voters, seats),
        );
      }
    }
  },
);
