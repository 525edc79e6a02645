import { createTestDb } from "@commonhouse/db/testing";
import { describe, expect, test } from "vitest";
import { createAuth } from "./auth";
import { addPerson, day, doorsTo, hour, later, minute, now } from "./testing";

const { db, owner } = await createTestDb();
const { portal, desk } = doorsTo(db);

async function signedIn(door = portal) {
  const { personId } = await addPerson(owner);
  const { value } = await door.signIn(personId, null, "PHONE", now);
  return { personId, token: value };
}

test("a cookie names its person and their offices, and no name", async () => {
  const { personId, token } = await signedIn();
  const { id: sessionId } = await owner.session.findFirstOrThrow({ where: { personId } });
  const offices = [{ role: "COORDINATOR", scope: { kind: "CENTRE", id: null } }];
  expect(await portal.actorFor(token, now)).toEqual({
    personId,
    sessionId,
    kind: "portal",
    locale: null,
    offices,
    endMoves: false,
  });
});

test("under https a cookie is bound to the host and to encryption", async () => {
  const { personId } = await addPerson(owner);
  const attributes = { httpOnly: true, secure: true, sameSite: "lax", path: "/" };
  expect(portal.cookieName).toBe("__Host-portal");
  expect(desk.cookieName).toBe("__Host-console");
  expect(await portal.signIn(personId, null, "PHONE", now)).toMatchObject({
    name: "__Host-portal",
    attributes,
  });
  const gone = await portal.signOut("nothing");
  expect(gone).toMatchObject({ name: "__Host-portal", value: "", attributes });
  expect(gone.attributes.maxAge).toBe(0);
  expect(gone.attributes.domain).toBeUndefined();
});

test("under http a cookie has a plain name and is not Secure", async () => {
  const { personId } = await addPerson(owner);
  for (const kind of ["portal", "console"] as const) {
    const door = createAuth(db, kind, new URL("http://localhost:3000"));
    const cookie = await door.signIn(personId, null, "COMPUTER", now);
    const attributes = { httpOnly: true, secure: false, sameSite: "lax", path: "/" };
    expect(cookie).toMatchObject({ name: kind, attributes });
    expect(cookie.serialize()).not.toContain("Secure");
  }
});

test("a token of one app is nothing to the other", async () => {
  const { token } = await signedIn();
  expect(await desk.actorFor(token, now)).toBeNull();
  await desk.signOut(token);
  await desk.keepAlive(token, later(day));
  expect(await portal.actorFor(token, later(7 * day))).toBeNull();
  expect(await portal.actorFor(token, now)).not.toBeNull();
});

test("signing in ends the session that the browser held", async () => {
  const { personId, token } = await signedIn();
  const { value } = await portal.signIn(personId, token, "PHONE", now);
  expect(value).not.toBe(token);
  expect(await portal.actorFor(token, now)).toBeNull();
  expect(await portal.actorFor(value, now)).not.toBeNull();
});

test("who signed out is nobody", async () => {
  const { token } = await signedIn();
  await portal.signOut(token);
  expect(await portal.actorFor(token, now)).toBeNull();
});

test("nothing that the database holds opens a session", async () => {
  await signedIn();
  await signedIn(desk);
  for (const row of await owner.session.findMany()) {
    for (const value of Object.values(row).map(String)) {
      expect(await portal.actorFor(value, now)).toBeNull();
      expect(await desk.actorFor(value, now)).toBeNull();
    }
  }
});

describe.each([
  ["portal", portal, 7 * day, 30 * day],
  ["console", desk, 30 * minute, 12 * hour],
] as const)("a session of the %s", (kind, door, idle, absolute) => {
  test("ends when nothing is done", async () => {
    const { token } = await signedIn(door);
    expect(await door.actorFor(token, later(idle - 1))).not.toBeNull();
    expect(await door.actorFor(token, later(idle))).toBeNull();
    await door.keepAlive(token, later(idle));
    expect(await door.actorFor(token, later(idle))).toBeNull();
  });

  test("lives on while something is done, but not past its lifetime", async () => {
    const { token } = await signedIn(door);
    for (let at = 0; at < absolute; at += idle / 2) await door.keepAlive(token, later(at));
    await door.keepAlive(token, later(absolute - 1));
    expect(await door.actorFor(token, later(absolute - 1))).toMatchObject({ kind });
    expect(await door.actorFor(token, later(absolute))).toBeNull();
    await door.keepAlive(token, later(absolute));
    expect(await door.actorFor(token, later(absolute))).toBeNull();
  });
});

test.each([
  ["portal", portal, hour],
  ["console", desk, minute],
])("reading a session of the %s writes nothing, activity seldom", async (_, door, step) => {
  const { personId, token } = await signedIn(door);
  const version = async () => {
    const [row] = await owner.$queryRaw<{ xmin: string }[]>`
      SELECT xmin::text FROM "Session" WHERE "personId" = ${personId}::uuid`;
    return row?.xmin;
  };
  const first = await version();
  expect(await door.actorFor(token, later(step - 1))).toMatchObject({ endMoves: false });
  await door.keepAlive(token, later(step - 1));
  expect(await version()).toBe(first);
  expect(await door.actorFor(token, later(step))).toMatchObject({ endMoves: true });
  await door.keepAlive(token, later(step));
  expect(await version()).not.toBe(first);
  expect(await door.actorFor(token, later(step))).toMatchObject({ endMoves: false });
});

test("an end that has come as far as it may is not moved again", async () => {
  const { token } = await signedIn();
  for (let at = 0; at < 30 * day; at += 6 * day) await portal.keepAlive(token, later(at));
  expect(await portal.actorFor(token, later(29 * day))).toMatchObject({ endMoves: false });
});
