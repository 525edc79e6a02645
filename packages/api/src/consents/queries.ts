import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { readCurrent } from "../agreements/queries";
import { purpose } from "../agreements/rules";
import { shownTexts } from "../text";
import type { listRequest } from "./schema";

const pageSize = 50;

/** What a person agreed to, for themself. */
export async function listConsents(db: Db, personId: string) {
  const [current, rows] = await Promise.all([
    readCurrent(db),
    db.consent.findMany({
      where: { personId, agreement: { purpose } },
      orderBy: { agreement: { version: "desc" } },
      select: {
        givenAt: true,
        withdrawnAt: true,
        agreement: { select: { id: true, version: true, title: true, text: true, from: true } },
      },
    }),
  ]);
  const held = rows.map(({ agreement, givenAt, withdrawnAt }) => ({
    agreementId: agreement.id,
    version: agreement.version,
    title: shownTexts.parse(agreement.title),
    text: shownTexts.parse(agreement.text),
    from: agreement.from.toISOString(),
    consent: {
      givenAt: givenAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    },
  }));
  const now = held.find(({ agreementId }) => agreementId === current?.agreementId);
  return {
    current: current && { ...current, consent: now?.consent ?? null },
    earlier: held.filter((one) => one !== now),
  };
}

/** Whether there is a wording that this person has not agreed to. */
export async function isAsked(db: Db, personId: string) {
  const current = await readCurrent(db);
  if (!current) return false;
  const { agreementId } = current;
  return (await db.consent.count({ where: { personId, agreementId, withdrawnAt: null } })) === 0;
}

/** How many members took their agreement back, and wait for somebody to talk to them. */
export async function countWithdrawn(db: Db) {
  const [{ count }] = await db.$queryRaw<[{ count: number }]>`
    SELECT count(DISTINCT c."personId")::int AS count
    FROM "Consent" c JOIN "Agreement" a ON a."id" = c."agreementId" AND a."purpose" = ${purpose}
    WHERE c."withdrawnAt" IS NOT NULL AND NOT EXISTS (
      SELECT FROM "Consent" o JOIN "Agreement" b ON b."id" = o."agreementId" AND b."purpose" = ${purpose}
      WHERE o."personId" = c."personId" AND o."withdrawnAt" IS NULL)
    AND EXISTS (SELECT FROM "Membership" m
      WHERE m."personId" = c."personId" AND m."state" IN ('ACTIVE', 'PAUSED'))`;
  return count;
}

type Row = { readonly personId: string; readonly name: Uint8Array; readonly withdrawnAt: Date };

/** The same people by name, whoever took it back first stands first. */
export async function listWithdrawn(
  db: Db,
  sealed: Sealed,
  { after }: z.infer<typeof listRequest>,
) {
  const at = after && new Date(after.withdrawnAt);
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id" AS "personId", p."name", w."withdrawnAt" FROM (
      SELECT c."personId", max(c."withdrawnAt") AS "withdrawnAt"
      FROM "Consent" c JOIN "Agreement" a ON a."id" = c."agreementId" AND a."purpose" = ${purpose}
      GROUP BY c."personId" HAVING bool_and(c."withdrawnAt" IS NOT NULL)) w
    JOIN "Person" p ON p."id" = w."personId"
    WHERE EXISTS (SELECT FROM "Membership" m
        WHERE m."personId" = p."id" AND m."state" IN ('ACTIVE', 'PAUSED'))
      AND (${at}::timestamptz IS NULL OR (w."withdrawnAt", p."id") > (${at}, ${after?.personId ?? null}::uuid))
    ORDER BY w."withdrawnAt", p."id" LIMIT ${pageSize}`;
  const people = rows.map(({ personId, name, withdrawnAt }) => ({
    personId,
    name: sealed.open(`Person.name:${personId}`, name),
    withdrawnAt: withdrawnAt.toISOString(),
  }));
  const last = people.length === pageSize ? people.at(-1) : undefined;
  return {
    people,
    next: last ? { withdrawnAt: last.withdrawnAt, personId: last.personId } : null,
  };
}
