import type { Db, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { RefusedError } from "../errors";
import type { notesRequest } from "./schema";

const pageSize = 50;

/** Where the sealed words of a note live. */
export function spotOf(noteId: string) {
  return `PairingNote.content:${noteId}` as const;
}

/** A pair, running or ended, of which this person is one. Refuses with notFound. */
export async function expectPair(db: Db | Tx, personId: string, pairingId: string) {
  const pairing = await db.pairing.findFirst({
    where: {
      id: pairingId,
      startedAt: { not: null },
      OR: [{ mentorId: personId }, { menteeId: personId }],
    },
    select: { state: true },
  });
  if (!pairing) throw new RefusedError("notFound");
  return pairing;
}

/** A person's own notes about a pair, the newest first. Refuses with notFound for others' pairs. */
export async function listNotes(
  db: Db,
  sealed: Sealed,
  personId: string,
  { pairingId, after }: z.infer<typeof notesRequest>,
) {
  await expectPair(db, personId, pairingId);
  const at = after && new Date(after.createdAt);
  const beyond = at && {
    OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: after.noteId } }],
  };
  const rows = await db.pairingNote.findMany({
    where: { pairingId, personId, ...beyond },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize,
    select: { id: true, content: true, createdAt: true },
  });
  const notes = rows.map(({ id, content, createdAt }) => ({
    noteId: id,
    content: sealed.open(spotOf(id), content),
    createdAt: createdAt.toISOString(),
  }));
  return { notes, next: (rows.length === pageSize && notes.at(-1)) || null };
}
