import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { named, openPerson } from "../mentorship/queries";
import { countPairings } from "../pairing-counts/queries";
import { beyond, newest } from "../pairings/queries";
import { shownState } from "../pairings/rules";
import type { listRequest } from "../pairings/schema";

const pageSize = 50;

const shown = {
  id: true,
  state: true,
  proposedAt: true,
  answerBy: true,
  mentorAcceptedAt: true,
  menteeAcceptedAt: true,
  startedAt: true,
  endedAt: true,
  lastSignAt: true,
  mentorFormId: true,
  menteeFormId: true,
  mentor: { select: named },
  mentee: { select: named },
} as const;

/** What waits in a programme, for a reader without pairs of their own. Refuses with notFound. */
export async function readCounts(
  db: Db,
  now: Date,
  programmeId: string,
  reader: string | null = null,
) {
  const counts = (await countPairings(db, now, [programmeId], reader)).get(programmeId);
  if (!counts) throw new RefusedError("notFound");
  return counts;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Proposals and pairs of a programme, the newest first. Opens names: for its coordinators. `reader`:
 * what they are one of is left out; they see it in the portal, as anybody would.
 */
export async function listPairings(
  db: Db,
  sealed: Sealed,
  now: Date,
  { programmeId, show, after }: z.infer<typeof listRequest>,
  reader: string | null = null,
) {
  const programme = await db.programme.findUnique({
    where: { id: programmeId },
    select: { quietDays: true },
  });
  if (!programme) throw new RefusedError("notFound");
  const quietSince = new Date(now.getTime() - programme.quietDays * day);
  const rows = await db.pairing.findMany({
    where: {
      programmeId,
      AND: [shownBy(show, now, quietSince), beyond(after)],
      ...(reader && { NOT: ofReader(reader) }),
    },
    orderBy: newest,
    take: pageSize,
    select: shown,
  });
  const pairings = rows.map((row) => {
    const state = shownState(row.state, row.answerBy, now);
    const sign = row.lastSignAt ?? row.startedAt;
    const lives = state === "ACTIVE" && sign !== null;
    return {
      pairingId: row.id,
      state,
      mentee: openPerson(sealed, row.menteeFormId, row.mentee),
      mentor: openPerson(sealed, row.mentorFormId, row.mentor),
      proposedAt: row.proposedAt.toISOString(),
      answerBy: state === "PROPOSED" ? row.answerBy.toISOString() : null,
      answered:
        state === "PROPOSED"
          ? [row.mentorAcceptedAt, row.menteeAcceptedAt].filter((at) => at !== null).length
          : 0,
      startedAt: row.startedAt?.toISOString() ?? null,
      endedAt: state === "ENDED" ? (row.endedAt?.toISOString() ?? null) : null,
      weeksQuiet: lives ? Math.floor((now.getTime() - sign.getTime()) / (7 * day)) : null,
      quiet: lives && sign <= quietSince,
    };
  });
  const own = reader ? await db.pairing.count({ where: { programmeId, ...ofReader(reader) } }) : 0;
  return { own: own > 0, pairings, next: (rows.length === pageSize && pairings.at(-1)) || null };
}

function ofReader(personId: string) {
  return { OR: [{ mentorId: personId }, { menteeId: personId }] };
}

function shownBy(show: z.infer<typeof listRequest>["show"], now: Date, quietSince: Date) {
  if (show === "ENDED" || show === "ACTIVE") return { state: show };
  if (show === "PROPOSED") return { state: show, answerBy: { gt: now } };
  if (show === "QUIET") {
    const never = { lastSignAt: null, startedAt: { lte: quietSince } };
    return { state: "ACTIVE" as const, OR: [{ lastSignAt: { lte: quietSince } }, never] };
  }
  const over = { state: "PROPOSED" as const, answerBy: { lte: now } };
  return { OR: [{ state: { in: ["DECLINED" as const, "EXPIRED" as const] } }, over] };
}
