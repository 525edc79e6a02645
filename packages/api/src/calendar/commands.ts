import { createHash, randomBytes } from "node:crypto";
import type { Db, Wording } from "@commonhouse/db";
import { record } from "../audit/record";

/** The form in which a feed's token is kept and found. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function drawToken() {
  return randomBytes(32).toString("base64url");
}

/**
 * A new address for a person's calendar; the one before stops at once. Answers its token: another
 * than was sent, if that is somebody else's already.
 */
export async function createFeed(db: Db, now: Date, personId: string, sent: string = drawToken()) {
  const held = await db.calendarFeed.findFirst({
    where: { tokenHash: hashOf(sent), personId: { not: personId } },
    select: { personId: true },
  });
  const feedToken = held ? drawToken() : sent;
  const data = { tokenHash: hashOf(feedToken), createdAt: now };
  await db.$transaction(async (tx) => {
    await tx.calendarFeed.upsert({
      where: { personId },
      create: { personId, ...data },
      update: data,
      select: { personId: true },
    });
    await record(tx, now, personId, "calendar.create", { kind: "CalendarFeed", id: personId });
  });
  return feedToken;
}

/** The address shows nothing from now on; asked twice, the same. */
export async function revokeFeed(db: Db, now: Date, personId: string) {
  await db.$transaction(async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { personId } });
    if (count === 0) return;
    await record(tx, now, personId, "calendar.revoke", { kind: "CalendarFeed", id: personId });
  });
  return {};
}

/** What titles say in the calendar, from its next refresh on. */
export async function setTitles(db: Db, now: Date, personId: string, calendarTitles: Wording) {
  await db.$transaction(async (tx) => {
    await tx.discretion.upsert({
      where: { personId },
      create: { personId, calendarTitles },
      update: { calendarTitles },
      select: { personId: true },
    });
    await record(tx, now, personId, "me.discretion", { kind: "Person", id: personId });
  });
  return {};
}
