import type { Db, Tx } from "@commonhouse/db";
import { delayKey, type Indexer } from "./address";
import { attempt } from "./attempt";
import { decoy, hashPassphrase, verifyPassphrase } from "./passphrase";
import { passphraseFault } from "./passphrase-fault";
import { endSessions } from "./sessions";

export type Change = {
  readonly personId: string;
  readonly current: string;
  readonly next: string;
  /** Names that must not be most of it: the centre's, the person's own, their address. */
  readonly words: readonly string[];
  /** The session in which it is done; all others end. */
  readonly keepToken: string;
  /** What else is done in the same transaction. */
  readonly also?: (tx: Tx) => Promise<unknown>;
};

/**
 * Changes a passphrase by the one it was. Whoever found an open browser is slowed down like
 * somebody at the door.
 * @throws {BusyError}
 */
export async function changePassphrase(db: Db, sealed: Indexer, change: Change, now: Date) {
  const fault = passphraseFault(change.next, change.words);
  if (fault) return { fault } as const;
  const { personId } = change;
  return attempt(db, delayKey(sealed, personId), now, async () => {
    const row = await db.passphrase.findUnique({ where: { personId }, select: { hash: true } });
    const before = row?.hash ?? decoy;
    if (!(await verifyPassphrase(before, change.current))) return null;
    const hash = await hashPassphrase(change.next);
    return db.$transaction(async (tx) => {
      const data = { hash, changedAt: now };
      const { count } = await tx.passphrase.updateMany({
        where: { personId, hash: before },
        data,
      });
      if (count === 0) return null;
      await endSessions(tx, personId, change.keepToken);
      await change.also?.(tx);
      return { personId };
    });
  });
}
