import { lexicographicFlowInSteps } from "./lexicographic-flow";
import type { Mentor, MentorshipInstance, Newcomer, Order, Plan, PlannedPair } from "./mentorship";
import { marketFlow } from "./mentorship-flow";
import { type Market, marketOf, type Option } from "./mentorship-market";
import { scoreOf } from "./mentorship-score";
import { stablePairs } from "./mentorship-stable";
import { valuesOf } from "./mentorship-values";
import { finish, type Steps } from "./steps";

/**
 * The best plan for an instance, beside its pins. Equal instances have equal plans, whatever the
 * order of the people in them; where plans are equal in all that the order asks for, the ids decide,
 * which should therefore be random. Throws MatchingError for an id or a pin twice or a number that
 * is not sensible.
 */
export function planPairs(instance: MentorshipInstance, order: Order = "worstFirst"): Plan {
  return finish(planInSteps(instance, order));
}

/** The same in steps; for 2,000 newcomers and 900 mentors the longest takes some tenths of a second. */
export function* planInSteps(
  instance: MentorshipInstance,
  order: Order = "worstFirst",
): Steps<Plan> {
  const market = marketOf(instance);
  yield* market.scoring();
  if (order === "newcomersPropose") return planOf(market, order, stablePairs(market, "newcomers"));
  if (order === "mentorsPropose") return planOf(market, order, stablePairs(market, "mentors"));
  const { network, aims } = marketFlow(market, order);
  yield;
  const { flow, proof } = yield* lexicographicFlowInSteps(network, aims);
  const chosen = market.options.filter((_, arc) => flow[arc] === 1);
  return planOf(market, order, chosen, proof);
}

function planOf(
  market: Market,
  order: Order,
  chosen: readonly Option[],
  proof: readonly Float64Array[] | null = null,
): Plan {
  const pairs = [...market.pinned, ...chosen].sort((one, other) => one.newcomer - other.newcomer);
  const pinned = new Set(market.pinned.map(({ newcomer }) => newcomer));
  const paired = new Set(pairs.map(({ newcomer }) => newcomer));
  const waiting = market.newcomers.filter((_, newcomer) => !paired.has(newcomer));
  return {
    order,
    pairs: pairs.map(({ newcomer, mentor }): PlannedPair => {
      const both = [
        market.newcomers[newcomer] as Newcomer,
        market.mentors[mentor] as Mentor,
      ] as const;
      return {
        newcomer: both[0].id,
        mentor: both[1].id,
        score: scoreOf(...both, market.weights),
        pinned: pinned.has(newcomer),
        kept: market.previous[newcomer] === mentor,
      };
    }),
    waiting: waiting.map(({ id }) => id),
    values: valuesOf(market, pairs),
    refused: market.refused,
    proof: proof?.map((potentials) => Array.from(potentials)) ?? null,
  };
}
