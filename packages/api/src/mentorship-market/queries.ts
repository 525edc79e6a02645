import type { Db, MentorshipSide, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { fold, foldedForms } from "@commonhouse/i18n/folding";
import { openContent, openPerson } from "../mentorship/queries";
import { readProgramme } from "../programmes/queries";
import type { Exclusion, Participant } from "./rules";

type Row = {
  readonly formId: string;
  readonly personId: string;
  readonly side: MentorshipSide;
  readonly capacity: number;
  readonly content: Uint8Array;
  readonly since: Date;
  readonly vetted: boolean;
  readonly paused: boolean;
  readonly taken: number;
  readonly name: Uint8Array;
  readonly pronouns: Uint8Array | null;
};

/**
 * Everyone who offers or asks in a programme, opened, with what keeps them apart: for planning inside
 * the house, never to be shown as it is. `only`: these forms alone, and what they say of each other,
 * without pairs of before. Refuses with notFound.
 */
export async function readMarket(
  db: Db | Tx,
  sealed: Sealed,
  now: Date,
  programmeId: string,
  only: readonly string[] | null = null,
) {
  // One after the other: a transaction has one connection.
  const programme = await readProgramme(db, programmeId);
  const rows = await readRows(db, now, programmeId, only);
  const people = only && rows.map(({ personId }) => personId);
  const exclusions = await readExclusions(db, sealed, programmeId, people);
  const before = only ? [] : await readBefore(db, programmeId);
  const participants = rows.map((row): Participant => {
    const person = openPerson(sealed, row.formId, { ...row, id: row.personId });
    const content = openContent(sealed, row.formId, row.content);
    const near = content.area === null ? null : fold(content.area);
    return { ...row, ...person, content, near, forms: foldedForms(person.name) };
  });
  const { vetting, weights } = programme;
  const topics = programme.topics.map(({ topicId, title }) => ({ topicId, title }));
  return { vetting, weights, topics, participants, exclusions, before };
}

function readBefore(db: Db | Tx, programmeId: string) {
  return db.pairing.findMany({
    where: { programmeId, state: { in: ["DECLINED", "EXPIRED", "ENDED"] } },
    select: { mentorId: true, menteeId: true },
  });
}

/** `people`: only what these asked for. */
async function readExclusions(
  db: Db | Tx,
  sealed: Sealed,
  programmeId: string,
  people: readonly string[] | null,
) {
  const rows = await db.pairingExclusion.findMany({
    where: { programmeId, ...(people && { personId: { in: [...people] } }) },
    select: { id: true, personId: true, otherId: true, name: true },
  });
  return rows.map(({ id, personId, otherId, name }): Exclusion => {
    const opened = name && sealed.open(`PairingExclusion.name:${id}`, name);
    return { personId, otherId, forms: opened === null ? [] : foldedForms(opened) };
  });
}

function readRows(db: Db | Tx, now: Date, programmeId: string, only: readonly string[] | null) {
  return db.$queryRaw<Row[]>`
    WITH taken AS (
      SELECT f."id", count(*)::int AS pairs FROM "Pairing" p
      CROSS JOIN LATERAL (VALUES (p."mentorFormId"), (p."menteeFormId")) AS f("id")
      WHERE p."programmeId" = ${programmeId}::uuid AND p."state" IN ('PROPOSED', 'ACTIVE') GROUP BY f."id"
    )
    SELECT f."id" AS "formId", f."personId", f."side", f."capacity", f."content", f."createdAt" AS "since",
      f."vettedAt" IS NOT NULL AS vetted, coalesce(taken.pairs, 0) AS taken, person."name", person."pronouns",
      f."pausedAt" IS NOT NULL OR NOT EXISTS (SELECT FROM "Membership" m
        WHERE m."personId" = f."personId" AND m."state" = 'ACTIVE' AND m."from" <= ${now}::timestamptz
          AND (m."until" IS NULL OR m."until" > ${now}::timestamptz)) AS paused
    FROM "MentorshipForm" f JOIN "Person" person ON person."id" = f."personId" LEFT JOIN taken ON taken."id" = f."id"
    WHERE f."programmeId" = ${programmeId}::uuid AND f."withdrawnAt" IS NULL
      AND (${only === null} OR f."id" = ANY(${only ?? []}::uuid[]))
    ORDER BY f."createdAt", f."id"`;
}
