import { type Db, sql } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { readSeats } from "../terms/queries";
import { shownTexts } from "../text";
import { shareName } from "./rules";
import { type listRequest, motionRules } from "./schema";

const pageSize = 50;

type Row = {
  readonly id: string;
  readonly title: unknown;
  readonly purpose: unknown;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly seats: number;
  readonly filled: number;
  readonly mine: boolean;
};

type Asked = z.infer<typeof listRequest>;

/** Committees with how many of their seats are held, and whether this reader holds one. */
function committeesFor(now: Date, readerId: string) {
  const held = sql`t."from" <= ${now} AND (t."until" IS NULL OR t."until" > ${now})`;
  return sql`
    SELECT c.*, s.seats, s.filled, EXISTS (SELECT FROM "Term" t
      WHERE t."committeeId" = c."id" AND t."personId" = ${readerId}::uuid AND ${held}) AS mine
    FROM "Committee" c CROSS JOIN LATERAL (
      SELECT count(*)::int AS seats, count(*) FILTER (WHERE EXISTS (
        SELECT FROM "Term" t WHERE t."seatId" = s."id" AND ${held}))::int AS filled
      FROM "Seat" s WHERE s."committeeId" = c."id" AND s."endedAt" IS NULL) s`;
}

function beyond({ after }: Asked) {
  return sql`(${after === null} OR (c."createdAt", c."id") < (
    ${new Date(after?.createdAt ?? 0)}, ${after?.committeeId ?? null}::uuid))`;
}

function nextOf(rows: readonly Row[]): Asked["after"] {
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  return last ? { createdAt: last.createdAt.toISOString(), committeeId: last.id } : null;
}

function listed({ id, title, purpose, seats, filled, mine, endedAt }: Row) {
  return {
    committeeId: id,
    title: shownTexts.parse(title),
    purpose: shownTexts.parse(purpose),
    seats,
    filled,
    mine,
    ended: endedAt !== null,
  };
}

/** The house's committees, newest first, without those that have ended. */
export async function listCommittees(db: Db, now: Date, readerId: string, asked: Asked) {
  const rows = await db.$queryRaw<Row[]>`
    ${committeesFor(now, readerId)} WHERE c."endedAt" IS NULL AND ${beyond(asked)}
    ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${pageSize}`;
  return { committees: rows.map(listed), next: nextOf(rows) };
}

/** Newest first, ended ones too; `reach`: only these, or all (null). */
export async function listOfficeCommittees(
  db: Db,
  now: Date,
  readerId: string,
  reach: readonly string[] | null,
  asked: Asked,
) {
  const rows = await db.$queryRaw<Row[]>`
    ${committeesFor(now, readerId)}
    WHERE (${reach === null} OR c."id" = ANY(${reach ?? []}::uuid[])) AND ${beyond(asked)}
    ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${pageSize}`;
  return { committees: rows.map(listed), next: nextOf(rows) };
}

/** One committee with its rules and who sits in it. Opens names. Refuses with notFound. */
export async function readCommittee(
  db: Db,
  sealed: Sealed,
  now: Date,
  readerId: string,
  committeeId: string,
) {
  const row = await db.committee.findUnique({
    where: { id: committeeId },
    select: { title: true, purpose: true, rules: true, termMonths: true, endedAt: true },
  });
  if (!row) throw new RefusedError("notFound");
  return {
    committeeId,
    title: shownTexts.parse(row.title),
    purpose: shownTexts.parse(row.purpose),
    rules: shownRules(row.rules),
    termMonths: row.termMonths,
    ended: row.endedAt !== null,
    seats: await readSeats(db, sealed, now, readerId, committeeId),
  };
}

/** Rules as they are kept, each share with its name. */
function shownRules(kept: unknown) {
  const { conditions, quorums, tie } = motionRules.parse(kept);
  return {
    conditions: conditions.map((one) => ({ ...one, shareName: shareName(one.share) })),
    quorums: quorums.map((one) => ({ ...one, shareName: shareName(one.share) })),
    tie,
  };
}
