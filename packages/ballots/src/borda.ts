import type { Ballots } from "./ballots";
import { fraction, text } from "./fraction";
import { byValue } from "./order";
import { countPlaces, type Places } from "./places";
import type { Report } from "./report";
import { electOne, rankedBallots, type SingleSeatOptions } from "./single-seat";

/** What the places are worth: n, n − 1, … 1; or 1, 1/2, 1/3, … */
export type BordaPoints = "borda" | "dowdall";

/**
 * What those not named on a ballot get: the average of the places it leaves, or nothing, or nothing
 * and the first of m named gets only m points.
 */
export type BordaUnranked = "average" | "zero" | "modified";

export type BordaOptions = SingleSeatOptions & {
  readonly points?: BordaPoints;
  readonly unranked?: BordaUnranked;
};

/**
 * The Borda count (J.-C. de Borda, "Mémoire sur les élections au scrutin", 1781): the first of n
 * gets n points, the last one point, most points win. `dowdall`: 1, 1/2, 1/3, … (Nauru, B. Reilly,
 * "Social choice in the South Seas", 2002). Equals share the points of their places. `modified`: the
 * first of m named gets m points (P. Emerson, "The original Borda count and partial voting", 2013).
 */
export function countBorda(ballots: Ballots, options: BordaOptions = {}): Report {
  const { points = "borda", unranked = "average" } = options;
  const scale =
    points === "borda" ? bordaScale(ballots.candidates) : dowdallScale(ballots.candidates);
  const places = countPlaces(ballots);
  const scores = Array.from({ length: ballots.candidates }, (_, candidate) => {
    const named = namedPoints(places, candidate, scale);
    if (unranked === "zero") return named;
    if (unranked === "average") return named + unnamedPoints(places, candidate, scale);
    return named - forgonePoints(places, candidate, scale);
  });
  return electOne(options, {
    method: "borda",
    rules: { points, unranked },
    ...rankedBallots(ballots),
    order: byValue(scores),
    votes: scores.map((score) => written(score, scale.one)),
    events: [],
    details: {},
  });
}

/** Points in whole parts: `one` of them make a point. */
type Scale = {
  readonly one: bigint;
  /** What each of `size` equals gets who share the places from `from` (0 is the best). */
  readonly share: (from: number, size: number) => bigint;
};

function bordaScale(candidates: number): Scale {
  return { one: 2n, share: (from, size) => BigInt(2 * (candidates - from) - size + 1) };
}

function dowdallScale(candidates: number): Scale {
  let multiple = 1n;
  for (let n = 1n; n <= candidates; n++) multiple = fraction(multiple, n).upper * n;
  const sums = [0n];
  for (let place = 1; place <= candidates; place++) {
    sums.push((sums[place - 1] as bigint) + multiple / BigInt(place));
  }
  const share = (from: number, size: number) =>
    (((sums[from + size] as bigint) - (sums[from] as bigint)) * multiple) / BigInt(size);
  return { one: multiple * multiple, share };
}

function namedPoints(places: Places, candidate: number, { share }: Scale): bigint {
  let points = 0n;
  for (let place = 0; place < places.candidates; place++) {
    const voters = places.alone[candidate * places.candidates + place] as number;
    if (voters > 0) points += BigInt(voters) * share(place, 1);
  }
  for (const { from, size, weight } of places.shared.get(candidate) ?? []) {
    points += BigInt(weight) * share(from, size);
  }
  return points;
}

function unnamedPoints(places: Places, candidate: number, { share }: Scale): bigint {
  let points = 0n;
  for (let named = 0; named < places.candidates; named++) {
    const voters = (places.voters[named] as number) - namedAmong(places, candidate, named);
    if (voters > 0) points += BigInt(voters) * share(named, places.candidates - named);
  }
  return points;
}

/** What ballots that name fewer than all give less to each on them. */
function forgonePoints(places: Places, candidate: number, { one }: Scale): bigint {
  let points = 0n;
  for (let named = 1; named < places.candidates; named++) {
    const voters = BigInt(namedAmong(places, candidate, named));
    points += voters * BigInt(places.candidates - named) * one;
  }
  return points;
}

function namedAmong({ candidates, lengths }: Places, candidate: number, named: number): number {
  return lengths[candidate * (candidates + 1) + named] as number;
}

/** Points as they are written: halves as a decimal, other parts as a fraction. */
function written(points: bigint, one: bigint): string {
  const value = fraction(points, one);
  return value.lower === 2n ? `${value.upper / 2n}.5` : text(value);
}
