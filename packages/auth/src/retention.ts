import type { Tx } from "@commonhouse/db";
import { forgetAttempts } from "./attempt";

/** A used link answers "used" for so long, in milliseconds; after that "ended". */
const usedLinks = 24 * 60 * 60_000;

/** Removes ended sessions, links and delays. For the worker, every hour or so; twice does no harm. */
export async function forgetSignIns(db: Tx, now: Date) {
  const sessions = await db.session.deleteMany({ where: { expiresAt: { lte: now } } });
  const invitations = await db.invitation.deleteMany({
    where: {
      OR: [
        { usedAt: null, expiresAt: { lte: now } },
        { usedAt: { lte: new Date(now.getTime() - usedLinks) } },
      ],
    },
  });
  const delays = await forgetAttempts(db, now);
  return { sessions: sessions.count, invitations: invitations.count, delays };
}
