import type { Actor } from "@commonhouse/auth/actor";
import type { Db } from "@commonhouse/db";
import type { z } from "zod";
import { can, reachOf } from "../permissions";
import { shownTexts } from "../text";
import type { untilRequest } from "./schema";

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

/** What this person of office should look at, as far as their offices reach. */
export async function readToday(
  db: Db,
  now: Date,
  actor: Actor,
  { from, until }: z.infer<typeof untilRequest>,
) {
  const reach = reachOf(actor, "places.manage");
  const [failedMessages, openInvitations, rows] = await Promise.all([
    can(actor, "outbox.read") ? db.message.count({ where: { state: "FAILED" } }) : null,
    can(actor, "people.invite")
      ? db.invitation.count({ where: { usedAt: null, expiresAt: { gt: now } } })
      : null,
    db.$queryRaw<Row[]>`
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
      ORDER BY o."startsAt", o."id" LIMIT 100`,
  ]);
  const occurrences = rows.map(({ title, startsAt, endsAt, ...row }) => ({
    ...row,
    title: shownTexts.parse(title),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
  return { failedMessages, openInvitations, occurrences };
}
