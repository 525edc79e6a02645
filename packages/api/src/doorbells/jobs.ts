import type { Db, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { outsideOf } from "../notices/rules";
import { queueMessage } from "./commands";
import { type House, readRecipients, readSentences } from "./queries";
import { nextAllowed } from "./rules";

type Notice = {
  readonly personId: string;
  readonly kind: string;
  readonly params: unknown;
  readonly readAt: Date | null;
};

/**
 * One pass over what has not been rung: everyone concerned gets one message, however many notices
 * wait for them, or none if that is their choice. Answers for how many people it was done. Passes
 * may run side by side; a pass that dies has done nothing. For the worker's role.
 */
export async function ringDoorbells(db: Db, sealed: Sealed, now: Date, house: House, limit = 100) {
  return db.$transaction(async (tx) => {
    const persons = await claim(tx, limit);
    if (persons.length === 0) return 0;
    const notices = await tx.$queryRaw<Notice[]>`
      UPDATE "Notice" SET "rungAt" = ${now} WHERE "id" IN (
        SELECT "id" FROM "Notice" WHERE "personId" = ANY(${persons}::uuid[]) AND "rungAt" IS NULL
        FOR NO KEY UPDATE SKIP LOCKED)
      RETURNING "personId", "kind", "params", "readAt"`;
    const unread = Map.groupBy(
      notices.filter(({ readAt }) => readAt === null),
      ({ personId }) => personId,
    );
    await ring(tx, sealed, now, house, unread);
    return persons.length;
  });
}

/** Whoever holds the oldest unrung notice of a person rings for that person, and nobody else. */
async function claim(tx: Tx, limit: number) {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT n."personId" FROM "Notice" n
    WHERE n."rungAt" IS NULL AND NOT EXISTS (
      SELECT FROM "Notice" e WHERE e."personId" = n."personId" AND e."rungAt" IS NULL
        AND (e."createdAt", e."id") < (n."createdAt", n."id"))
    ORDER BY n."createdAt", n."id" LIMIT ${limit} FOR NO KEY UPDATE OF n SKIP LOCKED`;
  return rows.map(({ personId }) => personId);
}

async function ring(
  tx: Tx,
  sealed: Sealed,
  now: Date,
  house: House,
  unread: ReadonlyMap<string, readonly Notice[]>,
) {
  const recipients = await readRecipients(tx, [...unread.keys()], house.centre);
  const held = await readHeld(tx, now, [...unread.keys()]);
  for (const [personId, notices] of unread) {
    const recipient = recipients.get(personId);
    if (!recipient?.mail || recipient.channel === "NONE") continue;
    const { locale, wording } = recipient;
    // It says that there is something, and will still be right when its hour comes.
    if (wording === "NEUTRAL" && held.has(personId)) continue;
    const message = {
      personId,
      kind: "doorbell",
      to: sealed.open(`Person.mail:${personId}`, recipient.mail),
      locale,
      subject: outsideOf(notices.map(({ kind }) => kind)),
      link: `${house.origin}/messages`,
      dueAt: nextAllowed(now, recipient, house.centre.timeZone),
    };
    const plain = wording === "PLAIN" ? await readSentences(tx, notices, locale, house, now) : [];
    await queueMessage(tx, sealed, { ...message, plain }, now);
  }
}

/** Those for whom a doorbell waits already until their hours begin. */
async function readHeld(tx: Tx, now: Date, persons: readonly string[]) {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT "personId" FROM "Message" WHERE "personId" = ANY(${persons}::uuid[])
      AND "kind" = 'doorbell' AND "state" = 'WAITING' AND "attempts" = 0 AND "dueAt" > ${now}
    FOR NO KEY UPDATE SKIP LOCKED`;
  return new Set(rows.map(({ personId }) => personId));
}
