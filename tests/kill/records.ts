import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Db } from "@commonhouse/db";
import type { House } from "./house";

export type Records = Awaited<ReturnType<typeof readRecords>>;

/** All that the house has written down about places, and every letter that left it. */
export async function readRecords(db: Db, { mailFolder }: House) {
  const [places, audit, notices, messages] = await Promise.all([
    db.place.findMany(),
    db.auditEntry.findMany({ where: { objectKind: "Occurrence" } }),
    // Under the lock of their date one is written after the other: these ids tell the order.
    db.notice.findMany({ orderBy: { id: "asc" } }),
    db.message.findMany(),
  ]);
  return { places, audit, notices, messages, letters: lettersIn(mailFolder) };
}

/** Each letter by the address it went to and the name that it carries. */
function lettersIn(folder: string) {
  return readdirSync(folder).map((file) => {
    const { to, raw } = JSON.parse(readFileSync(join(folder, file), "utf8"));
    return { to: String(to), messageId: /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? "" };
  });
}

/**
 * Waits until the worker has rung for everything and handed every message over. Whoever was killed
 * over a message has put its next attempt off by minutes: here they pass at once.
 */
export async function settle(db: Db) {
  for (const until = Date.now() + 60_000; Date.now() < until; await setTimeout(200)) {
    if ((await db.notice.count({ where: { rungAt: null } })) > 0) continue;
    const begun = { state: "WAITING", attempts: { gt: 0 } } as const;
    const untouched = await db.message.count({ where: { state: "WAITING", attempts: 0 } });
    if (untouched > 0) continue;
    await setTimeout(1_500);
    if ((await db.message.count({ where: begun })) === 0) return;
    await db.message.updateMany({ where: begun, data: { dueAt: new Date() } });
  }
  throw new Error("The worker did not come to an end.");
}

/** Waits until a worker has rung for somebody in a pass that began after this moment. */
export async function rungSince(db: Db, moment: number) {
  const where = { kind: "places.seated", rungAt: { gt: new Date(moment) } };
  for (;;) {
    // The database may be the one that was killed.
    const count = await db.notice.count({ where }).catch(() => 0);
    if (count > 0) return;
    await setTimeout(50);
  }
}
