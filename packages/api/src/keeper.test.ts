import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { createAdministrator } from "./keeper";
import { signIn } from "./sign-in/portal";
import { browserAt, now, refusalOf, sealed } from "./testing";
import { createCallerFactory } from "./trpc";

const { db, owner } = await createTestDb();
const door = createCallerFactory(signIn);
const passphrase = "seven herons wade at dusk";

test("the first administrator comes in by the setup link, into the console, once", async () => {
  const someone = { name: "Lena", address: "lena@mail.example", locale: "de" };
  const { personId, token } = await createAdministrator(owner, sealed, now, someone);
  const browser = browserAt(db, "console");
  const sent = { token, passphrase, passphraseAgain: passphrase };
  expect(await door(await browser.context()).accept(sent)).toEqual({ personId });
  expect((await browser.context()).actor).toMatchObject({
    personId,
    offices: [{ role: "ADMINISTRATOR", scope: { kind: "CENTRE", id: null } }],
  });
  const late = await browserAt(db, "console").context(new Date(now.getTime() + 3_600_000));
  expect(await refusalOf(door(late).accept(sent))).toBe("signIn.linkUsed");
});

test("a setup link waits a week, and is nothing to the portal", async () => {
  const someone = { name: "Nour", address: null, locale: null };
  const { token } = await createAdministrator(owner, sealed, now, someone);
  const week = 7 * 24 * 3_600_000;
  const at = async (app: "portal" | "console", milliseconds: number) => {
    const context = await browserAt(db, app).context(new Date(now.getTime() + milliseconds));
    return refusalOf(door(context).invitation({ token }));
  };
  expect(await at("console", week - 1)).toBeNull();
  expect(await at("console", week)).toBe("signIn.linkEnded");
  expect(await at("portal", 0)).toBe("signIn.linkEnded");
});

test("an address that somebody has makes nobody an administrator", async () => {
  const address = `${randomUUID()}@mail.example`;
  const someone = { name: "Ada", address, locale: null };
  await createAdministrator(owner, sealed, now, someone);
  const before = await owner.office.count();
  const again = createAdministrator(owner, sealed, now, { ...someone, name: "Zoë" });
  expect(await refusalOf(again)).toBe("people.addressTaken");
  expect(await owner.office.count()).toBe(before);
});

test("the application's own connection makes no administrator", async () => {
  const someone = { name: "Ada", address: null, locale: null };
  await expect(createAdministrator(db, sealed, now, someone)).rejects.toThrow("permission denied");
});
