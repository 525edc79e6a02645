import { type Db, sql } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { shownTexts } from "../text";
import type { listRequest, membersRequest } from "./schema";

const pageSize = 50;
const day = 24 * 60 * 60_000;

type Row = {
  readonly id: string;
  readonly title: unknown;
  readonly description: unknown;
  readonly introduction: boolean;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
};

function described({ id, title, description, introduction }: Row) {
  return {
    teamId: id,
    title: shownTexts.parse(title),
    description: shownTexts.parse(description),
    introduction,
  };
}

type Asked = z.infer<typeof listRequest>;

function nextOf(rows: readonly Row[]): Asked["after"] {
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  return last ? { createdAt: last.createdAt.toISOString(), teamId: last.id } : null;
}

function beyond({ after }: Asked) {
  return sql`(${after === null} OR (t."createdAt", t."id") < (
    ${new Date(after?.createdAt ?? 0)}, ${after?.teamId ?? null}::uuid))`;
}

/** How many shifts of a team, within so many days, still need somebody. */
function gapsIn(days: number, now: Date) {
  return sql`(SELECT count(*)::int FROM "Shift" s
    WHERE s."teamId" = t."id" AND s."startsAt" > ${now}
      AND s."startsAt" < ${new Date(now.getTime() + days * day)} AND s."cancelledAt" IS NULL
      AND s."needed" > (SELECT count(*) FROM "Assignment" a
        WHERE a."shiftId" = s."id" AND a."state" = 'TAKEN'))`;
}

type MemberRow = Row & {
  readonly joinedAt: Date | null;
  readonly introducedAt: Date | null;
  readonly open: number;
};

function teamsFor(now: Date, personId: string) {
  return sql`SELECT t.*, m."joinedAt", m."introducedAt", ${gapsIn(28, now)} AS open
    FROM "Team" t LEFT JOIN "TeamMember" m
      ON m."teamId" = t."id" AND m."personId" = ${personId}::uuid AND m."leftAt" IS NULL
    WHERE t."endedAt" IS NULL`;
}

function asMember(row: MemberRow) {
  const { joinedAt, introducedAt, open } = row;
  const mine = joinedAt && {
    introduced: introducedAt !== null,
    joinedAt: joinedAt.toISOString(),
  };
  return { ...described(row), mine, open };
}

/** The house's teams, newest first, with what one person is to each. */
export async function listTeams(db: Db, now: Date, personId: string, asked: Asked) {
  const rows = await db.$queryRaw<MemberRow[]>`
    ${teamsFor(now, personId)} AND ${beyond(asked)}
    ORDER BY t."createdAt" DESC, t."id" DESC LIMIT ${pageSize}`;
  return { teams: rows.map(asMember), next: nextOf(rows) };
}

/** One team. Refuses with notFound. Opens the names of those who coordinate it. */
export async function readTeam(
  db: Db,
  sealed: Sealed,
  now: Date,
  personId: string,
  teamId: string,
) {
  const [row] = await db.$queryRaw<MemberRow[]>`
    ${teamsFor(now, personId)} AND t."id" = ${teamId}::uuid`;
  if (!row) throw new RefusedError("notFound");
  const [offices, shiftsAhead] = await Promise.all([
    db.office.findMany({
      where: {
        role: "TEAM_COORDINATOR",
        scopeId: teamId,
        from: { lte: now },
        OR: [{ until: null }, { until: { gt: now } }],
      },
      distinct: "personId",
      orderBy: [{ personId: "asc" }, { from: "asc" }],
      select: { person: { select: shownPerson } },
    }),
    countAhead(db, now, personId, teamId),
  ]);
  const coordinators = offices.map(({ person }) => named(sealed, person).name);
  return { ...asMember(row), coordinators, shiftsAhead };
}

/** How many shifts of a team somebody has taken that are not over. */
export function countAhead(
  db: Pick<Db, "assignment">,
  now: Date,
  personId: string,
  teamId: string,
) {
  const shift = { teamId, endsAt: { gt: now }, cancelledAt: null };
  return db.assignment.count({ where: { personId, state: "TAKEN", shift } });
}

