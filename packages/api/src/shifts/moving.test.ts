import { setTimeout } from "node:timers/promises";
import type { Tx } from "@commonhouse/db";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { takeShift } from "../assignments/commands";
import { addTeam, planShift } from "../assignments/team-testing";
import { takePlace } from "../places/commands";
import { addOccurrence, addPerson, now, refusalOf } from "../testing";
import { changeShift } from "./commands";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);

const to = { startsAt: "2026-03-02T18:00:00.000Z", endsAt: "2026-03-02T20:00:00.000Z" };
const shift = { ...to, title: {}, place: "", needed: 2, skillId: null };

/** Holds what `lock` locks until it is let go. */
function hold(lock: (tx: Tx) => Promise<unknown>) {
  const [held, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const done = owner.$transaction(async (tx) => {
    await lock(tx);
    held.resolve();
    await letGo.promise;
  });
  return {
    held: held.promise,
    release: () => {
      letGo.resolve();
      return done;
    },
  };
}

/** Until somebody waits for a lock that another holds. */
async function oneWaits(): Promise<void> {
  const [{ waits }] = await owner.$queryRaw<[{ waits: boolean }]>`
    SELECT EXISTS (SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock') AS waits`;
  if (waits) return;
  await setTimeout(10);
  await oneWaits();
}

test("whoever takes a shift while it waits to be moved is locked like everybody who has it", async () => {
  const { teamId, persons } = await addTeam(owner, 1);
  const [personId = ""] = persons;
  const shiftId = await planShift(owner, teamId);
  const mine = hold(
    (tx) => tx.$queryRaw`SELECT FROM "Person" WHERE "id" = ${personId}::uuid FOR NO KEY UPDATE`,
  );
  await mine.held;
  const taking = hold(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Shift" WHERE "id" = ${shiftId}::uuid FOR NO KEY UPDATE`;
    await tx.assignment.create({ data: { shiftId, personId, state: "TAKEN", takenAt: now } });
  });
  await taking.held;
  const moving = changeShift(db, now, officer, { ...shift, teamId, shiftId, release: false });
  await oneWaits();
  await taking.release();
  const early = await Promise.race([moving.then(() => "moved"), setTimeout(300, "waiting")]);
  expect(early).toBe("waiting");
  await mine.release();
  await moving;
});

test("moving a shift and taking a place at its new time at once, twenty times: never both", async () => {
  for (let turn = 0; turn < 20; turn += 1) {
    const { teamId, persons } = await addTeam(owner, 1);
    const [me = ""] = persons;
    const shiftId = await planShift(owner, teamId);
    await takeShift(db, now, me, shiftId);
    const { occurrenceId } = await addOccurrence(owner, { capacity: 1, ...to });
    const asked = [
      () => refusalOf(changeShift(db, now, officer, { ...shift, teamId, shiftId, release: false })),
      () => refusalOf(takePlace(db, now, me, occurrenceId)),
    ];
    const told = await Promise.all((turn % 2 ? asked : asked.toReversed()).map((ask) => ask()));
    expect(told.filter((one) => one === null)).toHaveLength(1);
  }
});
