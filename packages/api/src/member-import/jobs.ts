import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { record } from "../audit/record";
import { readCentre } from "../centre/queries";
import type { Members } from "../member-file/rules";
import { batchSize, takeIn } from "../newcomers/commands";
import { idOf } from "../newcomers/queries";
import { readImport } from "./queries";

/**
 * Takes over all files that were started and are not done, each batch in a transaction of its own:
 * cut short at any point it goes on from there, and many may run at once. For the worker's role.
 */
export async function continueImports(db: Db, sealed: Sealed, now: () => Date, stop: AbortSignal) {
  const open = await db.memberImport.findMany({
    where: { startedAt: { not: null }, finishedAt: null },
    orderBy: { startedAt: "asc" },
    select: { id: true },
  });
  const failures: unknown[] = [];
  for (const { id } of open) {
    await takeOver(db, sealed, now, id, stop).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

async function takeOver(
  db: Db,
  sealed: Sealed,
  now: () => Date,
  importId: string,
  stop: AbortSignal,
) {
  const members = await readImport(db, sealed, now(), importId);
  const { timeZone, localeOrder } = await readCentre(db);
  const house = { timeZone, localeOrder };
  while (!stop.aborted && !(await takeBatch(db, sealed, now(), importId, members, house)));
}

/** The next lines; answers whether those were the last. */
async function takeBatch(
  db: Db,
  sealed: Sealed,
  now: Date,
  importId: string,
  { lines }: Members,
  house: Omit<Parameters<typeof takeIn>[3], "at">,
) {
  return db.$transaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ done: number; startedAt: Date; finishedAt: Date | null }[]>`
      SELECT "done", "startedAt", "finishedAt" FROM "MemberImport"
      WHERE "id" = ${importId}::uuid FOR NO KEY UPDATE`;
    if (!held || held.finishedAt) return true;
    const batch = lines.slice(held.done, held.done + batchSize);
    const good = batch.filter(({ problems }) => problems.length === 0);
    const people = good.map(({ record: number, row }) => ({ id: idOf(importId, number), row }));
    const added = await takeIn(tx, sealed, people, { ...house, at: held.startedAt });
    const finished = held.done + batch.length === lines.length;
    await tx.memberImport.update({
      where: { id: importId },
      data: {
        done: { increment: batch.length },
        added: { increment: added },
        known: { increment: good.length - added },
        faulty: { increment: batch.length - good.length },
        finishedAt: finished ? now : null,
      },
      select: { id: true },
    });
    const object = { kind: "MemberImport", id: importId };
    if (finished) await record(tx, now, null, "memberImport.finish", object);
    return finished;
  });
}
