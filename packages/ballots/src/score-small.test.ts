import { expect, test } from "vitest";
import { countApproval } from "./approval";
import { countScore } from "./score";
import { countStar } from "./star";

// Every election of one to four voters, three candidates and points from 0 to 2, against counts
// that follow the words of the rule and nothing else.

const candidates = [0, 1, 2];
const most = 2;
const marks = [0, 1, 2].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1, 2].map((c) => [a, b, c])));

/** Every choice of up to `count` ballots, the order of voters aside. */
function* elections(count: number, from = 0): Generator<readonly (readonly number[])[]> {
  for (let at = from; at < marks.length; at++) {
    const ballot = marks[at] as number[];
    yield [ballot];
    if (count > 1) for (const rest of elections(count - 1, at)) yield [ballot, ...rest];
  }
}

type Cast = readonly (readonly number[])[];

const given = (ballot: readonly number[], one: number) => ballot[one] as number;
const sum = (cast: Cast, one: number) => cast.reduce((all, ballot) => all + given(ballot, one), 0);
const tops = (cast: Cast, one: number) =>
  cast.filter((ballot) => given(ballot, one) === most).length;
const above = (cast: Cast, one: number, other: number) =>
  cast.filter((ballot) => given(ballot, one) > given(ballot, other)).length;
const losses = (cast: Cast, one: number, among: readonly number[]) =>
  among.filter((other) => above(cast, other, one) > above(cast, one, other)).length;

function best(among: readonly number[], value: (one: number) => number): number[] {
  const highest = Math.max(...among.map(value));
  return among.filter((one) => value(one) === highest);
}

/** Fewest lost duels among those who are level, again and again; then most highest marks. */
function settle(cast: Cast, level: readonly number[]): number[] {
  let left = [...level];
  for (;;) {
    const next = best(left, (one) => -losses(cast, one, left));
    if (next.length === left.length) break;
    left = next;
  }
  return best(left, (one) => tops(cast, one));
}

/** The two finalists, or null where the rule cannot tell. */
function finalists(cast: Cast): number[] | null {
  const chosen: number[] = [];
  while (chosen.length < 2) {
    const rest = candidates.filter((one) => !chosen.includes(one));
    const level = best(rest, (one) => sum(cast, one));
    if (chosen.length + level.length <= 2) chosen.push(...level);
    else {
      const [one, ...equals] = settle(cast, level);
      if (one === undefined || equals.length > 0) return null;
      chosen.push(one);
    }
  }
  return chosen;
}

function star(cast: Cast): number[] {
  const two = finalists(cast);
  if (!two) return [];
  const [one = 0, other = 0] = two;
  const values = [
    (who: number) => above(cast, who, who === one ? other : one),
    (who: number) => sum(cast, who),
    (who: number) => tops(cast, who),
  ];
  const left = values.reduce((among, value) => best(among, value), two);
  return left.length === 1 ? left : [];
}

const scored = (cast: Cast) => ({
  candidates: 3,
  ballots: cast.map((points) => ({ weight: 1, points })),
});

test("score and STAR count every small election as their words say", () => {
  let compared = 0;
  for (const cast of elections(4)) {
    const leaders = best(candidates, (one) => sum(cast, one));
    const score = countScore(scored(cast), { most }).winners;
    expect(score, JSON.stringify(cast)).toEqual(leaders.length === 1 ? leaders : []);
    expect(countStar(scored(cast), { most }).winners, JSON.stringify(cast)).toEqual(star(cast));
    compared += 1;
  }
  expect(compared).toBe(31_464);
});

test("approval counts every small election as its words say", () => {
  for (const cast of elections(4)) {
    const ballots = cast.map((points) => ({
      weight: 1,
      approved: candidates.filter((one) => given(points, one) > 0),
    }));
    const votes = (one: number) => ballots.filter(({ approved }) => approved.includes(one)).length;
    const leaders = best(candidates, votes);
    const { winners } = countApproval({ candidates: 3, ballots });
    expect(winners, JSON.stringify(cast)).toEqual(leaders.length === 1 ? leaders : []);
  }
});
