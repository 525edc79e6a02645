import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Tx } from "@commonhouse/db";
import { sqlState } from "@commonhouse/db/sql-state";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addMentee, addMentor } from "../pairings/pair-testing";
import { addPerson, addProgramme, now, refusalOf } from "../testing";
import { holdLeaving } from "./commands";

const { db, owner } = await createTestDb();

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

const lock = (tx: Tx, personId: string) =>
  tx.$queryRaw`SELECT FROM "Person" WHERE "id" = ${personId}::uuid FOR NO KEY UPDATE NOWAIT`;

/** Whether somebody is held by another at this moment. */
async function isHeld(personId: string) {
  try {
    await lock(owner, personId);
    return false;
  } catch (error) {
    if (sqlState(error) === "55P03") return true;
    throw error;
  }
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

test("whoever is proposed to somebody who is about to leave is held with them", async () => {
  const of = { db, owner, ...(await addProgramme(owner)) };
  const [mentor, mentee] = [await addMentor(of), await addMentee(of)];
  const proposing = hold(async (tx) => {
    await lock(tx, mentee.personId);
    await tx.pairing.create({
      data: {
        id: randomUUID(),
        programmeId: of.programmeId,
        mentorFormId: mentor.formId,
        menteeFormId: mentee.formId,
        mentorId: mentor.personId,
        menteeId: mentee.personId,
        state: "PROPOSED",
        proposedAt: now,
        proposedById: mentor.personId,
        answerBy: now,
      },
    });
  });
  await proposing.held;
  const leaving = hold((tx) => holdLeaving(tx, mentee.personId));
  await oneWaits();
  await proposing.release();
  await leaving.held;
  expect(await isHeld(mentor.personId)).toBe(true);
  expect(await isHeld(mentee.personId)).toBe(true);
  await leaving.release();
  expect(await isHeld(mentor.personId)).toBe(false);
});

test("nobody there is refused, and nobody else is held", async () => {
  const other = await addPerson(owner);
  const gone = db.$transaction((tx) => holdLeaving(tx, randomUUID()));
  expect(await refusalOf(gone)).toBe("notFound");
  expect(await isHeld(other)).toBe(false);
});
