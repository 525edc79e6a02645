import type { Actor } from "@commonhouse/auth/actor";
import type { Db } from "@commonhouse/db";
import { reachOf } from "../permissions";

/** What waits in a programme. */
export type Counts = {
  readonly waiting: number;
  readonly mentors: number;
  /** Places that mentors who are not paused have left. */
  readonly free: number;
  readonly proposed: number;
  /** Proposals whose time ends within two days. */
  readonly expiring: number;
  readonly active: number;
  readonly quiet: number;
};

/** Of a programme in which nobody is. */
export const nothing: Counts = {
  waiting: 0,
  mentors: 0,
  free: 0,
  proposed: 0,
  expiring: 0,
  active: 0,
  quiet: 0,
};

/**
 * What waits in programmes, by their ids; all that there are for null. `reader`: their own pairs and
 * whether they wait are left out, as nobody handles what they are part of.
 */
export async function countPairings(
  db: Db,
  now: Date,
  programmeIds: readonly string[] | null,
  reader: string | null = null,
) {
  const rows = await db.$queryRaw<(Counts & { readonly id: string })[]>`
    WITH asked AS (
      SELECT g."id", g."quietDays" * interval '24 hours' AS quiet FROM "Programme" g
      WHERE ${programmeIds === null} OR g."id" = ANY(${programmeIds ?? []}::uuid[])
    ), open AS (
      SELECT p.* FROM "Pairing" p JOIN asked ON asked."id" = p."programmeId" WHERE p."state" IN ('PROPOSED', 'ACTIVE')
    ), taken AS (
      SELECT f."id", count(*) AS pairs FROM open
      CROSS JOIN LATERAL (VALUES ("mentorFormId"), ("menteeFormId")) AS f("id") GROUP BY f."id"
    ), forms AS (
      SELECT f."programmeId",
        count(*) FILTER (WHERE f."side" = 'MENTEE' AND f."pausedAt" IS NULL AND taken.pairs IS NULL
          AND f."personId" IS DISTINCT FROM ${reader}::uuid) AS waiting,
        count(*) FILTER (WHERE f."side" = 'MENTOR') AS mentors,
        sum(greatest(0, f."capacity" - coalesce(taken.pairs, 0)))
          FILTER (WHERE f."side" = 'MENTOR' AND f."pausedAt" IS NULL) AS free
      FROM "MentorshipForm" f JOIN asked ON asked."id" = f."programmeId" LEFT JOIN taken ON taken."id" = f."id"
      WHERE f."withdrawnAt" IS NULL AND EXISTS (SELECT FROM "Membership" m
        WHERE m."personId" = f."personId" AND m."state" = 'ACTIVE' AND m."from" <= ${now}::timestamptz
          AND (m."until" IS NULL OR m."until" > ${now}::timestamptz))
      GROUP BY f."programmeId"
    ), pairs AS (
      SELECT open."programmeId", count(*) FILTER (WHERE "state" = 'PROPOSED') AS proposed,
        count(*) FILTER (WHERE "state" = 'PROPOSED' AND "answerBy" <= ${now}::timestamptz + interval '2 days') AS expiring,
        count(*) FILTER (WHERE "state" = 'ACTIVE') AS active,
        count(*) FILTER (WHERE "state" = 'ACTIVE'
          AND coalesce("lastSignAt", "startedAt") <= ${now}::timestamptz - asked.quiet) AS quiet
      FROM open JOIN asked ON asked."id" = open."programmeId"
      WHERE ${reader === null} OR ${reader}::uuid NOT IN (open."mentorId", open."menteeId") GROUP BY open."programmeId"
    )
    SELECT asked."id", coalesce(waiting, 0)::int AS waiting, coalesce(mentors, 0)::int AS mentors,
      coalesce(free, 0)::int AS free, coalesce(proposed, 0)::int AS proposed, coalesce(expiring, 0)::int AS expiring,
      coalesce(active, 0)::int AS active, coalesce(pairs.quiet, 0)::int AS quiet
    FROM asked LEFT JOIN forms ON forms."programmeId" = asked."id" LEFT JOIN pairs ON pairs."programmeId" = asked."id"`;
  return new Map(rows.map(({ id, ...counts }): [string, Counts] => [id, counts]));
}

/**
 * What this person of office should look at in the programmes within reach: people who wait,
 * proposals whose time ends soon, pairs without a sign. Null where none is.
 */
export async function countWaiting(db: Db, now: Date, actor: Actor) {
  const reach = reachOf(actor, "mentorship.manage");
  if (reach?.length === 0) return null;
  const all = [...(await countPairings(db, now, reach, actor.personId)).values()];
  const sum = (name: "waiting" | "expiring" | "quiet") =>
    all.reduce((total, counts) => total + counts[name], 0);
  return { waiting: sum("waiting"), expiring: sum("expiring"), quiet: sum("quiet") };
}
