import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instances, mentors } from "./made-mentorship";
import type { MentorshipInstance, Newcomer, Order, Pair, Plan, Values } from "./mentorship";
import { blockingPairs } from "./mentorship-blocking";
import { checkPlan } from "./mentorship-check";
import { checkPairs } from "./mentorship-check-pairs";
import { planPairs } from "./mentorship-plan";
import { recount } from "./mentorship-recount";
import { scoreOf } from "./mentorship-score";

const orders: readonly Order[] = [
  ...(["worstFirst", "mostPairs", "highestTotal"] as const),
  ...(["newcomersPropose", "mentorsPropose"] as const),
];

/** What an order asks for, the most important first, less being better. */
const asks: Record<string, (values: Values) => number[]> = {
  worstFirst: ({ pairs, waited, missing, load, changes }) => [
    -pairs,
    waited,
    missing,
    load,
    changes,
  ],
  mostPairs: ({ pairs, total }) => [-pairs, -total],
  highestTotal: ({ total }) => [-total],
};

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Every plan that breaks no rule and has the pins that the plan has. */
function everyPlan(made: MentorshipInstance, { pairs }: Plan): Pair[][] {
  const pinned = pairs
    .filter((pair) => pair.pinned)
    .map(({ newcomer, mentor }) => ({ newcomer, mentor }));
  const open = made.newcomers.filter(({ id }) => !pinned.some(({ newcomer }) => newcomer === id));
  const plans = open.reduce<Pair[][]>(
    (all, { id: newcomer }) =>
      all.flatMap((plan) => [
        plan,
        ...made.mentors.map(({ id: mentor }) => [...plan, { newcomer, mentor }]),
      ]),
    [pinned],
  );
  return plans.filter((plan) => checkPairs(made, plan).length === 0);
}

describe.for(orders)("%s", (order) => {
  test("the checker accepts every plan", () => {
    fc.assert(
      fc.property(instances, (made) => {
        expect(checkPlan(made, planPairs(made, order))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("people in another order get the very same plan", () => {
    fc.assert(
      fc.property(instances, (made) => {
        const turned = {
          ...made,
          newcomers: made.newcomers.toReversed(),
          mentors: made.mentors.toReversed(),
          apart: made.apart.map(([one, other]): [string, string] => [other, one]).toReversed(),
          bans: made.bans.toReversed(),
        };
        expect(planPairs(turned, order)).toEqual(planPairs(made, order));
      }),
    );
  });
});

describe.for(["worstFirst", "mostPairs", "highestTotal"] as const)("%s", (order) => {
  test("no plan of all there are is better", () => {
    fc.assert(
      fc.property(instances, (made) => {
        const plan = planPairs(made, order);
        const all = everyPlan(made, plan).map((pairs) => asks[order]?.(recount(made, pairs)) ?? []);
        expect(asks[order]?.(plan.values)).toEqual(all.toSorted(compare)[0]);
      }),
      { numRuns: 300 },
    );
  });

  test("another place with a mentor never makes it worse", () => {
    fc.assert(
      fc.property(instances, fc.nat(2), (made, which) => {
        const before = { ...made, pins: [] };
        const mentors = made.mentors.map((mentor, at) =>
          at === which ? { ...mentor, capacity: mentor.capacity + 1 } : mentor,
        );
        const [less, more] = [planPairs(before, order), planPairs({ ...before, mentors }, order)];
        const better = compare(asks[order]?.(more.values) ?? [], asks[order]?.(less.values) ?? []);
        expect(better).toBeLessThanOrEqual(0);
      }),
    );
  });
});

/** The mentor's place in the newcomer's order: by wish, then base, then id; nobody comes last. */
function rankIn(made: MentorshipInstance, pairs: readonly Pair[], newcomer: Newcomer): number {
  const looks = made.mentors.map((mentor) => {
    const { total, parts, wish } = scoreOf(newcomer, mentor, made.weights);
    return { id: mentor.id, by: [wish ?? 99, parts.wish - total, mentors.indexOf(mentor.id)] };
  });
  const sorted = looks.sort((one, other) => compare(one.by, other.by)).map(({ id }) => id);
  const has = pairs.find((pair) => pair.newcomer === newcomer.id)?.mentor;
  return has === undefined ? sorted.length : sorted.indexOf(has);
}

test("the stable orders give each newcomer the best, and the worst, that any stable plan gives", () => {
  fc.assert(
    fc.property(instances, (made) => {
      const best = planPairs(made, "newcomersPropose").pairs;
      const worst = planPairs(made, "mentorsPropose").pairs;
      const all = everyPlan(made, planPairs(made, "newcomersPropose"));
      const stable = all.filter((pairs) => blockingPairs(made, pairs).length === 0);
      for (const newcomer of made.newcomers) {
        const ranks = stable.map((pairs) => rankIn(made, pairs, newcomer));
        expect(rankIn(made, best, newcomer)).toBe(Math.min(...ranks));
        expect(rankIn(made, worst, newcomer)).toBe(Math.max(...ranks));
      }
    }),
    { numRuns: 300 },
  );
});
