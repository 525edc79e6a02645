import type { Db, Device, Tx } from "@commonhouse/db";
import { entitled } from "./actor";
import { delayKey, type Indexer, mailIndex } from "./address";
import { attempt } from "./attempt";
import type { Auth } from "./auth";
import { decoy, verifyPassphrase } from "./passphrase";

/** The browser that signs in: what it is, and the session it held before. */
export type Browser = { readonly device: Device; readonly before: string | null };

export type Typed = Browser & { readonly address: string; readonly passphrase: string };

/**
 * Signs in by address and passphrase. Nobody learns from the answer, or from the time it takes,
 * whether an address is known, has a passphrase, or whether its person may use this app.
 * `signIn.wait` (in seconds): not looked at yet, also if right.
 * @throws {BusyError}
 */
export function signInWithPassphrase(db: Db, sealed: Indexer, auth: Auth, typed: Typed, now: Date) {
  return attempt(db, delayKey(sealed, typed.address), now, async () => {
    const person = await db.person.findFirst({
      where: { mailIndex: mailIndex(sealed, typed.address), ...entitled(auth.kind, now) },
      select: { id: true, passphrase: { select: { hash: true } } },
    });
    const hash = person?.passphrase?.hash ?? decoy;
    const right = await verifyPassphrase(hash, typed.passphrase);
    if (!person || !right) return null;
    return enter(db, auth, { personId: person.id, hash, ...typed }, now);
  });
}

type Entry = Browser & { readonly personId: string; readonly hash: string };

/** Nobody, if the passphrase was changed while it was read: that ended all sessions. */
export function enter(db: Db, auth: Auth, { personId, hash, before, device }: Entry, now: Date) {
  return db.$transaction(async (tx) => {
    if (!(await stillHolds(tx, personId, hash))) return null;
    return { personId, cookie: await auth.signIn(personId, before, device, now, tx) };
  });
}

async function stillHolds(tx: Tx, personId: string, hash: string) {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Passphrase" WHERE "personId" = ${personId}::uuid AND "hash" = ${hash} FOR SHARE`;
  return found.length > 0;
}
