import type { Db } from "@commonhouse/db";
import { keptAfterDecision } from "./rules";

/**
 * Removes what was asked and answered long enough ago; whoever was declined and never became anything
 * here is removed with it. Answers how many requests. For the worker's role.
 */
export async function removeDecided(db: Db, now: Date) {
  const before = new Date(now.getTime() - keptAfterDecision);
  const [{ removed }] = await db.$queryRaw<[{ removed: number }]>`
    SELECT remove_decided_applications(${before}) AS removed`;
  return removed;
}
