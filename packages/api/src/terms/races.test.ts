import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { endCommittee } from "../committees/commands";
import { addCommittee, addOfficer, now, refusalOf } from "../testing";
import { seatPerson } from "./commands";
import { addMember, newTermIn } from "./term-testing";

const { db, owner } = await createTestDb();
const { personId: officer } = await addOfficer(owner, "COMMITTEE_SECRETARY");

type Seat = Parameters<typeof newTermIn>[1];
const term = (of: Seat, personId?: string) => newTermIn(owner, of, personId);
const seat = (sent: Awaited<ReturnType<typeof term>>) => seatPerson(db, now, officer, sent);

test("of all who are put into one seat at the same moment, one has it", async () => {
  for (let round = 0; round < 5; round += 1) {
    const of = await addCommittee(owner);
    const all = await Promise.all(Array.from({ length: 10 }, () => term(of)));
    const refusals = await Promise.all(all.map((sent) => refusalOf(seat(sent))));
    expect(refusals.map(String).toSorted()).toEqual(["null", ...Array(9).fill("terms.seatTaken")]);
    expect(await owner.term.count({ where: { seatId: of.seatId } })).toBe(1);
  }
});

test("somebody put into many seats of one committee at the same moment has one", async () => {
  const { committeeId, seatIds } = await addCommittee(owner, 8);
  const personId = await addMember(owner);
  const all = await Promise.all(seatIds.map((seatId) => term({ committeeId, seatId }, personId)));
  const refusals = await Promise.all(all.map((sent) => refusalOf(seat(sent))));
  expect(refusals.map(String).toSorted()).toEqual(["null", ...Array(7).fill("terms.otherSeat")]);
  const elsewhere = await addCommittee(owner);
  expect(await refusalOf(seat(await term(elsewhere, personId)))).toBeNull();
});

test.for([
  ["the seat", "terms.seatTaken"],
  ["the person", "terms.otherSeat"],
] as const)(
  "what is written past the locks, about %s, is refused by the table itself",
  async ([, refusal]) => {
    const { committeeId, seatIds } = await addCommittee(owner, 2);
    const [seatId = "", otherId = ""] = seatIds;
    const sent = await term({ committeeId, seatId });
    const theirs = {
      id: randomUUID(),
      committeeId,
      seatId: refusal === "terms.seatTaken" ? seatId : otherId,
      personId: refusal === "terms.seatTaken" ? await addMember(owner) : sent.personId,
      seating: "ELECTED" as const,
      from: now,
    };
    const racing = await owner.$transaction(async (tx) => {
      await tx.term.create({ data: theirs });
      const asked = refusalOf(seat(sent));
      // It has looked and found nobody, and now waits for this transaction.
      await expect.poll(() => countWaiting(), { timeout: 5000 }).toBe(1);
      return { asked };
    });
    expect(await racing.asked).toBe(refusal);
  },
);

async function countWaiting() {
  const [row] = await owner.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%seat_person%'`;
  return row.count;
}

test("a committee that ends while somebody is seated in it does not do both", async () => {
  for (let round = 0; round < 10; round += 1) {
    const of = await addCommittee(owner);
    const sent = await term(of);
    const [ended, seated] = await Promise.all([
      refusalOf(endCommittee(db, now, officer, of.committeeId)),
      refusalOf(seat(sent)),
    ]);
    expect([ended, seated].filter((refusal) => refusal === null)).toHaveLength(1);
  }
});
