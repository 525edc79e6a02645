import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { invite, readInvitation } from "./invitation";
import { addPerson, day, later, now } from "./testing";

const { db, owner } = await createTestDb();
const ttl = 7 * day;

const send = (personId: string, kind: "portal" | "console" = "portal") =>
  db.$transaction((tx) => invite(tx, personId, kind, now, ttl));

test("a link says whom it lets in where, and opening it uses nothing up", async () => {
  const { personId } = await addPerson(owner);
  const { token } = await send(personId);
  for (let opened = 0; opened < 3; opened += 1) {
    expect(await readInvitation(db, token, now)).toEqual({ personId, kind: "portal" });
  }
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
});

test("a link is over when its time is", async () => {
  const { token } = await send((await addPerson(owner)).personId);
  expect(await readInvitation(db, token, later(ttl - 1))).not.toBeNull();
  expect(await readInvitation(db, token, later(ttl))).toBeNull();
});

test("a new link ends the one before, of the same app", async () => {
  const { personId } = await addPerson(owner);
  const [first, office] = [await send(personId), await send(personId, "console")];
  const second = await send(personId);
  expect(await readInvitation(db, first.token, now)).toBeNull();
  expect(await readInvitation(db, second.token, now)).not.toBeNull();
  expect(await readInvitation(db, office.token, now)).not.toBeNull();
});

test("of ten links made at once one is open", async () => {
  const { personId } = await addPerson(owner);
  const sent = await Promise.all(Array.from({ length: 10 }, () => send(personId)));
  const read = await Promise.all(sent.map(({ token }) => readInvitation(db, token, now)));
  expect(read.filter((found) => found !== null)).toHaveLength(1);
});

test("a link lets nobody in who may not come in any more", async () => {
  const { personId } = await addPerson(owner, { member: false });
  expect(await readInvitation(db, (await send(personId)).token, now)).toBeNull();
  expect(await readInvitation(db, (await send(personId, "console")).token, now)).not.toBeNull();
});

test("nothing that the database holds is a link", async () => {
  await send((await addPerson(owner)).personId);
  for (const row of await owner.invitation.findMany()) {
    for (const value of Object.values(row).map(String)) {
      expect(await readInvitation(db, value, now)).toBeNull();
    }
  }
});
