import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { endCommittee } from "../committees/commands";
import { readInbox } from "../notices/queries";
import { endSeat } from "../seats/commands";
import { addCommittee, addOfficer, addPerson, now, refusalOf, sealed } from "../testing";
import { endTerm, seatPerson, strikeTerm } from "./commands";
import { listPast, readSeats } from "./queries";
import { addMember, at, later, newTermIn } from "./term-testing";

const { db, owner } = await createTestDb();
const { personId: officer } = await addOfficer(owner, "COMMITTEE_SECRETARY");

type Seat = Parameters<typeof newTermIn>[1];
const term = (of: Seat, personId?: string) => newTermIn(owner, of, personId);
const seat = (sent: Awaited<ReturnType<typeof term>>) => seatPerson(db, now, officer, sent);
const told = async (personId: string) =>
  (await readInbox(db, personId, { after: null })).notices.map(({ kind }) => kind);

const seatsAt = (days: number, committeeId: string, reader = officer) =>
  readSeats(db, sealed, later(days), reader, committeeId);

test("sent many times at once it is one term, one notice and one entry", async () => {
  const of = await addCommittee(owner);
  const sent = await term(of, await addMember(owner, "Noor"));
  await Promise.all(Array.from({ length: 10 }, () => seat(sent)));
  const [one] = await seatsAt(0, of.committeeId, sent.personId);
  expect(one?.holder).toEqual({
    termId: sent.termId,
    personId: sent.personId,
    name: "Noor",
    pronouns: null,
    seating: "APPOINTED",
    from: at(0),
    until: "2028-02-01T12:00:00.000Z",
    member: true,
    mine: true,
  });
  expect(await told(sent.personId)).toEqual(["terms.seated"]);
  const entries = await owner.auditEntry.findMany({ where: { objectId: of.committeeId } });
  expect(entries).toMatchObject([{ action: "terms.seat", actorId: officer }]);
  const wrong = { ...sent, personId: await addMember(owner) };
  expect(await refusalOf(seat(wrong))).toBe("terms.idTaken");
});

test("a seat is handed on: whoever comes later begins when the other has left", async () => {
  const of = await addCommittee(owner);
  const first = { ...(await term(of)), until: at(10) };
  await seat(first);
  expect(await refusalOf(seat({ ...(await term(of)), from: at(9) }))).toBe("terms.seatTaken");
  const next = { ...(await term(of)), from: at(10) };
  await seat(next);
  const [today] = await seatsAt(0, of.committeeId);
  expect(today?.holder?.personId).toBe(first.personId);
  expect(today?.later.map(({ personId }) => personId)).toEqual([next.personId]);
  const [then] = await seatsAt(10, of.committeeId);
  expect(then?.holder?.personId).toBe(next.personId);
  const past = await listPast(db, sealed, later(10), { committeeId: of.committeeId, after: null });
  expect(past.terms).toMatchObject([{ termId: first.termId, until: at(10) }]);
});

test("without a length of its own a term lasts until somebody ends it", async () => {
  const of = await addCommittee(owner);
  await owner.committee.update({ where: { id: of.committeeId }, data: { termMonths: null } });
  const sent = await term(of);
  await seat(sent);
  const [open] = await seatsAt(10_000, of.committeeId);
  expect(open?.holder).toMatchObject({ termId: sent.termId, until: null });
});

test("months are counted by the calendar of the house, over a change of its clocks", async () => {
  await owner.centre.create({ data: { name: {}, timeZone: "Europe/Rome", localeOrder: ["en"] } });
  const of = await addCommittee(owner);
  await owner.committee.update({ where: { id: of.committeeId }, data: { termMonths: 3 } });
  const sent = { ...(await term(of)), from: "2026-01-31T23:00:00Z" };
  await seat(sent);
  const { until } = await owner.term.findUniqueOrThrow({ where: { id: sent.termId } });
  expect(until?.toISOString()).toBe("2026-04-30T22:00:00.000Z");
  await owner.centre.deleteMany();
});

test("what is over may be written down, and nobody is told of it", async () => {
  const of = await addCommittee(owner);
  const past = { ...(await term(of, await addPerson(owner))), from: at(-900), until: at(-100) };
  await seat(past);
  expect(await told(past.personId)).toEqual([]);
  const [one] = await seatsAt(0, of.committeeId);
  expect(one?.holder).toBeNull();
  expect(await refusalOf(seat(await term(of, await addPerson(owner))))).toBe("terms.notMember");
  const backwards = { ...(await term(of)), from: at(1), until: at(1) };
  expect(await refusalOf(seat(backwards))).toBe("terms.endsBeforeStart");
});

test("nobody is put into a seat that has ended, or that is another committee's", async () => {
  const of = await addCommittee(owner, 2);
  await endSeat(db, now, officer, of);
  expect(await refusalOf(seat(await term(of)))).toBe("terms.seatClosed");
  const other = await addCommittee(owner);
  const mixed = { committeeId: of.committeeId, seatId: other.seatId };
  expect(await refusalOf(seat(await term(mixed)))).toBe("notFound");
  expect(await refusalOf(seat(await term(other, randomUUID())))).toBe("notFound");
  await endCommittee(db, now, officer, other.committeeId);
  expect(await refusalOf(seat(await term(other)))).toBe("terms.seatClosed");
});

test("a term ends on another day or now, once; what is over stays as it was", async () => {
  const of = await addCommittee(owner);
  const sent = await term(of);
  await seat(sent);
  const end = (until: string | null, when = 1) =>
    endTerm(db, later(when), officer, { ...sent, until });
  for (const _ of [1, 2]) await end(at(30));
  expect(await told(sent.personId)).toEqual(["terms.ended", "terms.seated"]);
  expect(await refusalOf(end(at(-1)))).toBe("terms.endsBeforeStart");
  const next = { ...(await term(of)), from: at(30) };
  await seat(next);
  expect(await refusalOf(end(at(31)))).toBe("terms.seatTaken");
  for (const when of [2, 3]) await end(null, when);
  const { until } = await owner.term.findUniqueOrThrow({ where: { id: sent.termId } });
  expect(until).toEqual(later(2));
  expect(await refusalOf(end(at(20), 4))).toBe("terms.over");
  const foreign = { ...sent, committeeId: (await addCommittee(owner)).committeeId };
  expect(await refusalOf(endTerm(db, now, officer, foreign))).toBe("notFound");
});

test("a slip is taken back as if it had never been, and its person is told; a vote's word is not", async () => {
  const of = await addCommittee(owner);
  const sent = await term(of);
  await seat(sent);
  for (const _ of [1, 2]) await strikeTerm(db, now, officer, sent);
  expect(await owner.term.count({ where: { seatId: of.seatId } })).toBe(0);
  expect((await told(sent.personId)).toSorted()).toEqual(["terms.seated", "terms.struck"]);
  const id = randomUUID();
  const { committeeId, seatId, personId } = sent;
  const voted = { id, committeeId, seatId, personId, seating: "ELECTED" as const, from: now };
  await owner.term.create({ data: voted });
  const strike = strikeTerm(db, now, officer, { committeeId, termId: id });
  expect(await refusalOf(strike)).toBe("terms.elected");
});
