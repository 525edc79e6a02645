import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { readSeats } from "../terms/queries";
import { addCommittee, addPerson, now, refusalOf, sealed } from "../testing";
import { addSeat, changeSeat, endSeat } from "./commands";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);

async function seatsOf(committeeId: string) {
  const seats = await readSeats(db, sealed, now, officer, committeeId);
  return seats.map(({ seatId }) => seatId);
}

const plain = { title: {}, reserved: {} };

test("a seat added many times at once is one, after the others", async () => {
  const { committeeId, seatIds } = await addCommittee(owner, 2);
  const sent = { committeeId, seatId: randomUUID(), title: { en: "Chair" }, reserved: {} };
  await Promise.all(Array.from({ length: 10 }, () => addSeat(db, now, officer, sent)));
  expect(await seatsOf(committeeId)).toEqual([...seatIds, sent.seatId]);
  const { committeeId: other } = await addCommittee(owner);
  const foreign = addSeat(db, now, officer, { ...sent, committeeId: other });
  expect(await refusalOf(foreign)).toBe("seats.idTaken");
});

test("seats added at the same moment stand in one order", async () => {
  const { committeeId } = await addCommittee(owner, 1);
  const ids = Array.from({ length: 8 }, () => randomUUID());
  await Promise.all(
    ids.map((seatId) => addSeat(db, now, officer, { committeeId, seatId, ...plain })),
  );
  const rows = await owner.seat.findMany({ where: { committeeId } });
  expect(rows.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9,
  ]);
});

test("a seat is named, kept for a group, and moved; asked twice it stands where it stood", async () => {
  const { committeeId, seatIds } = await addCommittee(owner, 3);
  const [first = "", second = "", third = ""] = seatIds;
  const change = {
    committeeId,
    seatId: third,
    title: { en: "Treasury" },
    reserved: { en: "People under 25" },
    position: 1,
  };
  for (const _ of [1, 2]) await changeSeat(db, now, officer, change);
  expect(await seatsOf(committeeId)).toEqual([third, first, second]);
  const [seat] = await readSeats(db, sealed, now, officer, committeeId);
  expect(seat).toMatchObject({ title: change.title, reserved: change.reserved });
  await changeSeat(db, now, officer, { ...change, position: 100 });
  expect(await seatsOf(committeeId)).toEqual([first, second, third]);
});

test("a seat that is held, now or later, does not end; one that ended is nowhere", async () => {
  const { committeeId, seatId, seatIds } = await addCommittee(owner, 2);
  const id = randomUUID();
  const term = { id, committeeId, seatId, personId: officer, seating: "ELECTED" as const };
  await owner.term.create({ data: { ...term, from: new Date(now.getTime() + 1000) } });
  const ref = { committeeId, seatId };
  expect(await refusalOf(endSeat(db, now, officer, ref))).toBe("seats.held");
  await owner.term.delete({ where: { id } });
  for (const _ of [1, 2]) await endSeat(db, now, officer, ref);
  expect(await seatsOf(committeeId)).toEqual(seatIds.slice(1));
  const changed = changeSeat(db, now, officer, { ...ref, ...plain, position: 1 });
  expect(await refusalOf(changed)).toBe("notFound");
  const entries = await owner.auditEntry.findMany({ where: { objectId: committeeId } });
  expect(entries.map(({ action }) => action)).toEqual(["seats.end"]);
});

test("a committee has no more seats than it can have, and a closed one gets none", async () => {
  const { committeeId } = await addCommittee(owner, 100);
  const add = (id: string) =>
    addSeat(db, now, officer, { committeeId: id, seatId: randomUUID(), ...plain });
  expect(await refusalOf(add(committeeId))).toBe("seats.many");
  const closed = await addCommittee(owner, 1);
  await owner.committee.update({ where: { id: closed.committeeId }, data: { endedAt: now } });
  expect(await refusalOf(add(closed.committeeId))).toBe("seats.closed");
  expect(await refusalOf(add(randomUUID()))).toBe("notFound");
});
