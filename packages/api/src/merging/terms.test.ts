import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addCommittee, addOfficer, addPerson, contextFor, now, refusalOf } from "../testing";
import { createCallerFactory } from "../trpc";
import { mergingConsole } from "./console";

const { db, owner } = await createTestDb();
const api = createCallerFactory(mergingConsole)(
  contextFor(db, await addOfficer(owner, "SECRETARY")),
);
const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

test("who hold two seats of one committee at once are not made one; one after the other they are", async () => {
  const pair = { personId: await addPerson(owner), otherId: await addPerson(owner) };
  const { committeeId, seatIds } = await addCommittee(owner, 2);
  const [first = "", second = ""] = seatIds;
  const term = (personId: string, seatId: string) => {
    const from = before(10);
    const of = { committeeId, seatId, personId, seating: "ELECTED" as const, from };
    return owner.term.create({ data: { id: randomUUID(), ...of } });
  };
  await term(pair.personId, first);
  const { id } = await term(pair.otherId, second);
  expect(await refusalOf(api.merge(pair))).toBe("merging.twoSeats");
  await owner.term.update({ where: { id }, data: { from: before(20), until: before(10) } });
  await api.merge(pair);
  expect(await owner.term.count({ where: { committeeId, personId: pair.personId } })).toBe(2);
});
