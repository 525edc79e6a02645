import type { Db } from "@commonhouse/db";

/** Another person's notice stays as it is, and so does the moment it was first read. */
export async function markRead(db: Db, now: Date, personId: string, noticeId: string) {
  await db.notice.updateMany({
    where: { id: noticeId, personId, readAt: null },
    data: { readAt: now },
  });
  return { noticeId };
}

/** All that had come when this was asked; what comes meanwhile stays unread. */
export async function markAllRead(db: Db, now: Date, personId: string) {
  await db.notice.updateMany({
    where: { personId, readAt: null, createdAt: { lte: now } },
    data: { readAt: now },
  });
  return {};
}
