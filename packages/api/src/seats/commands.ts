import type { Db, Tx } from "@commonhouse/db";
import type { z } from "zod";
import { record } from "../audit/record";
import { holdCommittee } from "../committees/commands";
import { mostSeats } from "../committees/rules";
import { RefusedError } from "../errors";
import { movedTo } from "./rules";
import type { newSeat, seatChange, seatRef } from "./schema";

/** One more seat, after the others. Sent twice it is one. */
export async function addSeat(
  db: Db,
  now: Date,
  actorId: string,
  { committeeId, seatId, title, reserved }: z.infer<typeof newSeat>,
) {
  await db.$transaction(async (tx) => {
    const { endedAt } = await holdCommittee(tx, committeeId);
    const made = await tx.seat.findUnique({ where: { id: seatId } });
    if (made) {
      if (made.committeeId !== committeeId) throw new RefusedError("seats.idTaken");
      return;
    }
    if (endedAt) throw new RefusedError("seats.closed");
    const seats = await tx.seat.findMany({
      where: { committeeId, endedAt: null },
      select: { position: true },
    });
    if (seats.length >= mostSeats) throw new RefusedError("seats.many", { count: mostSeats });
    const position = Math.max(0, ...seats.map((seat) => seat.position)) + 1;
    const row = { id: seatId, committeeId, title, reserved, position, createdAt: now };
    // An id that somebody else's form drew at this very moment is another's.
    const { count } = await tx.seat.createMany({ data: row, skipDuplicates: true });
    if (count === 0) throw new RefusedError("seats.idTaken");
    await note(tx, now, actorId, "seats.add", committeeId);
  });
  return { committeeId, seatId };
}

/** Another name, another group it is kept for, another position among the seats. */
export async function changeSeat(
  db: Db,
  now: Date,
  actorId: string,
  { committeeId, seatId, title, reserved, position }: z.infer<typeof seatChange>,
) {
  await db.$transaction(async (tx) => {
    await holdCommittee(tx, committeeId);
    const where = { committeeId, endedAt: null };
    const seats = await tx.seat.findMany({
      where,
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = seats.map(({ id }) => id);
    if (!ids.includes(seatId)) throw new RefusedError("notFound");
    await tx.seat.update({ where: { id: seatId }, data: { title, reserved } });
    await tx.$executeRaw`
      UPDATE "Seat" s SET "position" = n.at
      FROM unnest(${movedTo(ids, seatId, position)}::uuid[]) WITH ORDINALITY AS n("id", at)
      WHERE s."id" = n."id" AND s."position" <> n.at`;
    await note(tx, now, actorId, "seats.change", committeeId);
  });
  return { committeeId, seatId };
}

/** Nobody takes it any more. Refused while it is held, now or later. Twice is once. */
export async function endSeat(
  db: Db,
  now: Date,
  actorId: string,
  { committeeId, seatId }: z.infer<typeof seatRef>,
) {
  await db.$transaction(async (tx) => {
    await holdCommittee(tx, committeeId);
    const seat = await tx.seat.findFirst({ where: { id: seatId, committeeId } });
    if (!seat) throw new RefusedError("notFound");
    if (seat.endedAt) return;
    const ahead = { seatId, OR: [{ until: null }, { until: { gt: now } }] };
    if ((await tx.term.count({ where: ahead })) > 0) throw new RefusedError("seats.held");
    await tx.seat.update({ where: { id: seatId }, data: { endedAt: now } });
    await note(tx, now, actorId, "seats.end", committeeId);
  });
  return { committeeId, seatId };
}

function note(tx: Tx, now: Date, actorId: string, action: string, id: string) {
  return record(tx, now, actorId, action, { kind: "Committee", id });
}
