import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { sayMet } from "../pairings/commands";
import { addMentee, addMentor, addPair, after, proposed } from "../pairings/pair-testing";
import { addProgramme, hostOf, now, officerOf } from "../testing";
import { countPairings, countWaiting, nothing } from "./queries";

const { db, owner } = await createTestDb();
const programme = async () => ({ db, owner, ...(await addProgramme(owner)) });
const coordinatorOf = (id: string) => officerOf("MENTORSHIP_COORDINATOR", id);

test("who waits, proposals whose time ends soon and quiet pairs, as far as an office reaches", async () => {
  const [of, other, empty] = [await programme(), await programme(), await programme()];
  const { mentee, pairingId } = await addPair(of);
  await proposed(of, await addMentor(of, { capacity: 3 }), await addMentee(of));
  const [paused, gone, away] = [await addMentee(of), await addMentee(of), await addMentee(of)];
  await addMentee(of);
  await addMentee(other);
  const form = (id: string, data: object) => owner.mentorshipForm.update({ where: { id }, data });
  await form(paused.formId, { pausedAt: now });
  await form(gone.formId, { withdrawnAt: now });
  await owner.membership.updateMany({
    where: { personId: away.personId },
    data: { state: "ENDED" },
  });

  const counts = await countPairings(db, now, [of.programmeId, empty.programmeId]);
  expect(counts.get(empty.programmeId)).toEqual(nothing);
  expect(counts.get(of.programmeId)).toEqual({
    waiting: 1,
    mentors: 2,
    free: 2,
    proposed: 1,
    expiring: 0,
    active: 1,
    quiet: 0,
  });
  const mine = coordinatorOf(of.programmeId);
  expect(await countWaiting(db, now, mine)).toEqual({ waiting: 1, expiring: 0, quiet: 0 });
  expect(await countWaiting(db, after(5), mine)).toEqual({ waiting: 1, expiring: 1, quiet: 0 });
  expect(await countWaiting(db, after(42), mine)).toMatchObject({ quiet: 1 });
  await sayMet(db, after(10), mentee.personId, pairingId);
  expect(await countWaiting(db, after(42), mine)).toMatchObject({ quiet: 0 });
  expect(await countWaiting(db, now, officerOf("MENTORSHIP_COORDINATOR"))).toMatchObject({
    waiting: 2,
  });
  expect(await countWaiting(db, now, hostOf(randomUUID()))).toBeNull();
});
