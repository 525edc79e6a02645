import type { Db } from "@commonhouse/db";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { shownTexts } from "../text";
import type { listRequest } from "./schema";

const pageSize = 50;

type Row = {
  readonly id: string;
  readonly kind: "WORKSHOP" | "GROUP" | "EVENT";
  readonly title: unknown;
  readonly createdAt: Date;
  readonly planned: number;
  readonly nextStartsAt: Date | null;
};

/**
 * Workshops newest first, each with how many occurrences are ahead and when the next one is.
 * `reach`: only these, or all (null).
 */
export async function listWorkshops(
  db: Db,
  now: Date,
  reach: readonly string[] | null,
  { after }: z.infer<typeof listRequest>,
) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT w."id", w."kind", w."title", w."createdAt", o.planned, o."nextStartsAt"
    FROM "Workshop" w CROSS JOIN LATERAL (
      SELECT count(*)::int AS planned, min(o."startsAt") AS "nextStartsAt" FROM "Occurrence" o
      WHERE o."workshopId" = w."id" AND o."startsAt" > ${now} AND o."cancelledAt" IS NULL) o
    WHERE (${reach === null} OR w."id" = ANY(${reach ?? []}::uuid[]))
      AND (${after === null} OR (w."createdAt", w."id") < (
        ${new Date(after?.createdAt ?? 0)}, ${after?.workshopId ?? null}::uuid))
    ORDER BY w."createdAt" DESC, w."id" DESC LIMIT ${pageSize}`;
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  return {
    workshops: rows.map(({ id, kind, title, planned, nextStartsAt }) => ({
      workshopId: id,
      kind,
      title: shownTexts.parse(title),
      planned,
      nextStartsAt: nextStartsAt?.toISOString() ?? null,
    })),
    next: last ? { createdAt: last.createdAt.toISOString(), workshopId: last.id } : null,
  };
}

/** One workshop with its occurrences and their counts. Refuses with notFound. */
export async function readWorkshop(db: Db, workshopId: string) {
  const workshop = await db.workshop.findUnique({ where: { id: workshopId } });
  if (!workshop) throw new RefusedError("notFound");
  const rows = await db.$queryRaw<Occurrence[]>`
    SELECT o."id" AS "occurrenceId", o."startsAt", o."endsAt", o."room", o."capacity",
      o."cancelledAt",
      count(p.*) FILTER (WHERE p."state" = 'CONFIRMED')::int AS taken,
      count(p.*) FILTER (WHERE p."state" = 'WAITING')::int AS waiting
    FROM "Occurrence" o LEFT JOIN "Place" p ON p."occurrenceId" = o."id"
    WHERE o."workshopId" = ${workshopId}::uuid
    GROUP BY o."id" ORDER BY o."startsAt", o."id"`;
  return {
    workshopId,
    kind: workshop.kind,
    title: shownTexts.parse(workshop.title),
    description: shownTexts.parse(workshop.description),
    imported: workshop.uid !== null,
    occurrences: rows.map(({ startsAt, endsAt, cancelledAt, ...row }) => ({
      ...row,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      cancelled: cancelledAt !== null,
    })),
  };
}

type Occurrence = {
  readonly occurrenceId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room: string;
  readonly capacity: number;
  readonly cancelledAt: Date | null;
  readonly taken: number;
  readonly waiting: number;
};
