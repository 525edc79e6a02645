import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { changePassphrase } from "./change-passphrase";
import { verifyPassphrase } from "./passphrase";
import { addPerson, doorsTo, now, passphrase, sealed, words } from "./testing";

const { db, owner } = await createTestDb();
const { portal, desk } = doorsTo(db);
const next = "three lamps on a raft";

async function signedIn() {
  const { personId } = await addPerson(owner);
  const here = await portal.signIn(personId, null, "PHONE", now);
  const far = await desk.signIn(personId, null, "COMPUTER", now);
  const change = (wish: { current?: string; next?: string } = {}) =>
    changePassphrase(
      db,
      sealed,
      { personId, current: passphrase, next, words, keepToken: here.value, ...wish },
      now,
    );
  const holds = async (typed: string) => {
    const { hash } = await owner.passphrase.findUniqueOrThrow({ where: { personId } });
    return verifyPassphrase(hash, typed);
  };
  return { personId, here, far, change, holds };
}

test("the current passphrase changes it, and ends every other session", async () => {
  const { personId, here, far, change, holds } = await signedIn();
  expect(await change()).toEqual({ personId });
  expect(await holds(next)).toBe(true);
  expect(await portal.actorFor(here.value, now)).not.toBeNull();
  expect(await desk.actorFor(far.value, now)).toBeNull();
});

test("without the current one nothing changes, and guessing is slowed down", async () => {
  const { far, change, holds } = await signedIn();
  const current = "a wrong passphrase";
  for (let tried = 0; tried < 4; tried += 1) {
    expect(await change({ current })).toEqual({ refusal: "signIn.wrong" });
  }
  expect(await change()).toEqual({ refusal: "signIn.wait", seconds: 1 });
  expect(await holds(passphrase)).toBe(true);
  expect(await desk.actorFor(far.value, now)).not.toBeNull();
});

test("a new passphrase that will not do is said before anything is looked at", async () => {
  const { change, holds } = await signedIn();
  expect(await change({ next: "short" })).toEqual({ fault: "tooShort" });
  expect(await change({ next: "Common House 2026" })).toEqual({ fault: "tooCommon" });
  expect(await holds(passphrase)).toBe(true);
});

test("of two changes at once one is made", async () => {
  const { change, holds } = await signedIn();
  const wishes = [next, "four boats and a violin"];
  const answers = await Promise.all(wishes.map((wish) => change({ next: wish })));
  const won = answers.findIndex((answer) => "personId" in answer);
  expect(answers[1 - won]).toEqual({ refusal: "signIn.wrong" });
  expect(await holds(wishes[won] ?? "")).toBe(true);
});
