import type { Db } from "@commonhouse/db";
import { addDays, boundsOfDay, localDay, localTime } from "@commonhouse/i18n/week";
import { removeDecided } from "../applications/jobs";

const days = (count: number) => count * 24 * 60 * 60 * 1000;

/**
 * Reminds everyone with a seat or a shift on the day before, between nine in the morning and eight
 * in the evening by the centre's clocks; answers how many. Run again, or many times at once, it
 * reminds nobody twice. For the worker's role.
 */
export async function remind(db: Db, now: Date, timeZone: string) {
  const clock = localTime(now, timeZone);
  if (clock < "09:00" || clock >= "20:00") return 0;
  const { start, end } = boundsOfDay(addDays(localDay(now, timeZone), 1), timeZone);
  const [{ reminded }] = await db.$queryRaw<[{ reminded: number }]>`
    SELECT remind_of_places(${new Date(start)}, ${new Date(end)}, ${now})
      + remind_of_shifts(${new Date(start)}, ${new Date(end)}, ${now}) AS reminded`;
  return reminded;
}

/** Removes what has served its time; nothing else deletes it. For the worker's role. */
export async function removeExpired(db: Db, now: Date) {
  const before = (age: number) => ({ lt: new Date(now.getTime() - age) });
  await db.session.deleteMany({ where: { expiresAt: { lte: now } } });
  await db.invitation.deleteMany({ where: { expiresAt: before(days(30)) } });
  await db.signInDelay.deleteMany({ where: { notBefore: before(days(1)) } });
  await db.programmeDraft.deleteMany({ where: { createdAt: before(days(7)) } });
  await db.memberImport.deleteMany({ where: { createdAt: before(days(7)) } });
  await db.message.deleteMany({ where: { createdAt: before(days(30)) } });
  await db.notice.deleteMany({ where: { createdAt: before(days(365)) } });
  await removeDecided(db, now);
}
