import type { Tx } from "@commonhouse/db";
import { decoy, verifyPassphrase } from "./passphrase";

/**
 * Whether this is the passphrase of a person; takes as long where they have none. Guesses are not
 * counted here: ask inside `attempt`.
 * @throws {BusyError}
 */
export async function holdsPassphrase(db: Tx, personId: string, typed: string) {
  const row = await db.passphrase.findUnique({ where: { personId }, select: { hash: true } });
  return (await verifyPassphrase(row?.hash ?? decoy, typed)) && row !== null;
}
