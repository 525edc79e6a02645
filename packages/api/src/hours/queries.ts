import { type Db, noSql, sql } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { boundsOfDay } from "@commonhouse/i18n/week";
import type { z } from "zod";
import { readCentre } from "../centre/queries";
import { RefusedError } from "../errors";
import { type ShiftRow, shiftColumns, shiftJoins, shown } from "../shifts/queries";
import { named } from "../teams/queries";
import { shownTexts } from "../text";
import type { openRequest, totalsRequest } from "./schema";

const pageSize = 50;
const monthsShown = 24;

type Month = {
  readonly month: string;
  readonly teamId: string;
  readonly title: unknown;
  readonly minutes: number;
  readonly shifts: number;
};

/** One person's confirmed hours: all, and by month and team; and what waits to be confirmed. */
export async function readMine(db: Db, personId: string) {
  const { timeZone } = await readCentre(db);
  const [all, months] = await Promise.all([
    db.$queryRaw<[{ minutes: number; unconfirmed: number }]>`
      SELECT coalesce(sum(a."minutes") FILTER (WHERE a."confirmedAt" IS NOT NULL), 0)::int AS minutes,
        coalesce(sum(a."minutes") FILTER (WHERE a."confirmedAt" IS NULL), 0)::int AS unconfirmed
      FROM "Assignment" a WHERE a."personId" = ${personId}::uuid AND a."state" = 'TAKEN'`,
    db.$queryRaw<Month[]>`
      WITH mine AS (
        SELECT to_char(s."startsAt" AT TIME ZONE ${timeZone}, 'YYYY-MM') AS month, s."teamId",
          a."minutes"
        FROM "Assignment" a JOIN "Shift" s ON s."id" = a."shiftId"
        WHERE a."personId" = ${personId}::uuid AND a."state" = 'TAKEN'
          AND a."confirmedAt" IS NOT NULL AND a."minutes" > 0
      )
      SELECT m.month, m."teamId", t."title", sum(m."minutes")::int AS minutes, count(*)::int AS shifts
      FROM mine m JOIN "Team" t ON t."id" = m."teamId"
      WHERE m.month IN (SELECT DISTINCT month FROM mine ORDER BY month DESC LIMIT ${monthsShown})
      GROUP BY m.month, m."teamId", t."title", t."createdAt"
      ORDER BY m.month DESC, t."createdAt", m."teamId"`,
  ]);
  const titled = months.map(({ title, ...row }) => ({ ...row, title: shownTexts.parse(title) }));
  return { ...all[0], months: titled };
}

type OpenRow = ShiftRow & { readonly unconfirmed: number };

/** For so long hours that nobody confirmed are asked for, in milliseconds. */
const patience = 366 * 24 * 60 * 60_000;

const openShift = (now: Date, reach: readonly string[] | null) => sql`
  s."endsAt" <= ${now} AND s."startsAt" < ${now} AND s."cancelledAt" IS NULL
    AND s."startsAt" > ${new Date(now.getTime() - patience)}
    AND (${reach === null} OR s."teamId" = ANY(${reach ?? []}::uuid[]))`;

/** How many shifts are over and not all confirmed; `reach`: of these teams, or of all. */
export async function countOpen(db: Db, now: Date, reach: readonly string[] | null) {
  const [{ count }] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM "Shift" s WHERE ${openShift(now, reach)} AND EXISTS (
      SELECT FROM "Assignment" a
      WHERE a."shiftId" = s."id" AND a."state" = 'TAKEN' AND a."confirmedAt" IS NULL)`;
  return count;
}

/** These shifts, latest first. */
export async function listOpen(
  db: Db,
  now: Date,
  reach: readonly string[] | null,
  { after }: z.infer<typeof openRequest>,
) {
  const beyond = after
    ? sql`AND (s."startsAt", s."id") < (${new Date(after.startsAt)}, ${after.shiftId}::uuid)`
    : noSql;
  const rows = await db.$queryRaw<OpenRow[]>`
    SELECT ${shiftColumns}, o.unconfirmed FROM "Shift" s ${shiftJoins}
    CROSS JOIN LATERAL (SELECT count(*)::int AS unconfirmed FROM "Assignment" a
      WHERE a."shiftId" = s."id" AND a."state" = 'TAKEN' AND a."confirmedAt" IS NULL) o
    WHERE ${openShift(now, reach)} AND o.unconfirmed > 0 ${beyond}
    ORDER BY s."startsAt" DESC, s."id" DESC LIMIT ${pageSize}`;
  const shifts = rows.map((row) => ({ ...shown(row), unconfirmed: row.unconfirmed }));
  return { shifts, next: (rows.length === pageSize && shifts.at(-1)) || null };
}

/** The instants between which days lie, by the clocks of the house. Refuses with notFound: no team. */
export async function readSpan(
  db: Db,
  {
    teamId,
    from,
    until,
  }: { readonly teamId: string; readonly from: string; readonly until: string },
) {
  const team = await db.team.findUnique({ where: { id: teamId }, select: { title: true } });
  if (!team) throw new RefusedError("notFound");
  const { timeZone, localeOrder } = await readCentre(db);
  const since = new Date(boundsOfDay(from, timeZone).start);
  const before = new Date(boundsOfDay(until, timeZone).end);
  return { title: shownTexts.parse(team.title), since, before, timeZone, localeOrder };
}

type Total = {
  readonly id: string;
  readonly name: Uint8Array;
  readonly pronouns: Uint8Array | null;
  readonly minutes: number;
  readonly shifts: number;
  readonly unconfirmed: number;
};

/** Who worked how much for a team in a span of days, most first. Opens names. */
export async function listTotals(
  db: Db,
  sealed: Sealed,
  { after, ...asked }: z.infer<typeof totalsRequest>,
) {
  const { since, before } = await readSpan(db, asked);
  const rows = await db.$queryRaw<Total[]>`
    WITH worked AS (
      SELECT a."personId",
        coalesce(sum(a."minutes") FILTER (WHERE a."confirmedAt" IS NOT NULL), 0)::int AS minutes,
        coalesce(sum(a."minutes") FILTER (WHERE a."confirmedAt" IS NULL), 0)::int AS unconfirmed,
        count(*) FILTER (WHERE a."confirmedAt" IS NOT NULL AND a."minutes" > 0)::int AS shifts
      FROM "Shift" s JOIN "Assignment" a ON a."shiftId" = s."id" AND a."state" = 'TAKEN'
      WHERE s."teamId" = ${asked.teamId}::uuid AND s."cancelledAt" IS NULL
        AND s."startsAt" >= ${since} AND s."startsAt" < ${before} AND a."minutes" > 0
      GROUP BY a."personId"
    )
    SELECT p."id", p."name", p."pronouns", w.minutes, w.shifts, w.unconfirmed
    FROM worked w JOIN "Person" p ON p."id" = w."personId"
    WHERE ${after === null} OR (w.minutes, w."personId") < (
      ${after?.minutes ?? 0}::int, ${after?.personId ?? null}::uuid)
    ORDER BY w.minutes DESC, w."personId" DESC LIMIT ${pageSize}`;
  const people = rows.map(({ minutes, shifts, unconfirmed, ...person }) => {
    return { ...named(sealed, person), minutes, shifts, unconfirmed };
  });
  return { people, next: (rows.length === pageSize && people.at(-1)) || null };
}
