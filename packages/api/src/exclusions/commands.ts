import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { lockPerson } from "../people/commands";
import { most } from "./rules";
import type { newNameExclusion, newPartnerExclusion } from "./schema";

// Nothing here is recorded: that somebody asked for it would say too much already.

/**
 * Never with somebody of this name, nor of one that begins with all words of it or that it begins
 * with. The answer is the same whether the house knows one or not. Sent twice it is one; the id of
 * another is refused, and exclusions.tooMany past what a list may hold. Refuses with notFound where
 * there is no such programme, or the person is another by now.
 */
export async function excludeName(
  db: Db,
  sealed: Sealed,
  now: Date,
  personId: string,
  { exclusionId, programmeId, name }: z.infer<typeof newNameExclusion>,
) {
  const spot = `PairingExclusion.name:${exclusionId}` as const;
  return db.$transaction(async (tx) => {
    // A proposal at the same moment comes before this, or knows it.
    await lockPerson(tx, personId);
    const programme = await tx.programme.count({ where: { id: programmeId } });
    if (programme === 0) throw new RefusedError("notFound");
    const bytes = sealed.seal(spot, name);
    const data = { id: exclusionId, programmeId, personId, name: bytes, createdAt: now };
    const { count } = await tx.pairingExclusion.createMany({ data, skipDuplicates: true });
    if (count === 1) {
      const all = await tx.pairingExclusion.count({ where: { personId } });
      if (all > most) throw new RefusedError("exclusions.tooMany");
      return { exclusionId };
    }
    const where = { id: exclusionId, programmeId, personId };
    const made = await tx.pairingExclusion.findFirst({ where, select: { name: true } });
    if ((made?.name && sealed.open(spot, made.name)) === name) return { exclusionId };
    throw new RefusedError("exclusions.idTaken");
  });
}

/**
 * Never again with the other one of a proposal or pair; kept once, however long the list is. The id
 * of another is refused.
 * Refuses with notFound for others' pairs.
 */
export async function excludePartner(
  db: Db,
  now: Date,
  personId: string,
  { exclusionId, pairingId }: z.infer<typeof newPartnerExclusion>,
) {
  const pairing = await db.pairing.findFirst({
    where: { id: pairingId, OR: [{ mentorId: personId }, { menteeId: personId }] },
    select: { programmeId: true, mentorId: true, menteeId: true },
  });
  if (!pairing) throw new RefusedError("notFound");
  const { programmeId, mentorId, menteeId } = pairing;
  const otherId = mentorId === personId ? menteeId : mentorId;
  await db.$queryRaw`
    SELECT keep_apart(${exclusionId}::uuid, ${programmeId}::uuid, ${personId}::uuid, ${otherId}::uuid,
      ${now})::text`;
  const kept = { programmeId, personId, otherId };
  if ((await db.pairingExclusion.count({ where: kept })) === 0) {
    throw new RefusedError("exclusions.idTaken");
  }
  return { exclusionId };
}

/** The person may be proposed again; another's stays. Asked twice, the same. */
export async function removeExclusion(db: Db, personId: string, exclusionId: string) {
  await db.pairingExclusion.deleteMany({ where: { id: exclusionId, personId } });
  return { exclusionId };
}
