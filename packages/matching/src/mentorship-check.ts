import { checkFlow } from "./flow-check";
import {
  type MentorshipInstance,
  type PartName,
  type Plan,
  type Score,
  samePair,
  type Values,
} from "./mentorship";
import { checkPairs, type PairFault } from "./mentorship-check-pairs";
import { flowOf, marketFlow } from "./mentorship-flow";
import { type Market, marketOf } from "./mentorship-market";
import { mentorOf, newcomerOf } from "./mentorship-people";
import { recount } from "./mentorship-recount";
import { scoreOf } from "./mentorship-score";

/**
 * What is wrong with a plan: a pair that may not stand, or is not described as it is; the wrong
 * people listed as waiting; pins neither followed nor refused; a value that is another when counted
 * again; or that a better plan is not ruled out.
 */
export type PlanFault =
  | { readonly fault: "pair"; readonly pair: PairFault }
  | { readonly fault: "described"; readonly newcomer: string }
  | { readonly fault: "value"; readonly value: keyof Values; readonly is: number | null }
  | { readonly fault: "waiting" | "pins" | "notBest" };

/**
 * Checks a plan without making one: its pairs against the rules, its pins, each value counted again,
 * and that no plan is better: by its proof, or where the order is a stable one, because no two
 * people would both rather have each other. Nothing is wrong where the list is empty. Throws
 * MatchingError as planPairs does.
 */
export function checkPlan(instance: MentorshipInstance, plan: Plan): PlanFault[] {
  const wrong = checkPairs(instance, plan.pairs);
  if (wrong.length > 0) return wrong.map((pair) => ({ fault: "pair", pair }));
  const market = marketOf(instance);
  const faults = [
    ...checkDescribed(instance, market, plan),
    ...checkPeople(market, plan),
    ...checkValues(plan.values, recount(instance, plan.pairs)),
  ];
  return faults.length > 0 || isBest(market, plan) ? faults : [{ fault: "notBest" }];
}

function* checkDescribed(
  { pins }: MentorshipInstance,
  market: Market,
  { pairs }: Plan,
): Generator<PlanFault> {
  for (const pair of pairs) {
    const newcomer = newcomerOf(market, pair.newcomer);
    const mentor = mentorOf(market, pair.mentor);
    const score = scoreOf(newcomer.person, mentor.person, market.weights);
    const right =
      pair.pinned === pins.some((pin) => samePair(pin, pair)) &&
      pair.kept === (market.previous[newcomer.at] === mentor.at) &&
      sameScore(pair.score, score);
    if (!right) yield { fault: "described", newcomer: pair.newcomer };
  }
}

function* checkPeople(market: Market, { pairs, waiting, refused }: Plan): Generator<PlanFault> {
  const paired = new Map(pairs.map(({ newcomer, mentor }) => [newcomer, mentor]));
  const left = market.newcomers.filter(({ id }) => !paired.has(id));
  if (!sameList(left, waiting, ({ id }, told) => id === told)) yield { fault: "waiting" };
  const followed = market.pinned.every(({ newcomer, mentor }) => {
    const one = market.newcomers[newcomer];
    return one !== undefined && paired.get(one.id) === market.mentors[mentor]?.id;
  });
  const told = sameList(market.refused, refused, (one, other) => {
    return samePair(one, other) && one.reason === other.reason;
  });
  if (!followed || !told) yield { fault: "pins" };
}

function* checkValues(told: Values, counted: Values): Generator<PlanFault> {
  for (const value of Object.keys(counted) as (keyof Values)[]) {
    if (told[value] !== counted[value]) yield { fault: "value", value, is: counted[value] };
  }
}

function isBest(market: Market, { order, pairs, values, proof }: Plan): boolean {
  if (order === "newcomersPropose" || order === "mentorsPropose") return values.blocking === 0;
  const chosen = pairs
    .filter(({ pinned }) => !pinned)
    .map((pair) =>
      market.option(newcomerOf(market, pair.newcomer).at, mentorOf(market, pair.mentor).at),
    );
  const { network, aims } = marketFlow(market, order);
  return checkFlow(network, aims, flowOf(market, chosen), proof ?? []).length === 0;
}

function sameScore(one: Score, other: Score): boolean {
  const parts = Object.keys(one.parts) as PartName[];
  const same = parts.every((part) => one.parts[part] === other.parts[part]);
  return same && one.total === other.total && one.wish === other.wish;
}

function sameList<A, B>(
  one: readonly A[],
  other: readonly B[],
  same: (a: A, b: B) => boolean,
): boolean {
  return one.length === other.length && one.every((thing, at) => same(thing, other[at] as B));
}
