import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import type { Auth } from "./auth";
import { hashPassphrase } from "./passphrase";
import { enter, signInWithPassphrase } from "./sign-in";
import { addPerson, doorsTo, now, passphrase, sealed } from "./testing";

const { db, owner } = await createTestDb();
const { portal, desk } = doorsTo(db);
const wrong = { refusal: "signIn.wrong" };

function signIn(
  address: string,
  typed = passphrase,
  auth: Auth = portal,
  before: string | null = null,
) {
  const browser = { device: "PHONE", before } as const;
  return signInWithPassphrase(db, sealed, auth, { address, passphrase: typed, ...browser }, now);
}

test("address and passphrase open both apps, each by a cookie of its own", async () => {
  const { personId, address } = await addPerson(owner);
  for (const door of [portal, desk]) {
    const entered = await signIn(address, passphrase, door);
    const token = "cookie" in entered ? entered.cookie.value : "";
    expect(await door.actorFor(token, now)).toMatchObject({ personId, kind: door.kind });
  }
});

test("an address may be typed in capitals, with blanks around, in full width", async () => {
  const { personId, address } = await addPerson(owner);
  const wide = address.replace("@", "＠");
  for (const typed of [address.toUpperCase(), `  ${address}\n`, wide]) {
    expect(await signIn(typed)).toMatchObject({ personId });
  }
});

test("a passphrase is taken as typed, however its letters are composed", async () => {
  const { personId, address } = await addPerson(owner, { known: false });
  const hash = await hashPassphrase("Störche über dem Moor");
  await owner.passphrase.create({ data: { personId, hash, changedAt: now } });
  expect(await signIn(address, "Störche über dem Moor".normalize("NFD"))).toMatchObject({
    personId,
  });
  expect(await signIn(address, "Störche über dem Moor ")).toEqual(wrong);
  expect(await signIn(address, "störche über dem Moor")).toEqual(wrong);
});

test("nobody learns whether an address is known, ready or entitled", async () => {
  const strangers = { address: "nobody@mail.example" };
  const unready = await addPerson(owner, { known: false });
  const formerMember = await addPerson(owner, { member: false });
  const known = await addPerson(owner, { officer: false });
  expect(await signIn(strangers.address)).toEqual(wrong);
  expect(await signIn(unready.address)).toEqual(wrong);
  expect(await signIn(formerMember.address)).toEqual(wrong);
  expect(await signIn(known.address, "a wrong passphrase")).toEqual(wrong);
  expect(await signIn(known.address, passphrase, desk)).toEqual(wrong);
  expect(await signIn("")).toEqual(wrong);
  expect(await owner.session.count({ where: { personId: formerMember.personId } })).toBe(0);
});

test("the answer takes as long for an unknown address as for a known one", {
  retry: 2,
}, async () => {
  const took = async (address: string) => {
    const start = performance.now();
    expect(await signIn(address, "a wrong passphrase")).toEqual(wrong);
    return performance.now() - start;
  };
  await took("first@mail.example");
  const times: { known: number; unknown: number }[] = [];
  for (let round = 0; round < 9; round += 1) {
    const { address } = await addPerson(owner);
    times.push({
      known: await took(address),
      unknown: await took(`${randomUUID()}@mail.example`),
    });
  }
  // Taken in turns, so that a busy machine slows both; the least is what is left of noise.
  const least = (which: "known" | "unknown") => Math.min(...times.map((time) => time[which]));
  const ratio = least("known") / least("unknown");
  expect(ratio).toBeGreaterThan(0.7);
  expect(ratio).toBeLessThan(1.3);
});

test("signing in ends the session that the browser held before", async () => {
  const { personId, address } = await addPerson(owner);
  const planted = await portal.signIn((await addPerson(owner)).personId, null, "PHONE", now);
  const entered = await signIn(address, passphrase, portal, planted.value);
  expect(entered).toMatchObject({ personId });
  expect(await portal.actorFor(planted.value, now)).toBeNull();
});

test("a passphrase that is changed while it is read opens nothing", async () => {
  const { personId } = await addPerson(owner);
  const { hash } = await owner.passphrase.findUniqueOrThrow({ where: { personId } });
  const entry = { personId, hash, before: null, device: "PHONE" } as const;
  expect(await enter(db, portal, entry, now)).toMatchObject({ personId });
  const changed = await hashPassphrase("three lamps on a raft");
  await owner.passphrase.update({ where: { personId }, data: { hash: changed } });
  expect(await enter(db, portal, entry, now)).toBeNull();
  expect(await owner.session.count({ where: { personId } })).toBe(1);
});

test("neither addresses nor passphrases are kept of those who tried", async () => {
  await signIn("someone@mail.example", "a wrong passphrase");
  const rows = await owner.$queryRaw<{ row: string }[]>`
    SELECT d::text || encode(d."key", 'escape') AS "row" FROM "SignInDelay" d`;
  expect(rows.length).toBeGreaterThan(0);
  for (const { row } of rows) expect(row).not.toMatch(/someone|mail\.example|wrong/);
});
