import type { Db } from "@commonhouse/db";

const year = 365 * 24 * 60 * 60 * 1000;

/** Removes what was noted about pairs that ended more than a year ago. For the worker's role. */
export async function removeOldNotes(db: Db, now: Date) {
  const over = { endedAt: { lt: new Date(now.getTime() - year) } };
  await db.pairingNote.deleteMany({ where: { pairing: over } });
}
