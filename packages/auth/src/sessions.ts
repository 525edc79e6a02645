import type { Device, Tx } from "@commonhouse/db";
import type { Kind } from "./actor";
import { lifetimes } from "./lifetimes";
import { hashToken } from "./token";

export type Listed = {
  readonly sessionId: string;
  readonly kind: Kind;
  /** When the person signed in; shown as a day. */
  readonly day: Date;
  readonly device: Device;
  /** The browser that asks. */
  readonly current: boolean;
};

/** Moves the end of a session to `idle` from now, within its absolute lifetime. Ended stays ended. */
export async function prolong(db: Tx, kind: Kind, token: string, now: Date) {
  const { idle, absolute, step } = lifetimes[kind];
  const wished = new Date(now.getTime() + idle);
  await db.$executeRaw`
    UPDATE "Session" SET "expiresAt" =
      least(${wished}::timestamptz, "createdAt" + ${absolute} * interval '1 millisecond')
    WHERE "tokenHash" = ${hashToken(token)} AND "kind" = ${kind}::"SessionKind"
      AND "expiresAt" > ${now}::timestamptz
      AND "expiresAt" <= ${new Date(wished.getTime() - step)}::timestamptz
      AND "expiresAt" < "createdAt" + ${absolute} * interval '1 millisecond'`;
}

/** Where a person is signed in, in both apps, latest first. */
export async function listSessions(db: Tx, personId: string, now: Date, token: string | null) {
  const rows = await db.session.findMany({
    where: { personId, expiresAt: { gt: now } },
    select: { id: true, kind: true, createdAt: true, device: true, tokenHash: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const current = token === null ? null : hashToken(token);
  return rows.map(
    ({ id, kind, createdAt, device, tokenHash }): Listed => ({
      sessionId: id,
      kind,
      day: createdAt,
      device,
      current: tokenHash === current,
    }),
  );
}

/** Ends one that was listed; another person's stays. Ended twice is ended. */
export async function endSession(db: Tx, personId: string, id: string) {
  await db.session.deleteMany({ where: { id, personId } });
}

/**
 * Ends all of a person's sessions in both apps but the one kept: after a change of passphrase, of
 * office, on wish.
 */
export async function endSessions(db: Tx, personId: string, keepToken: string | null) {
  const kept = keepToken === null ? {} : { tokenHash: { not: hashToken(keepToken) } };
  await db.session.deleteMany({ where: { personId, ...kept } });
}
