import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { shownTexts } from "../text";

/**
 * Whom a person does not want to be paired with, the newest first, for themselves alone. A partner is
 * told by when they were proposed: their name of today is not for somebody who left them.
 */
export async function listMine(db: Db, sealed: Sealed, personId: string) {
  const rows = await db.pairingExclusion.findMany({
    where: { personId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 500,
    select: {
      id: true,
      programmeId: true,
      otherId: true,
      name: true,
      createdAt: true,
      programme: { select: { title: true } },
    },
  });
  const pairings = await db.pairing.findMany({
    where: { OR: [{ mentorId: personId }, { menteeId: personId }] },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    select: { programmeId: true, mentorId: true, menteeId: true, proposedAt: true },
  });
  return rows.map(({ id, programmeId, otherId, name, createdAt, programme }) => {
    const known = pairings.find(
      (one) =>
        one.programmeId === programmeId && (one.mentorId === otherId || one.menteeId === otherId),
    );
    return {
      exclusionId: id,
      programmeId,
      title: shownTexts.parse(programme.title),
      name: name && sealed.open(`PairingExclusion.name:${id}`, name),
      partner: known
        ? {
            side: known.mentorId === otherId ? ("MENTOR" as const) : ("MENTEE" as const),
            proposedAt: known.proposedAt.toISOString(),
          }
        : null,
      createdAt: createdAt.toISOString(),
    };
  });
}
