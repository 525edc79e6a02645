import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { MentorshipInstance, Plan } from "@commonhouse/matching/mentorship";
import { planInSteps } from "@commonhouse/matching/mentorship-plan";
import type { Steps } from "@commonhouse/matching/steps";

/** So many plans of programmes as they last were are kept; ids and points, never a name. */
const most = 12;

type Kept = { readonly plan: Promise<Plan>; done: Plan | null };

/** By everything that a plan depends on: a form, pair, rule or weight that changes makes another. */
const kept = new Map<string, Kept>();

function keyOf(instance: MentorshipInstance) {
  return createHash("sha256").update(JSON.stringify(instance)).digest("base64");
}

/**
 * The best plan for all. Made once for whoever asks at the same time or later, and so that others are
 * answered meanwhile, however many people there are.
 */
export async function planFor(instance: MentorshipInstance): Promise<Plan> {
  const key = keyOf(instance);
  const known = kept.get(key) ?? begin(instance);
  kept.delete(key);
  kept.set(key, known);
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size > most) kept.delete(oldest);
  try {
    known.done = await known.plan;
    return known.done;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

function begin(instance: MentorshipInstance): Kept {
  const plan = calmly(planInSteps(instance));
  return { plan: plan.then((made) => ({ ...made, proof: null })), done: null };
}

/** The same where it is made already, or null. */
export function knownPlan(instance: MentorshipInstance): Plan | null {
  return kept.get(keyOf(instance))?.done ?? null;
}

/** After so many milliseconds others have their turn. */
const turn = 10;

/** Does long work in turns with everything else that this process has to answer. */
export async function calmly<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + turn;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await setImmediate();
  }
}
