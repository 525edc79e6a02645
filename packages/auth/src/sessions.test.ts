import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { addPerson, day, doorsTo, later, now } from "./testing";

const { db, owner } = await createTestDb();
const { portal, desk } = doorsTo(db);

test("people see where they are signed in, by day and kind of device", async () => {
  const { personId } = await addPerson(owner);
  await portal.signIn(personId, null, "TABLET", later(-8 * day));
  await portal.signIn(personId, null, "COMPUTER", later(-day));
  const { value } = await portal.signIn(personId, null, "PHONE", now);
  await desk.signIn(personId, null, "COMPUTER", later(-1));
  const listed = await portal.sessionsOf(personId, now, value);
  expect(listed.map(({ sessionId: _, ...rest }) => rest)).toEqual([
    { kind: "portal", day: now, device: "PHONE", current: true },
    { kind: "console", day: later(-1), device: "COMPUTER", current: false },
    { kind: "portal", day: later(-day), device: "COMPUTER", current: false },
  ]);
  expect(JSON.stringify(listed)).not.toContain("okenHash");
});

test("what is listed can be ended, by its person only", async () => {
  const [{ personId }, other] = [await addPerson(owner), await addPerson(owner)];
  const { value } = await portal.signIn(personId, null, "PHONE", now);
  const [listed] = await portal.sessionsOf(personId, now);
  await portal.endSession(other.personId, listed?.sessionId ?? "");
  expect(await portal.actorFor(value, now)).not.toBeNull();
  await portal.endSession(personId, listed?.sessionId ?? "");
  expect(await portal.actorFor(value, now)).toBeNull();
});

test("all but one can be ended, in both apps, and nobody else's", async () => {
  const [{ personId }, other] = [await addPerson(owner), await addPerson(owner)];
  const kept = await portal.signIn(personId, null, "PHONE", now);
  const far = await portal.signIn(personId, null, "TABLET", now);
  const office = await desk.signIn(personId, null, "COMPUTER", now);
  const theirs = await portal.signIn(other.personId, null, "PHONE", now);
  await portal.endOtherSessions(personId, kept.value);
  expect(await portal.actorFor(kept.value, now)).not.toBeNull();
  expect(await portal.actorFor(theirs.value, now)).not.toBeNull();
  expect(await portal.actorFor(far.value, now)).toBeNull();
  expect(await desk.actorFor(office.value, now)).toBeNull();
});
