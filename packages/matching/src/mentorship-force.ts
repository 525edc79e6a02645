import type { MentorshipInstance, Pair, Plan, RefusedPin } from "./mentorship";
import { type Difference, differenceOf } from "./mentorship-compare";
import { planPairs } from "./mentorship-plan";

/** What pairing two people would cost: the best plan with them paired, beside the one without. */
export type Forced =
  | { readonly possible: false; readonly reason: RefusedPin["reason"] }
  | { readonly possible: true; readonly plan: Plan; readonly difference: Difference };

/**
 * "Pairing these two leaves everyone paired and lowers the total by 72": plans again with the pair
 * decided before all other pins, in place of one for the same newcomer, and compares. Nothing is
 * waived. `plan` is what it would replace.
 */
export function forcePair(
  instance: MentorshipInstance,
  pair: Pair,
  plan: Plan = planPairs(instance),
): Forced {
  return forcedBy(plan, planPairs(pinnedFirst(instance, pair), plan.order), pair);
}

/** The instance with this pair decided before all other pins, in place of one for the same newcomer. */
export function pinnedFirst(
  instance: MentorshipInstance,
  { newcomer, mentor }: Pair,
): MentorshipInstance {
  const others = instance.pins.filter((pin) => pin.newcomer !== newcomer);
  return { ...instance, pins: [{ newcomer, mentor }, ...others] };
}

/** What deciding the pair changed, from a plan without it to one made of `pinnedFirst`. */
export function forcedBy(plan: Plan, after: Plan, { newcomer }: Pair): Forced {
  const refused = after.refused.find((pin) => pin.newcomer === newcomer);
  if (refused) return { possible: false, reason: refused.reason };
  return { possible: true, plan: after, difference: differenceOf(plan, after) };
}
