import { type Db, sql } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { RefusedError } from "../errors";
import { named, shownPerson } from "../teams/queries";
import { shownTexts } from "../text";

/** What `shiftsBy` finds; `shown` makes it what the wire carries. */
export type ShiftRow = {
  readonly shiftId: string;
  readonly teamId: string;
  readonly seriesId: string | null;
  readonly own: unknown;
  readonly team: unknown;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly needed: number;
  readonly taken: number;
  readonly skillId: string | null;
  readonly skill: unknown;
  readonly cancelledAt: Date | null;
};

/** The columns of a shift `s`, its team `t`, its skill `k` and how many have taken it. */
export const shiftColumns = sql`s."id" AS "shiftId", s."teamId", s."seriesId", s."title" AS own,
  t."title" AS team, s."startsAt", s."endsAt", s."place", s."needed", s."skillId", k."title" AS skill,
  s."cancelledAt", (SELECT count(*)::int FROM "Assignment" x
    WHERE x."shiftId" = s."id" AND x."state" = 'TAKEN') AS taken`;

/** What these columns need beside `s`. */
export const shiftJoins = sql`JOIN "Team" t ON t."id" = s."teamId"
  LEFT JOIN "Skill" k ON k."id" = s."skillId"`;

/** A shift as everyone may see it: called by its own title, or by its team's. */
export function shown({ own, team, skill, skillId, cancelledAt, ...row }: ShiftRow) {
  return {
    shiftId: row.shiftId,
    teamId: row.teamId,
    title: titleOf(own, team),
    team: shownTexts.parse(team),
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    place: row.place,
    needed: row.needed,
    taken: row.taken,
    skill: skillId === null ? null : { skillId, title: shownTexts.parse(skill) },
    cancelled: cancelledAt !== null,
  };
}

/** What a shift is called. */
export function titleOf(own: unknown, team: unknown) {
  const title = shownTexts.parse(own);
  return Object.keys(title).length > 0 ? title : shownTexts.parse(team);
}

/** One shift of this team with its people. Opens names. Refuses with notFound. */
export async function readShift(
  db: Db,
  sealed: Sealed,
  now: Date,
  { teamId, shiftId }: { readonly teamId: string; readonly shiftId: string },
) {
  const [row] = await db.$queryRaw<ShiftRow[]>`
    SELECT ${shiftColumns} FROM "Shift" s ${shiftJoins}
    WHERE s."id" = ${shiftId}::uuid AND s."teamId" = ${teamId}::uuid`;
  if (!row) throw new RefusedError("notFound");
  const { seriesId, startsAt, own } = row;
  const [people, following] = await Promise.all([
    listPeople(db, sealed, [shiftId]),
    seriesId === null
      ? 0
      : db.shift.count({ where: { seriesId, startsAt: { gte: startsAt }, cancelledAt: null } }),
  ]);
  return {
    ...shown(row),
    ownTitle: shownTexts.parse(own),
    seriesId,
    following,
    started: startsAt <= now,
    people: people.get(shiftId) ?? [],
  };
}

/** Who has taken these shifts, each in the order in which they took it. Opens names. */
export async function listPeople(db: Db, sealed: Sealed, shiftIds: readonly string[]) {
  const rows = await db.assignment.findMany({
    where: { shiftId: { in: [...shiftIds] }, state: "TAKEN" },
    orderBy: [{ takenAt: "asc" }, { personId: "asc" }],
    select: {
      shiftId: true,
      assignedById: true,
      minutes: true,
      confirmedAt: true,
      person: { select: shownPerson },
    },
  });
  const people = rows.map(({ shiftId, assignedById, minutes, confirmedAt, person }) => ({
    shiftId,
    ...named(sealed, person),
    assigned: assignedById !== null,
    minutes,
    confirmed: confirmedAt !== null,
  }));
  return Map.groupBy(people, ({ shiftId }) => shiftId);
}
