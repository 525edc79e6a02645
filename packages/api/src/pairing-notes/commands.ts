import type { Db, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { expectPair, spotOf } from "./queries";
import type { newNote, noteRef } from "./schema";

// Nothing here is recorded: what people note for themselves, and when, is theirs.

type Note = z.infer<typeof newNote>;

/**
 * A note for oneself; in a pair the office also counts it as a sign, of which the other learns
 * nothing. Sent twice it is one. Refuses
 * with notFound for others' pairs.
 */
export async function addNote(
  db: Db,
  sealed: Sealed,
  now: Date,
  personId: string,
  { pairingId, noteId, content }: Note,
) {
  await db.$transaction(async (tx) => {
    const { state } = await expectPair(tx, personId, pairingId);
    const bytes = sealed.seal(spotOf(noteId), content);
    const data = { id: noteId, pairingId, personId, content: bytes, createdAt: now };
    const { count } = await tx.pairingNote.createMany({ data, skipDuplicates: true });
    if (count === 1) return state === "ACTIVE" && sign(tx, now, personId, pairingId);
    const where = { id: noteId, pairingId, personId };
    const made = await tx.pairingNote.findFirst({ where, select: { content: true } });
    if (!made || sealed.open(spotOf(noteId), made.content) !== content) {
      throw new RefusedError("pairingNotes.idTaken");
    }
  });
  return { pairingId, noteId };
}

/** Ended meanwhile, it is no sign, but a note still. */
async function sign(tx: Tx, now: Date, personId: string, pairingId: string) {
  await tx.$queryRaw`SELECT * FROM sign_pairing(${pairingId}::uuid, ${personId}::uuid, false, ${now})`;
}

/** Other words. Refuses with notFound for another's note. */
export async function editNote(
  db: Db,
  sealed: Sealed,
  personId: string,
  { pairingId, noteId, content }: Note,
) {
  const { count } = await db.pairingNote.updateMany({
    where: { id: noteId, pairingId, personId },
    data: { content: sealed.seal(spotOf(noteId), content) },
  });
  if (count === 0) throw new RefusedError("notFound");
  return { pairingId, noteId };
}

/** The note is gone; another's stays. Asked twice, the same. */
export async function removeNote(
  db: Db,
  personId: string,
  { pairingId, noteId }: z.infer<typeof noteRef>,
) {
  await db.pairingNote.deleteMany({ where: { id: noteId, pairingId, personId } });
  return { pairingId, noteId };
}
