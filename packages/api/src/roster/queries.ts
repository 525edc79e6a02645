import type { Actor } from "@commonhouse/auth/actor";
import { type Db, noSql, sql } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import type { candidatesRequest, gapsRequest, weekRequest } from "../assignments/schema";
import { RefusedError } from "../errors";
import { reachOf } from "../permissions";
import { listPeople, type ShiftRow, shiftColumns, shiftJoins, shown } from "../shifts/queries";
import { named } from "../teams/queries";

const pageSize = 200;
const day = 24 * 60 * 60_000;

/** How far ahead somebody who is missing is looked for, in milliseconds. */
const lookAhead = 7 * day;

/** Hours of so long before and after a shift say who did least lately. */
const lately = 28 * day;

type Reach = readonly string[] | null;
type Cursor = z.infer<typeof weekRequest>["after"];

function within(reach: Reach) {
  return reach === null ? noSql : sql`AND s."teamId" = ANY(${[...reach]}::uuid[])`;
}

function beyond(after: Cursor) {
  if (after === null) return noSql;
  return sql`AND (s."startsAt", s."id") > (${new Date(after.startsAt)}, ${after.shiftId}::uuid)`;
}

function pageOf<Row extends ShiftRow>(rows: readonly Row[]) {
  const shifts = rows.map(shown);
  return { shifts, next: (rows.length === pageSize && shifts.at(-1)) || null };
}

/**
 * Shifts that start in a span of time, soonest first, each with its people, cancelled ones too.
 * `reach`: of these teams, or of all (null). Opens names.
 */
export async function readWeek(
  db: Db,
  sealed: Sealed,
  reach: Reach,
  { from, until, teamId, after }: z.infer<typeof weekRequest>,
) {
  const teams = teamId === null ? reach : [teamId].filter((id) => reach?.includes(id) ?? true);
  const rows = await db.$queryRaw<ShiftRow[]>`
    SELECT ${shiftColumns} FROM "Shift" s ${shiftJoins}
    WHERE s."startsAt" >= ${new Date(from)} AND s."startsAt" < ${new Date(until)}
      ${within(teams)} ${beyond(after)}
    ORDER BY s."startsAt", s."id" LIMIT ${pageSize}`;
  const page = pageOf(rows);
  const people = await listPeople(
    db,
    sealed,
    rows.map(({ shiftId }) => shiftId),
  );
  const shifts = page.shifts.map((shift) => {
    return { ...shift, people: people.get(shift.shiftId) ?? [] };
  });
  return { ...page, shifts };
}

/** Where somebody is missing in the next seven days. */
function gapsWithin(reach: Reach, now: Date) {
  return sql`s."startsAt" > ${now} AND s."startsAt" < ${new Date(now.getTime() + lookAhead)}
    ${within(reach)} AND s."cancelledAt" IS NULL AND s."needed" > (
      SELECT count(*) FROM "Assignment" a WHERE a."shiftId" = s."id" AND a."state" = 'TAKEN')`;
}

/** How many shifts in the next seven days need somebody, as far as this actor coordinates teams. */
export async function countGaps(db: Db, actor: Actor, now: Date) {
  const gaps = gapsWithin(reachOf(actor, "volunteers.manage"), now);
  const [{ count }] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM "Shift" s WHERE ${gaps}`;
  return count;
}

/** These shifts, soonest first, and how many there are. */
export async function listGaps(
  db: Db,
  actor: Actor,
  now: Date,
  { after }: z.infer<typeof gapsRequest>,
) {
  const gaps = gapsWithin(reachOf(actor, "volunteers.manage"), now);
  const [count, rows] = await Promise.all([
    countGaps(db, actor, now),
    db.$queryRaw<ShiftRow[]>`
      SELECT ${shiftColumns} FROM "Shift" s ${shiftJoins} WHERE ${gaps} ${beyond(after)}
      ORDER BY s."startsAt", s."id" LIMIT ${pageSize}`,
  ]);
  return { count, ...pageOf(rows) };
}

type Candidate = {
  readonly id: string;
  readonly name: Uint8Array;
  readonly pronouns: Uint8Array | null;
  readonly minutes: number;
};

const candidatePage = 50;

/**
 * Who of the team may take this shift and has nothing else then; first who did least in this team
 * within four weeks of it. A full shift is looked at as if somebody were needed. Opens names.
 * Refuses with notFound.
 */
export async function listCandidates(
  db: Db,
  sealed: Sealed,
  now: Date,
  { teamId, shiftId, after }: z.infer<typeof candidatesRequest>,
) {
  const shift = await db.shift.findFirst({
    where: { id: shiftId, teamId },
    select: {
      startsAt: true,
      endsAt: true,
      skillId: true,
      team: { select: { introduction: true } },
    },
  });
  if (!shift) throw new RefusedError("notFound");
  const { startsAt, endsAt, skillId, team } = shift;
  const [since, until] = [-lately, lately].map((by) => new Date(startsAt.getTime() + by));
  const rows = await db.$queryRaw<Candidate[]>`
    WITH worked AS (
      SELECT a."personId", sum(coalesce(a."minutes",
        extract(epoch FROM s."endsAt" - s."startsAt") / 60))::int AS minutes
      FROM "Shift" s JOIN "Assignment" a ON a."shiftId" = s."id" AND a."state" = 'TAKEN'
      WHERE s."teamId" = ${teamId}::uuid AND s."cancelledAt" IS NULL
        AND s."startsAt" > ${since} AND s."startsAt" < ${until}
      GROUP BY a."personId"
    ), able AS (
      SELECT m."personId", coalesce(w.minutes, 0) AS minutes
      FROM "TeamMember" m LEFT JOIN worked w ON w."personId" = m."personId"
      WHERE m."teamId" = ${teamId}::uuid AND m."leftAt" IS NULL AND is_member(m."personId", ${now})
        AND (NOT ${team.introduction}::boolean OR m."introducedAt" IS NOT NULL)
        AND (${skillId}::uuid IS NULL OR EXISTS (SELECT FROM "PersonSkill" k
          WHERE k."personId" = m."personId" AND k."skillId" = ${skillId}::uuid))
        AND NOT EXISTS (SELECT FROM "Assignment" a WHERE a."shiftId" = ${shiftId}::uuid
          AND a."personId" = m."personId" AND a."state" = 'TAKEN')
    )
    SELECT p."id", p."name", p."pronouns", a.minutes
    FROM able a JOIN "Person" p ON p."id" = a."personId"
    WHERE (${after === null} OR (a.minutes, a."personId") > (
        ${after?.minutes ?? 0}::int, ${after?.personId ?? null}::uuid))
      AND NOT EXISTS (SELECT FROM clash_of(a."personId", ${shiftId}::uuid, ${startsAt}, ${endsAt}))
    ORDER BY a.minutes, a."personId" LIMIT ${candidatePage}`;
  const people = rows.map(({ minutes, ...person }) => ({ ...named(sealed, person), minutes }));
  return { people, next: (rows.length === candidatePage && people.at(-1)) || null };
}
