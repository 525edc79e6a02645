import type { Tx } from "@commonhouse/db";

/** Whether somebody is no member at this moment: not any more, not for a while, or not yet. */
export async function isAway(db: Tx, now: Date, personId: string) {
  const [{ away }] = await db.$queryRaw<[{ away: boolean }]>`
    SELECT is_away(${personId}::uuid, ${now}) AS away`;
  return away;
}
