import { type Db, noSql, sql } from "@commonhouse/db";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { type ShiftRow, shiftColumns, shiftJoins, shown, titleOf } from "../shifts/queries";
import { shownTexts } from "../text";
import { offerFor } from "./rules";
import type { mineRequest, offersRequest } from "./schema";

const pageSize = 50;

type OfferRow = ShiftRow & {
  readonly mine: boolean;
  readonly refusal: string | null;
  readonly clash: "PLACE" | "WAIT" | "SHIFT" | null;
  readonly sourceId: string | null;
  readonly clashStartsAt: Date | null;
  readonly clashEndsAt: Date | null;
};

type Query = ReturnType<typeof sql>;

/** Shifts that `found` names by id, with what speaks against this person's taking them. */
function offersIn(found: Query, now: Date, personId: string) {
  return sql`
    SELECT ${shiftColumns}, shift_refusal(s, ${personId}::uuid, ${now}) AS refusal,
      mine."personId" IS NOT NULL AS mine, c."kind" AS clash, c."sourceId",
      c."startsAt" AS "clashStartsAt", c."endsAt" AS "clashEndsAt"
    FROM (${found}) f JOIN "Shift" s ON s."id" = f."id" ${shiftJoins}
    LEFT JOIN "Assignment" mine ON mine."shiftId" = s."id"
      AND mine."personId" = ${personId}::uuid AND mine."state" = 'TAKEN'
    LEFT JOIN LATERAL clash_of(${personId}::uuid, s."id", s."startsAt", s."endsAt") c
      ON mine."personId" IS NULL
    ORDER BY s."startsAt", s."id"`;
}

/** Shifts ahead of one person's teams, soonest first, each with what may be done about it. */
export async function listOffers(
  db: Db,
  now: Date,
  personId: string,
  { from, until, teamId, free, after }: z.infer<typeof offersRequest>,
) {
  const since = from && new Date(from) > now ? new Date(from) : now;
  const before = until ? sql`AND s."startsAt" < ${new Date(until)}` : noSql;
  const beyond = after
    ? sql`AND (s."startsAt", s."id") > (${new Date(after.startsAt)}, ${after.shiftId}::uuid)`
    : noSql;
  const open = free
    ? sql`AND shift_refusal(s, ${personId}::uuid, ${now}) IS NULL
        AND NOT EXISTS (SELECT FROM clash_of(${personId}::uuid, s."id", s."startsAt", s."endsAt"))
        AND NOT EXISTS (SELECT FROM "Assignment" a WHERE a."shiftId" = s."id"
          AND a."personId" = ${personId}::uuid AND a."state" = 'TAKEN')`
    : noSql;
  const found = sql`
    SELECT s."id" FROM "TeamMember" m JOIN "Shift" s ON s."teamId" = m."teamId"
    WHERE m."personId" = ${personId}::uuid AND m."leftAt" IS NULL
      AND (${teamId}::uuid IS NULL OR m."teamId" = ${teamId}::uuid)
      AND s."startsAt" > ${since} ${before} ${beyond} AND s."cancelledAt" IS NULL ${open}
    ORDER BY s."startsAt", s."id" LIMIT ${pageSize}`;
  const rows = await db.$queryRaw<OfferRow[]>(offersIn(found, now, personId));
  const shifts = await offered(db, now, rows);
  return { shifts, next: (rows.length === pageSize && shifts.at(-1)) || null };
}

/** One shift as this person sees it, of whatever team. Refuses with notFound. */
export async function readOffer(db: Db, now: Date, personId: string, shiftId: string) {
  const found = sql`SELECT ${shiftId}::uuid AS id`;
  const rows = await db.$queryRaw<OfferRow[]>(offersIn(found, now, personId));
  const [offer] = await offered(db, now, rows);
  if (!offer) throw new RefusedError("notFound");
  return offer;
}

async function offered(db: Db, now: Date, rows: readonly OfferRow[]) {
  const titles = await readTitles(db, rows);
  return rows.map((row) => {
    const { offer, why } = offerFor(row, now);
    return {
      ...shown(row),
      mine: row.mine,
      offer,
      why,
      clash: row.refusal ? null : clashIn(row, titles),
    };
  });
}

type Titles = ReadonlyMap<string, z.infer<typeof shownTexts>>;

function clashIn({ clash, sourceId, clashStartsAt, clashEndsAt }: OfferRow, titles: Titles) {
  const title = titles.get(sourceId ?? "");
  if (!(clash && sourceId && clashStartsAt && clashEndsAt && title)) return null;
  const [startsAt, endsAt] = [clashStartsAt.toISOString(), clashEndsAt.toISOString()];
  return { kind: clash, sourceId, title, startsAt, endsAt };
}

/** What that is called which clashes, by its id. */
async function readTitles(db: Db, rows: readonly OfferRow[]): Promise<Titles> {
  const ids = [...new Set(rows.flatMap(({ sourceId }) => sourceId ?? []))];
  if (ids.length === 0) return new Map();
  const where = { id: { in: ids } };
  const [occurrences, shifts] = await Promise.all([
    db.occurrence.findMany({
      where,
      select: { id: true, workshop: { select: { title: true } } },
    }),
    db.shift.findMany({
      where,
      select: { id: true, title: true, team: { select: { title: true } } },
    }),
  ]);
  return new Map([
    ...occurrences.map(({ id, workshop }) => [id, shownTexts.parse(workshop.title)] as const),
    ...shifts.map(({ id, title, team }) => [id, titleOf(title, team.title)] as const),
  ]);
}

type MineRow = ShiftRow & { readonly minutes: number | null; readonly confirmedAt: Date | null };

/** What one person has taken, ahead or over, with the hours noted for it. */
export async function listMine(
  db: Db,
  now: Date,
  personId: string,
  { when, after }: z.infer<typeof mineRequest>,
) {
  const ahead = when === "AHEAD";
  const at = sql`(${new Date(after?.startsAt ?? 0)}, ${after?.shiftId ?? null}::uuid)`;
  const beyond = ahead ? sql`(s."startsAt", s."id") > ${at}` : sql`(s."startsAt", s."id") < ${at}`;
  const rows = await db.$queryRaw<MineRow[]>`
    SELECT ${shiftColumns}, mine."minutes", mine."confirmedAt"
    FROM "Assignment" mine JOIN "Shift" s ON s."id" = mine."shiftId" ${shiftJoins}
    WHERE mine."personId" = ${personId}::uuid AND mine."state" = 'TAKEN'
      AND ${ahead ? sql`s."endsAt" > ${now}` : sql`s."endsAt" <= ${now}`}
      AND (${after === null} OR ${beyond})
    ORDER BY ${ahead ? sql`s."startsAt", s."id"` : sql`s."startsAt" DESC, s."id" DESC`}
    LIMIT ${pageSize}`;
  const shifts = rows.map((row) => ({
    ...shown(row),
    open: row.startsAt > now && row.cancelledAt === null,
    toNote: row.endsAt <= now && row.cancelledAt === null && row.confirmedAt === null,
    minutes: row.minutes,
    confirmed: row.confirmedAt !== null,
  }));
  return { shifts, next: (rows.length === pageSize && shifts.at(-1)) || null };
}
