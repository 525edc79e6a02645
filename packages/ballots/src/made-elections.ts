import fc from "fast-check";
import type { Ballots } from "./ballots";
import { packBallots, type RankedBallot } from "./pack";
import type { Report } from "./report";

/** Ballots of letters: `made("ABC", ["23 A>B>C", "2 B>A=C"])`, A being candidate 0. */
export function made(names: string, lines: readonly string[]): Ballots {
  return packBallots(names.length, written(names, lines));
}

/** The same before they are packed. */
export function written(names: string, lines: readonly string[]): RankedBallot[] {
  return lines.map((line) => {
    const [weight = "", ranking = ""] = line.split(" ");
    const places = ranking.split(">").filter((place) => place !== "");
    return {
      weight: Number(weight),
      ranking: places.map((place) => place.split("=").map((name) => names.indexOf(name))),
    };
  });
}

/** Letters for a report's order: `["A", "BC"]`, equals together. */
export function letters(names: string, order: Report["order"]): string[] {
  return (order ?? []).map((group) => group.map((candidate) => names[candidate]).join(""));
}

/** Any ranking of some of the candidates, with ties. */
export function ranking(candidates: number): fc.Arbitrary<number[][]> {
  const all = Array.from({ length: candidates }, (_, candidate) => candidate);
  return fc
    .tuple(
      fc.shuffledSubarray(all),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: candidates, maxLength: candidates }),
    )
    .map(([named, ties]) => grouped(named, (at) => ties[at] === 0));
}

/** A whole election with ties, blank and incomplete ballots. */
export function election(candidates: number, ballots = 12): fc.Arbitrary<RankedBallot[]> {
  return fc.array(
    fc.record({ weight: fc.integer({ min: 0, max: 5 }), ranking: ranking(candidates) }),
    {
      minLength: 1,
      maxLength: ballots,
    },
  );
}

function grouped(named: readonly number[], isTied: (at: number) => boolean): number[][] {
  const places: number[][] = [];
  for (const [at, candidate] of named.entries()) {
    const last = places.at(-1);
    if (last !== undefined && isTied(at)) last.push(candidate);
    else places.push([candidate]);
  }
  return places;
}

/** Every ranking of some of the candidates, with ties: 26 of three. */
export function everyRanking(candidates: number): number[][][] {
  const all = Array.from({ length: candidates }, (_, candidate) => candidate);
  const places = all.reduce<number[][]>(
    (rows, _) => rows.flatMap((row) => [-1, ...all].map((place) => [...row, place])),
    [[]],
  );
  const dense = places.filter((row) => row.every((place) => place < 1 || row.includes(place - 1)));
  return dense.map((row) =>
    all.map((place) => all.filter((one) => row[one] === place)).filter((group) => group.length > 0),
  );
}

/** Every election of one to four voters on three candidates: 27,404. */
export function* everySmallElection(): Generator<RankedBallot[]> {
  const rankings = everyRanking(3);
  function* grow(ballots: readonly RankedBallot[], from: number): Generator<RankedBallot[]> {
    if (ballots.length > 0) yield [...ballots];
    if (ballots.length === 4) return;
    for (let at = from; at < rankings.length; at++) {
      yield* grow([...ballots, { weight: 1, ranking: rankings[at] ?? [] }], at);
    }
  }
  yield* grow([], 0);
}

/** Ballots with every candidate `c` called `names[c]`. */
export function renamed(
  ballots: readonly RankedBallot[],
  names: readonly number[],
): RankedBallot[] {
  return ballots.map(({ weight, ranking }) => ({
    weight,
    ranking: ranking.map((place) => [place].flat().map((candidate) => names[candidate] ?? -1)),
  }));
}

/** Ballots turned round, those not ranked first. */
export function reversed(candidates: number, ballots: readonly RankedBallot[]): RankedBallot[] {
  const all = Array.from({ length: candidates }, (_, candidate) => candidate);
  return ballots.map(({ weight, ranking }) => {
    const unranked = all.filter((candidate) => !ranking.flat().includes(candidate));
    const places = ranking.map((place) => [place].flat());
    return { weight, ranking: [...places, unranked].filter((g) => g.length > 0).reverse() };
  });
}

/** The place of a candidate on a ballot, 0 the best; those not ranked share the last. */
export function placeOf({ ranking }: RankedBallot, candidate: number): number {
  const place = ranking.findIndex((group) => [group].flat().includes(candidate));
  return place === -1 ? ranking.length : place;
}

/** The matrix of duels, voter by voter and pair by pair: what `pairwise` must equal. */
export function plainDuels(candidates: number, ballots: readonly RankedBallot[]): number[][] {
  const all = Array.from({ length: candidates }, (_, candidate) => candidate);
  return all.map((one) =>
    all.map((other) => {
      const before = ballots.filter((ballot) => placeOf(ballot, one) < placeOf(ballot, other));
      return before.reduce((sum, { weight }) => sum + weight, 0);
    }),
  );
}
