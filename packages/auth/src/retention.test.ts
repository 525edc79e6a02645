import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { attempt } from "./attempt";
import { invite } from "./invitation";
import { forgetSignIns } from "./retention";
import { addPerson, day, doorsTo, later, now } from "./testing";

const { db, worker, owner } = await createTestDb();
const { portal } = doorsTo(db);

test("the worker removes what is over, and nothing else", async () => {
  const [{ personId }, other] = [await addPerson(owner), await addPerson(owner)];
  await portal.signIn(personId, null, "PHONE", later(-7 * day));
  const { value } = await portal.signIn(personId, null, "PHONE", now);
  await db.$transaction((tx) => invite(tx, personId, "portal", later(-day), day));
  await db.$transaction((tx) => invite(tx, other.personId, "portal", now, day));
  await attempt(db, new Uint8Array(32).fill(1), later(-day - 1), async () => null);
  await attempt(db, new Uint8Array(32).fill(2), now, async () => null);
  expect(await forgetSignIns(worker, now)).toEqual({ sessions: 1, invitations: 1, delays: 1 });
  expect(await forgetSignIns(worker, now)).toEqual({ sessions: 0, invitations: 0, delays: 0 });
  expect(await portal.actorFor(value, now)).not.toBeNull();
  expect(await owner.invitation.count()).toBe(1);
  expect(await owner.signInDelay.count()).toBe(1);
});