type OfficeRow = Row & {
  readonly members: number;
  readonly toIntroduce: number;
  readonly ahead: number;
  readonly gaps: number;
};

function teamsOf(now: Date) {
  return sql`SELECT t.*, m.members, m."toIntroduce", ${gapsIn(7, now)} AS gaps,
      (SELECT count(*)::int FROM "Shift" s
        WHERE s."teamId" = t."id" AND s."startsAt" > ${now} AND s."cancelledAt" IS NULL) AS ahead
    FROM "Team" t CROSS JOIN LATERAL (
      SELECT count(*)::int AS members,
        count(*) FILTER (WHERE t."introduction" AND m."introducedAt" IS NULL)::int AS "toIntroduce"
      FROM "TeamMember" m WHERE m."teamId" = t."id" AND m."leftAt" IS NULL) m`;
}

function asOffice(row: OfficeRow) {
  const { members, toIntroduce, ahead, gaps, endedAt } = row;
  return { ...described(row), ended: endedAt !== null, members, toIntroduce, ahead, gaps };
}

/** Teams newest first, ended ones too; `reach`: only these, or all (null). */
export async function listOfficeTeams(
  db: Db,
  now: Date,
  reach: readonly string[] | null,
  asked: Asked,
) {
  const rows = await db.$queryRaw<OfficeRow[]>`
    ${teamsOf(now)} WHERE (${reach === null} OR t."id" = ANY(${reach ?? []}::uuid[]))
      AND ${beyond(asked)}
    ORDER BY t."createdAt" DESC, t."id" DESC LIMIT ${pageSize}`;
  return { teams: rows.map(asOffice), next: nextOf(rows) };
}

/** One team with its counts. Refuses with notFound. */
export async function readOfficeTeam(db: Db, now: Date, teamId: string) {
  const [row] = await db.$queryRaw<OfficeRow[]>`${teamsOf(now)} WHERE t."id" = ${teamId}::uuid`;
  if (!row) throw new RefusedError("notFound");
  return asOffice(row);
}

/** What of a person stands in the lists of a team. */
export const shownPerson = { id: true, name: true, pronouns: true } as const;

type Person = {
  readonly id: string;
  readonly name: Uint8Array;
  readonly pronouns: Uint8Array | null;
};

/** A person by community name and pronouns. */
export function named(sealed: Sealed, { id, name, pronouns }: Person) {
  return {
    personId: id,
    name: sealed.open(`Person.name:${id}`, name),
    pronouns: pronouns && sealed.open(`Person.pronouns:${id}`, pronouns),
  };
}

/** Who is in a team, the newest first. Opens names. Refuses with notFound. */
export async function listMembers(
  db: Db,
  sealed: Sealed,
  { teamId, waiting, after }: z.infer<typeof membersRequest>,
) {
  const team = await db.team.findUnique({ where: { id: teamId }, select: { id: true } });
  if (!team) throw new RefusedError("notFound");
  const at = after && new Date(after.joinedAt);
  const rows = await db.teamMember.findMany({
    where: {
      teamId,
      leftAt: null,
      ...(waiting && { introducedAt: null }),
      ...(at && {
        OR: [{ joinedAt: { lt: at } }, { joinedAt: at, personId: { lt: after.personId } }],
      }),
    },
    orderBy: [{ joinedAt: "desc" }, { personId: "desc" }],
    take: pageSize,
    select: {
      joinedAt: true,
      introducedAt: true,
      person: {
        select: {
          ...shownPerson,
          languages: true,
          skills: {
            where: { skill: { endedAt: null } },
            orderBy: { skill: { createdAt: "asc" } },
            select: { skillId: true, skill: { select: { title: true } } },
          },
        },
      },
    },
  });
  const members = rows.map(({ joinedAt, introducedAt, person }) => ({
    ...named(sealed, person),
    languages: person.languages,
    joinedAt: joinedAt.toISOString(),
    introducedAt: introducedAt?.toISOString() ?? null,
    skills: person.skills.map(({ skillId, skill }) => {
      return { skillId, title: shownTexts.parse(skill.title) };
    }),
  }));
  return { members, next: (rows.length === pageSize && members.at(-1)) || null };
}
