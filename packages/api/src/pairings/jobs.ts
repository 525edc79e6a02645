import type { Db } from "@commonhouse/db";

const most = 1_000;

/**
 * Closes proposals whose time is over, and tells both; answers how many. Run again, or many times at
 * once, it tells nobody twice. For the worker's role.
 */
export async function expireProposals(db: Db, now: Date) {
  const due = await db.pairing.findMany({
    where: { state: "PROPOSED", answerBy: { lte: now } },
    orderBy: { answerBy: "asc" },
    take: most,
    select: { id: true },
  });
  let count = 0;
  // One after the other: whoever answers just now waits for no more than one.
  for (const { id } of due) {
    const [{ expired }] = await db.$queryRaw<[{ expired: boolean }]>`
      SELECT expire_pairing(${id}::uuid, ${now}) AS expired`;
    if (expired) count += 1;
  }
  return count;
}
