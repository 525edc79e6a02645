import type { Actor } from "@commonhouse/auth/actor";
import type { Db } from "@commonhouse/db";
import type { z } from "zod";
import { countWithdrawn } from "../consents/queries";
import { countOpen } from "../hours/queries";
import { countWaiting } from "../pairing-counts/queries";
import { can, reachOf } from "../permissions";
import { countGaps, listGaps } from "../roster/queries";
import { shownTexts } from "../text";
import { need, type untilRequest } from "./schema";

type Row = {
  readonly occurrenceId: string;
  readonly workshopId: string;
  readonly title: unknown;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room: string;
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
  readonly present: number;
};

const gapsShown = 3;

const nobody = { waiting: 0, expiring: 0, quiet: 0 };

/** What this person of office should look at, as far as their offices reach. */
export async function readToday(
  db: Db,
  now: Date,
  actor: Actor,
  { from, until }: z.infer<typeof untilRequest>,
) {
  const [needs, { shifts }, occurrences] = await Promise.all([
    listNeeds(db, now, actor),
    listGaps(db, actor, now, { after: null }),
    listOccurrences(db, actor, from, until),
  ]);
  return { needs, gaps: shifts.slice(0, gapsShown), occurrences };
}

async function listNeeds(db: Db, now: Date, actor: Actor) {
  const [applications, withdrawn, gaps, hours, pairs, messages, invitations] = await Promise.all([
    can(actor, "applications.decide") && db.application.count({ where: { state: "WAITING" } }),
    can(actor, "members.manage") && countWithdrawn(db),
    countGaps(db, actor, now),
    countOpen(db, now, reachOf(actor, "volunteers.manage")),
    countWaiting(db, now, actor),
    can(actor, "outbox.read") && db.message.count({ where: { state: "FAILED" } }),
    can(actor, "people.invite") &&
      db.invitation.count({ where: { usedAt: null, expiresAt: { gt: now } } }),
  ]);
  const { waiting: newcomers, expiring: answers, quiet } = pairs ?? nobody;
  const people = { applications, withdrawn, newcomers, answers, quiet, invitations };
  const counts = { ...people, gaps, hours, messages };
  return need.options.flatMap((need) => {
    const count = counts[need] || 0;
    return count > 0 ? [{ need, count }] : [];
  });
}

async function listOccurrences(db: Db, actor: Actor, from: string, until: string) {
  const reach = reachOf(actor, "places.manage");
  const rows = await db.$queryRaw<Row[]>`
    SELECT o."id" AS "occurrenceId", o."workshopId", w."title", o."startsAt", o."endsAt",
        o."room", o."capacity", c.taken, c.waiting, c.present
      FROM "Occurrence" o JOIN "Workshop" w ON w."id" = o."workshopId"
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE p."state" = 'CONFIRMED')::int AS taken,
          count(*) FILTER (WHERE p."state" = 'WAITING')::int AS waiting,
          count(p."checkedInAt")::int AS present
        FROM "Place" p WHERE p."occurrenceId" = o."id") c
      WHERE o."endsAt" > ${new Date(from)} AND o."startsAt" < ${new Date(until)}
        AND o."cancelledAt" IS NULL
        AND (${reach === null} OR o."workshopId" = ANY(${reach ?? []}::uuid[]))
      ORDER BY o."startsAt", o."id" LIMIT 100`;
  return rows.map(({ title, startsAt, endsAt, ...row }) => ({
    ...row,
    title: shownTexts.parse(title),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
}
