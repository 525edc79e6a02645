import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ballots } from "./ballots";
import { condorcetWinner } from "./condorcet";
import { election, placeOf, renamed, reversed } from "./made-elections";
import { packBallots, type RankedBallot } from "./pack";
import { pairwise } from "./pairwise";
import type { Report } from "./report";

type Count = (ballots: Ballots) => Report;

const candidates = 5;
const cast = election(candidates);
const permutation = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: candidates });
const names = [0, 1, 2, 3, 4];

function orderBy(count: Count, ballots: readonly RankedBallot[]): number[][] {
  const { order } = count(packBallots(candidates, ballots));
  return (order ?? []).map((group) => group.toSorted((a, b) => a - b));
}

/** Tests what holds for every method with one order of all candidates. */
export function testFairness(method: string, count: Count): void {
  test(`${method}: the order of the ballots does not matter`, () => {
    fc.assert(
      fc.property(cast, fc.infiniteStream(fc.nat()), (ballots, keys) => {
        const shuffled = ballots
          .map((ballot) => ({ ballot, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ ballot }) => ballot);
        expect(orderBy(count, shuffled)).toEqual(orderBy(count, ballots));
      }),
    );
  });

  test(`${method}: candidates with other names fare the same`, () => {
    fc.assert(
      fc.property(cast, permutation, (ballots, to) => {
        const order = orderBy(count, ballots).map((group) =>
          group.map((candidate) => to[candidate] ?? -1).sort((a, b) => a - b),
        );
        expect(orderBy(count, renamed(ballots, to))).toEqual(order);
      }),
    );
  });

  test(`${method}: every candidate has one place, and whom all put first is elected`, () => {
    fc.assert(
      fc.property(cast, fc.constantFrom(...names), (ballots, favourite) => {
        const raised = ballots.map(({ weight, ranking }) => ({
          weight: weight + 1,
          ranking: [
            [favourite],
            ...ranking.map((place) => [place].flat().filter((one) => one !== favourite)),
          ].filter((group) => group.length > 0),
        }));
        const order = orderBy(count, raised);
        expect(order.flat().sort((a, b) => a - b)).toEqual(names);
        expect(order[0]).toEqual([favourite]);
      }),
    );
  });
}

/** Tests that whoever wins every duel is elected, alone. */
export function testCondorcet(method: string, count: Count): void {
  test(`${method}: whoever wins every duel is elected`, () => {
    fc.assert(
      fc.property(cast, (ballots) => {
        const packed = packBallots(candidates, ballots);
        const winner = condorcetWinner(pairwise(packed));
        if (winner !== null) expect(count(packed).winners).toEqual([winner]);
      }),
      { numRuns: 400 },
    );
  });
}

/** Tests that ballots turned round turn the result: the only first is not among the first. */
export function testReversal(method: string, count: Count): void {
  test(`${method}: when all ballots are turned round, who was first alone is no longer first`, () => {
    fc.assert(
      fc.property(cast, (ballots) => {
        const [first = []] = orderBy(count, ballots);
        const [turned = []] = orderBy(count, reversed(candidates, ballots));
        if (first.length === 1) expect(turned).not.toContain(first[0]);
      }),
      { numRuns: 400 },
    );
  });
}

/** Tests that a winner whom one ballot puts higher is still a winner. */
export function testMonotonicity(method: string, count: Count): void {
  test(`${method}: a winner put higher by some is still a winner`, () => {
    fc.assert(
      fc.property(cast, fc.nat(), fc.nat(), (ballots, which, places) => {
        const [first = []] = orderBy(count, ballots);
        const winner = first[0] ?? 0;
        const changed = ballots.with(
          which % ballots.length,
          raise(ballots[which % ballots.length] ?? { weight: 1, ranking: [] }, winner, places),
        );
        expect(orderBy(count, changed)[0]).toContain(winner);
      }),
      { numRuns: 1000 },
    );
  });
}

/** The ballot with `winner` alone on a better place than before, or as it was at the top. */
function raise(ballot: RankedBallot, winner: number, places: number): RankedBallot {
  const from = placeOf(ballot, winner);
  const others = ballot.ranking.map((place) => [place].flat().filter((one) => one !== winner));
  others.splice(places % (from + 1), 0, [winner]);
  return { weight: ballot.weight, ranking: others.filter((group) => group.length > 0) };
}
