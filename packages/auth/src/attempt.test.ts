import { randomBytes } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { attempt, forgetAttempts } from "./attempt";
import { signInWithPassphrase } from "./sign-in";
import { addPerson, day, doorsTo, later, minute, passphrase, sealed, second } from "./testing";

const { db, owner } = await createTestDb();
const wrong = { refusal: "signIn.wrong" };

/** A key nobody else uses, and how often a guess at it was looked at. */
function guessing() {
  const key = new Uint8Array(randomBytes(32));
  const state = { looked: 0 };
  const guess = (at: number, right = false) =>
    attempt(db, key, later(at), async () => {
      state.looked += 1;
      return right ? { entered: true } : null;
    });
  const failures = async () => (await owner.signInDelay.findUnique({ where: { key } }))?.failures;
  return { key, guess, state, failures };
}

test("three failures are free, then each waits twice as long, up to a quarter of an hour", async () => {
  const { guess } = guessing();
  for (let free = 0; free < 3; free += 1) expect(await guess(0)).toEqual(wrong);
  let at = 0;
  for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]) {
    expect(await guess(at)).toEqual(wrong);
    expect(await guess(at)).toEqual({ refusal: "signIn.wait", seconds });
    expect(await guess(at + seconds * second - 1)).toEqual({ refusal: "signIn.wait", seconds: 1 });
    at += seconds * second;
  }
});

test("while one waits nothing is looked at, not even what is right, and no wait grows", async () => {
  const { guess, state, failures } = guessing();
  for (let failed = 0; failed < 6; failed += 1) await guess(failed * minute);
  const before = await failures();
  for (let asked = 0; asked < 10; asked += 1) {
    expect(await guess(5 * minute, true)).toEqual({ refusal: "signIn.wait", seconds: 4 });
  }
  expect(state.looked).toBe(6);
  expect(await failures()).toBe(before);
  expect(await guess(5 * minute + 4 * second, true)).toEqual({ entered: true });
});

test("who got in begins anew", async () => {
  const { guess, failures } = guessing();
  await guess(0);
  await guess(0);
  await guess(0, true);
  expect(await failures()).toBeUndefined();
  for (let free = 0; free < 4; free += 1) expect(await guess(0)).toEqual(wrong);
});

test("twenty guesses at once are no better than one after another", async () => {
  const { guess, state, failures } = guessing();
  const answers = await Promise.all(Array.from({ length: 20 }, () => guess(0)));
  expect(state.looked).toBe(4);
  expect(await failures()).toBe(4);
  const refusals = answers.map((answer) => ("refusal" in answer ? answer.refusal : null));
  expect(refusals.filter((refusal) => refusal === "signIn.wrong")).toHaveLength(4);
  expect(refusals.filter((refusal) => refusal === "signIn.wait")).toHaveLength(16);
});

test("of twenty at once after a wait, one is looked at", async () => {
  const { guess, state } = guessing();
  for (let failed = 0; failed < 4; failed += 1) await guess(0);
  await Promise.all(Array.from({ length: 20 }, () => guess(second)));
  expect(state.looked).toBe(5);
});

test("a guess that could not be looked at does not count", async () => {
  const { key, guess, failures } = guessing();
  for (let failed = 0; failed < 4; failed += 1) await guess(0);
  const broken = attempt(db, key, later(second), () => Promise.reject(new Error("busy")));
  await expect(broken).rejects.toThrow("busy");
  expect(await failures()).toBe(4);
  expect(await guess(second, true)).toEqual({ entered: true });
});

test("after a day without a failure all is forgotten, and the row can go", async () => {
  const { key, guess, failures } = guessing();
  for (let failed = 0; failed < 5; failed += 1) await guess(failed * second);
  const last = 4 * second + 2 * second;
  await forgetAttempts(db, later(last + day));
  expect(await failures()).toBe(5);
  await guess(last + day + 1);
  expect(await failures()).toBe(1);
  await forgetAttempts(db, later(last + 2 * day + 2));
  expect(await owner.signInDelay.findUnique({ where: { key } })).toBeNull();
});

test("known and unknown addresses wait alike, and neither makes another wait", async () => {
  const { portal } = doorsTo(db);
  const [known, bystander] = [await addPerson(owner), await addPerson(owner)];
  const guess = (address: string, typed: string) =>
    signInWithPassphrase(
      db,
      sealed,
      portal,
      { address, passphrase: typed, device: "PHONE", before: null },
      later(0),
    );
  for (const address of [known.address, "unknown@mail.example"]) {
    const answers = [];
    for (let tried = 0; tried < 5; tried += 1) answers.push(await guess(address, "a guess"));
    const wait = { refusal: "signIn.wait", seconds: 1 };
    expect(answers).toEqual([wrong, wrong, wrong, wrong, wait]);
  }
  expect(await guess(known.address.toUpperCase(), passphrase)).toMatchObject({ seconds: 1 });
  expect(await guess(bystander.address, passphrase)).toMatchObject({
    personId: bystander.personId,
  });
});
