import { type Db, noSql, sql } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { countAhead } from "../places/queries";
import { offerFor } from "../places/rules";
import { shownTexts } from "../text";
import type { span } from "./schema";

const pageSize = 100;

type Row = {
  readonly id: string;
  readonly workshopId: string;
  readonly kind: "WORKSHOP" | "GROUP" | "EVENT";
  readonly title: unknown;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room: string;
  readonly capacity: number;
  readonly cancelledAt: Date | null;
  readonly taken: number;
  readonly waiting: number;
  readonly state: "CONFIRMED" | "WAITING" | "WITHDRAWN" | null;
  readonly position: number | null;
};

/** Occurrences with their counts and one person's own place. */
function occurrencesFor(personId: string | null) {
  return sql`
    SELECT o."id", o."workshopId", w."kind", w."title", o."startsAt", o."endsAt", o."room",
      o."capacity", o."cancelledAt", c.taken, c.waiting, mine."state", mine."position"
    FROM "Occurrence" o JOIN "Workshop" w ON w."id" = o."workshopId"
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE p."state" = 'CONFIRMED')::int AS taken,
        count(*) FILTER (WHERE p."state" = 'WAITING')::int AS waiting
      FROM "Place" p WHERE p."occurrenceId" = o."id") c
    LEFT JOIN "Place" mine ON mine."occurrenceId" = o."id" AND mine."personId" = ${personId}::uuid`;
}

/** Occurrences that start in a span of time, soonest first, a page at a time. */
export async function listBetween(
  db: Db,
  now: Date,
  personId: string,
  { from, until, kind, free, after }: z.infer<typeof span>,
) {
  const beyond = after
    ? sql`AND (o."startsAt", o."id") > (${new Date(after.startsAt)}, ${after.occurrenceId}::uuid)`
    : noSql;
  const rows = await db.$queryRaw<Row[]>`
    ${occurrencesFor(personId)}
    WHERE o."startsAt" >= ${new Date(from)} AND o."startsAt" < ${new Date(until)} ${beyond}
      AND (${kind}::text IS NULL OR w."kind"::text = ${kind})
      AND (NOT ${free}::boolean OR (c.taken < o."capacity" AND o."cancelledAt" IS NULL))
    ORDER BY o."startsAt", o."id" LIMIT ${pageSize}`;
  const occurrences = rows.map((row) => shown(row, now));
  return { occurrences, next: (rows.length === pageSize && occurrences.at(-1)) || null };
}

/** One occurrence with what surrounds it. Refuses with notFound. Opens the names of its hosts. */
export async function readOccurrence(
  db: Db,
  sealed: Sealed,
  now: Date,
  personId: string,
  occurrenceId: string,
) {
  const [row] = await db.$queryRaw<Row[]>`
    ${occurrencesFor(personId)} WHERE o."id" = ${occurrenceId}::uuid`;
  if (!row) throw new RefusedError("notFound");
  const { id, workshopId, state, position } = row;
  const [{ description }, hosts, others, ahead] = await Promise.all([
    db.workshop.findUniqueOrThrow({ where: { id: workshopId }, select: { description: true } }),
    listHosts(db, sealed, now, workshopId),
    db.$queryRaw<Row[]>`
      ${occurrencesFor(personId)}
      WHERE o."workshopId" = ${workshopId}::uuid AND o."id" <> ${id}::uuid AND o."startsAt" > ${now}
        AND o."cancelledAt" IS NULL AND c.taken < o."capacity"
      ORDER BY o."startsAt" LIMIT 3`,
    state === "WAITING" && position !== null
      ? countAhead(db, [{ occurrenceId: id, state, position }])
      : new Map<string, number>(),
  ]);
  return {
    ...shown(row, now),
    description: shownTexts.parse(description),
    hosts,
    ahead: ahead.get(id) ?? 0,
    others: others.map((other) => shown(other, now)),
  };
}

async function listHosts(db: Db, sealed: Sealed, now: Date, workshopId: string) {
  const offices = await db.office.findMany({
    where: {
      role: "HOST",
      scopeId: workshopId,
      from: { lte: now },
      OR: [{ until: null }, { until: { gt: now } }],
    },
    orderBy: { from: "asc" },
    select: { person: { select: { id: true, name: true } } },
  });
  return offices.map(({ person: { id, name } }) => sealed.open(`Person.name:${id}`, name));
}

function shown({ id, title, startsAt, endsAt, cancelledAt, state, ...row }: Row, now: Date) {
  const cancelled = cancelledAt !== null;
  const seatsLeft = Math.max(0, row.capacity - row.taken);
  return {
    ...row,
    occurrenceId: id,
    title: shownTexts.parse(title),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    cancelled,
    place: state,
    offer: offerFor({ startsAt, cancelled, seatsLeft }, state, now),
  };
}
