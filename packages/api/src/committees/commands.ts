import { randomUUID } from "node:crypto";
import type { Db, Tx } from "@commonhouse/db";
import type { z } from "zod";
import { record } from "../audit/record";
import { RefusedError } from "../errors";
import type { committeeChange, newCommittee } from "./schema";

/** A committee with so many empty seats. Sent twice it is one; the id of another's is refused. */
export async function createCommittee(
  db: Db,
  now: Date,
  actorId: string,
  { committeeId, seats, ...settings }: z.infer<typeof newCommittee>,
) {
  await db.$transaction(async (tx) => {
    const row = { id: committeeId, ...settings, createdAt: now };
    const { count } = await tx.committee.createMany({ data: row, skipDuplicates: true });
    if (count === 0) return expectSame(tx, committeeId, settings);
    await tx.seat.createMany({
      data: Array.from({ length: seats }, (_, index) => ({
        id: randomUUID(),
        committeeId,
        position: index + 1,
        createdAt: now,
      })),
    });
    await record(tx, now, actorId, "committees.create", { kind: "Committee", id: committeeId });
  });
  return { committeeId };
}

type Settings = Omit<z.infer<typeof committeeChange>, "committeeId">;

async function expectSame(tx: Tx, id: string, { title, purpose, rules, termMonths }: Settings) {
  const texts = { title: { equals: title }, purpose: { equals: purpose } };
  const same = { id, termMonths, rules: { equals: rules }, ...texts };
  if ((await tx.committee.count({ where: same })) === 0) {
    throw new RefusedError("committees.idTaken");
  }
}

/** Other texts or rules; terms that have begun keep their end. */
export async function editCommittee(
  db: Db,
  now: Date,
  actorId: string,
  { committeeId, ...data }: z.infer<typeof committeeChange>,
) {
  await db.$transaction(async (tx) => {
    const { count } = await tx.committee.updateMany({ where: { id: committeeId }, data });
    if (count === 0) throw new RefusedError("notFound");
    await record(tx, now, actorId, "committees.edit", { kind: "Committee", id: committeeId });
  });
  return { committeeId };
}

/** Nobody takes a seat in it any more. Refused while seats are held, now or later. Twice is once. */
export async function endCommittee(db: Db, now: Date, actorId: string, committeeId: string) {
  await db.$transaction(async (tx) => {
    const { endedAt } = await holdCommittee(tx, committeeId);
    if (endedAt) return;
    const ahead = { committeeId, OR: [{ until: null }, { until: { gt: now } }] };
    const count = await tx.term.count({ where: ahead });
    if (count > 0) throw new RefusedError("committees.seatsHeld", { count });
    await tx.committee.update({ where: { id: committeeId }, data: { endedAt: now } });
    await record(tx, now, actorId, "committees.end", { kind: "Committee", id: committeeId });
  });
  return { committeeId };
}

/** Until the transaction ends, nobody else decides about its seats. Refuses with notFound. */
export async function holdCommittee(tx: Tx, committeeId: string) {
  const [held] = await tx.$queryRaw<{ readonly endedAt: Date | null }[]>`
    SELECT "endedAt" FROM "Committee" WHERE "id" = ${committeeId}::uuid FOR NO KEY UPDATE`;
  if (!held) throw new RefusedError("notFound");
  return held;
}
