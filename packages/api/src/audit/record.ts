import type { Tx } from "@commonhouse/db";

/**
 * Who did what to which thing: for changes that no SQL function makes, written in the transaction
 * of the change, or not at all. No actor: the house itself.
 */
export function record(
  tx: Tx,
  at: Date,
  actorId: string | null,
  action: string,
  object: { readonly kind: string; readonly id: string },
) {
  const data = { at, actorId, action, objectKind: object.kind, objectId: object.id };
  return tx.auditEntry.create({ data, select: { id: true } });
}
