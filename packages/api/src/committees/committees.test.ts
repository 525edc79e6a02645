import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addPerson, now, refusalOf, sealed } from "../testing";
import { createCommittee, editCommittee, endCommittee } from "./commands";
import { listCommittees, listOfficeCommittees, readCommittee } from "./queries";
import { shareName } from "./rules";
import { motionRules, newCommittee } from "./schema";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);
const member = await addPerson(owner);

const council = () =>
  newCommittee.parse({
    committeeId: randomUUID(),
    title: { en: "Council", ar: "المجلس" },
    purpose: { en: "Decides what the house spends." },
    rules: {
      conditions: [
        { what: "for", of: "cast", share: [2, 3], strict: false },
        { what: "for", of: "members", share: [1, 2], strict: true },
      ],
      quorums: [{ what: "present", of: "members", share: [2, 4], strict: false }],
      tie: "chair",
    },
    termMonths: "٢٤",
    seats: "5",
  });

async function made() {
  const sent = council();
  await createCommittee(db, now, officer, sent);
  return sent;
}

const read = (committeeId: string) => readCommittee(db, sealed, now, member, committeeId);

test("sent many times at once, it is one committee with so many vacant seats, and one entry", async () => {
  const sent = council();
  await Promise.all(Array.from({ length: 10 }, () => createCommittee(db, now, officer, sent)));
  const { seats, ...rest } = await read(sent.committeeId);
  expect(seats.map(({ holder, title }) => [holder, title])).toEqual(Array(5).fill([null, {}]));
  expect(rest).toEqual({
    committeeId: sent.committeeId,
    title: sent.title,
    purpose: sent.purpose,
    rules: {
      conditions: [
        { what: "for", of: "cast", share: [2, 3], strict: false, shareName: "twoThirds" },
        { what: "for", of: "members", share: [1, 2], strict: true, shareName: "half" },
      ],
      quorums: [
        { what: "present", of: "members", share: [2, 4], strict: false, shareName: "half" },
      ],
      tie: "chair",
    },
    termMonths: 24,
    ended: false,
  });
  expect(await owner.auditEntry.count({ where: { objectId: sent.committeeId } })).toBe(1);
  const other = createCommittee(db, now, officer, { ...sent, termMonths: null });
  expect(await refusalOf(other)).toBe("committees.idTaken");
});

test("edited, everyone reads the same rules", async () => {
  const { seats: _, ...sent } = await made();
  const rules = {
    conditions: [{ what: "for", of: "present", share: [3, 5], strict: true }],
    quorums: [],
    tie: "fails",
  } as const;
  const changed = { ...sent, rules: motionRules.parse(rules), termMonths: null };
  await editCommittee(db, now, officer, changed);
  expect(await read(sent.committeeId)).toMatchObject({
    rules: { ...rules, conditions: [{ ...rules.conditions[0], shareName: "other" }] },
    termMonths: null,
  });
  const nobody = { ...changed, committeeId: randomUUID() };
  expect(await refusalOf(editCommittee(db, now, officer, nobody))).toBe("notFound");
});

test("a committee ends only when nobody holds a seat in it, now or later", async () => {
  const { committeeId } = await made();
  const [seat] = await owner.seat.findMany({ where: { committeeId } });
  const later = new Date(now.getTime() + 1000);
  const term = { id: randomUUID(), committeeId, seatId: seat?.id ?? "", personId: member };
  await owner.term.create({ data: { ...term, seating: "ELECTED", from: later } });
  const end = () => endCommittee(db, now, officer, committeeId);
  expect(await refusalOf(end())).toBe("committees.seatsHeld");
  await owner.term.update({
    where: { id: term.id },
    data: { from: new Date(now.getTime() - 5), until: now },
  });
  for (const _ of [1, 2]) await end();
  expect((await read(committeeId)).ended).toBe(true);
  const ended = { objectId: committeeId, action: "committees.end" };
  expect(await owner.auditEntry.count({ where: ended })).toBe(1);
  const listed = await listCommittees(db, now, member, { after: null });
  expect(listed.committees.map((one) => one.committeeId)).not.toContain(committeeId);
  expect(await refusalOf(endCommittee(db, now, officer, randomUUID()))).toBe("notFound");
});

test("lists name who holds how many seats, page after page, each committee once", async () => {
  const created = Array.from({ length: 120 }, () => randomUUID());
  const rules = council().rules;
  await owner.committee.createMany({
    data: created.map((id) => ({ id, title: { en: "C" }, rules, createdAt: now })),
  });
  const one = created[0] ?? "";
  const seatId = randomUUID();
  await owner.seat.create({
    data: { id: seatId, committeeId: one, position: 1, createdAt: now },
  });
  await owner.term.create({
    data: {
      id: randomUUID(),
      seatId,
      committeeId: one,
      personId: member,
      seating: "ELECTED",
      from: now,
    },
  });
  const seen: Awaited<ReturnType<typeof listCommittees>>["committees"] = [];
  let after: Awaited<ReturnType<typeof listCommittees>>["next"] = null;
  do {
    const page = await listCommittees(db, now, member, { after });
    seen.push(...page.committees);
    after = page.next;
  } while (after);
  const ids = seen.map(({ committeeId }) => committeeId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(created.filter((id) => !ids.includes(id))).toEqual([]);
  const found = seen.find(({ committeeId }) => committeeId === one);
  expect(found).toMatchObject({ seats: 1, filled: 1, mine: true });
  const reach = await listOfficeCommittees(db, now, officer, [one], { after: null });
  expect(reach.committees).toMatchObject([{ committeeId: one, mine: false, ended: false }]);
});

test.for([
  ["more than all", { share: [1, 1], strict: true }],
  ["two of one", { share: [2, 1], strict: false }],
  ["of nothing", { share: [1, 0], strict: false }],
  ["no whole part", { share: [0.5, 1], strict: false }],
])("a share is refused that is %s", ([, wrong]) => {
  const condition = { what: "for", of: "cast", ...(wrong as object) };
  const rules = { conditions: [condition], quorums: [], tie: "fails" };
  expect(motionRules.safeParse(rules).success).toBe(false);
});

test("a share has the name of what it is, whatever it is written as", () => {
  const all = [
    [1, 2],
    [50, 100],
    [33, 100],
    [2, 6],
    [4, 6],
    [9, 12],
    [7, 7],
    [2, 8],
  ] as const;
  expect(all.map(shareName)).toEqual([
    "half",
    "half",
    "other",
    "third",
    "twoThirds",
    "threeQuarters",
    "whole",
    "quarter",
  ]);
});
