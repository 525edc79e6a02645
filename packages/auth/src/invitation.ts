import type { Tx } from "@commonhouse/db";
import { entitled, type Kind } from "./actor";
import { drawToken, hashToken } from "./token";

/**
 * A link that works once and for `ttl` milliseconds: the first way in, and the way back. Open ones
 * of the same person and kind end. The token is given here and never again.
 */
export async function invite(tx: Tx, personId: string, kind: Kind, now: Date, ttl: number) {
  await lockLinks(tx, personId);
  await endLinks(tx, { personId, kind }, now);
  const token = drawToken();
  const expiresAt = new Date(now.getTime() + ttl);
  await tx.invitation.create({
    data: { personId, kind, tokenHash: hashToken(token), createdAt: now, expiresAt },
  });
  return { token };
}

/**
 * Whom a link would let in, or null if it is used, over, or its person may no longer come in.
 * Uses nothing up: scanners open links.
 */
export async function readInvitation(db: Tx, token: string, now: Date) {
  const found = await db.invitation.findFirst({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
    select: { personId: true, kind: true },
  });
  if (!found) return null;
  const where = { id: found.personId, ...entitled(found.kind, now) };
  return (await db.person.count({ where })) > 0 ? found : null;
}

/** Until the transaction ends, nobody else makes or uses a link of this person. */
export async function lockLinks(tx: Tx, personId: string) {
  await tx.$queryRaw`SELECT FROM pg_advisory_xact_lock(hashtextextended(${`links:${personId}`}, 0))`;
}

/** Whatever is still open of these stops working. */
export async function endLinks(tx: Tx, whose: { personId: string; kind?: Kind }, now: Date) {
  const open = { usedAt: null, expiresAt: { gt: now } };
  await tx.invitation.updateMany({ where: { ...whose, ...open }, data: { expiresAt: now } });
}
