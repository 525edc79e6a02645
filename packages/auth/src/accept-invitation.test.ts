import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { accept } from "./accept-invitation";
import { invite } from "./invitation";
import { signInWithPassphrase } from "./sign-in";
import { addPerson, day, doorsTo, later, minute, now, sealed, words } from "./testing";

const { db, owner } = await createTestDb();
const { portal, desk } = doorsTo(db);
const chosen = "three lamps on a raft";
const [used, ended] = [{ refusal: "signIn.linkUsed" }, { refusal: "signIn.linkEnded" }];

async function invited(kind: "portal" | "console" = "portal") {
  const person = await addPerson(owner);
  const { token } = await db.$transaction((tx) => invite(tx, person.personId, kind, now, day));
  return { ...person, token };
}

function take(token: string, passphrase = chosen, at = now, door = portal) {
  const typed = { token, passphrase, words, device: "PHONE", before: null } as const;
  return accept(db, door, typed, at);
}

function signIn(address: string, passphrase: string) {
  const typed = { address, passphrase, device: "PHONE", before: null } as const;
  return signInWithPassphrase(db, sealed, portal, typed, now);
}

test("a link sets the passphrase, ends all sessions, and signs in", async () => {
  const { personId, address, token } = await invited();
  const old = [
    await portal.signIn(personId, null, "COMPUTER", now),
    await desk.signIn(personId, null, "COMPUTER", now),
  ];
  const done = await take(token);
  expect(await portal.actorFor("cookie" in done ? done.cookie.value : "", now)).toMatchObject({
    personId,
  });
  expect(await portal.actorFor(old[0]?.value ?? "", now)).toBeNull();
  expect(await desk.actorFor(old[1]?.value ?? "", now)).toBeNull();
  expect(await signIn(address, chosen)).toMatchObject({ personId });
});

test("a first passphrase is set like a later one", async () => {
  const { personId } = await addPerson(owner, { known: false });
  const { token } = await db.$transaction((tx) => invite(tx, personId, "portal", now, day));
  expect(await take(token)).toMatchObject({ personId });
});

test("a passphrase that will not do leaves the link open", async () => {
  const { personId, token } = await invited();
  expect(await take(token, "too short")).toEqual({ fault: "tooShort" });
  expect(await take(token, "Common House 2026")).toEqual({ fault: "tooCommon" });
  expect(await take(token)).toMatchObject({ personId });
});

test("of twenty passphrases at once for one link exactly one is set", async () => {
  const { personId, address, token } = await invited();
  const tried = Array.from({ length: 20 }, (_, index) => `${chosen} number ${index}`);
  const answers = await Promise.all(tried.map((passphrase) => take(token, passphrase)));
  const won = answers.findIndex((answer) => "cookie" in answer);
  expect(answers.filter((_, index) => index !== won)).toEqual(Array(19).fill(used));
  expect(await owner.session.count({ where: { personId } })).toBe(1);
  expect(await signIn(address, tried[won] ?? "")).toMatchObject({ personId });
});

test("a double click is no failure: each answer opens a session, the link is used once", async () => {
  const { personId, token } = await invited();
  const answers = await Promise.all([take(token), take(token), take(token)]);
  for (const answer of answers) {
    const cookie = "cookie" in answer ? answer.cookie.value : "";
    expect(await portal.actorFor(cookie, now)).toMatchObject({ personId });
  }
});

test("a used link is used: at once for another passphrase, after a minute for the same", async () => {
  const { personId, token } = await invited();
  await take(token);
  expect(await take(token, "another good passphrase")).toEqual(used);
  expect(await take(token, chosen, later(minute - 1))).toMatchObject({ personId });
  expect(await take(token, chosen, later(minute))).toEqual(used);
});

test("links that are over, replaced, unknown or of the other app are ended", async () => {
  const { personId, token } = await invited();
  expect(await take(token, chosen, later(day))).toEqual(ended);
  expect(await take(token, chosen, now, desk)).toEqual(ended);
  expect(await take("unknown")).toEqual(ended);
  await db.$transaction((tx) => invite(tx, personId, "portal", now, day));
  expect(await take(token)).toEqual(ended);
});

test("using one link ends the person's others, in whatever order they are used", async () => {
  const { personId, token } = await invited();
  const office = await db.$transaction((tx) => invite(tx, personId, "console", now, day));
  const both = await Promise.all([
    take(token),
    take(office.token, "another good passphrase", now, desk),
  ]);
  expect(both.filter((answer) => "cookie" in answer)).toHaveLength(1);
  expect(both).toContainEqual(ended);
});
