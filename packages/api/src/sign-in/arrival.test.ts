import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { mePortal } from "../me/portal";
import { peopleConsole } from "../people/console";
import { addOfficer, browserAt, codeOf, contextFor, now, refusalOf } from "../testing";
import { createCallerFactory } from "../trpc";
import { signIn } from "./portal";

const { db, owner } = await createTestDb();
const administrator = await addOfficer(owner, "ADMINISTRATOR");
const people = createCallerFactory(peopleConsole)(contextFor(db, administrator));
const [door, me] = [createCallerFactory(signIn), createCallerFactory(mePortal)];

const passphrase = "seven herons wade at dusk";
const chosen = { passphrase, passphraseAgain: passphrase };

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const browser = (kind: "portal" | "console" = "portal") => browserAt(db, kind);
const enter = async (at: ReturnType<typeof browser>, when = now) => door(await at.context(when));

/** Somebody who was invited, and the token in their link. */
async function invited(app: "portal" | "console" = "portal", member = true) {
  const [personId, address] = [randomUUID(), `${randomUUID()}@mail.example`];
  await people.invite({ personId, name: "Nour", address, locale: "ar", member });
  const { link, mailed } = await people.drawLink({ personId, app });
  return { personId, address, link, mailed, token: link.split("/").at(-1) ?? "" };
}

test("invited, let in by the link, signed in, and from then on by passphrase", async () => {
  const { personId, address, token, link, mailed } = await invited();
  expect([link, mailed]).toEqual([`http://localhost:3000/join/${token}`, true]);
  const phone = browser();
  const api = await enter(phone);
  expect(await api.invitation({ token })).toEqual({ name: "Nour", address });
  expect(await api.accept({ token, ...chosen })).toEqual({ personId });
  expect(await me(await phone.context()).profile({})).toEqual({
    name: "Nour",
    pronouns: null,
    address,
    locale: "ar",
  });
  await (await enter(phone)).out({});
  expect(await codeOf(me(await phone.context()).profile({}))).toBe("UNAUTHORIZED");
  const typed = { address: ` ${address.toUpperCase()} `, passphrase };
  expect(await (await enter(phone)).withPassphrase(typed)).toEqual({ personId });
  expect((await phone.context()).actor).toMatchObject({ personId, kind: "portal" });
});

test("a link opens once; the same form sent twice is one arrival", async () => {
  const { personId, token } = await invited();
  const phone = browser();
  const twice = [await enter(phone), await enter(phone)];
  const answers = await Promise.all(twice.map((api) => api.accept({ token, ...chosen })));
  expect(answers).toEqual([{ personId }, { personId }]);
  const stranger = await enter(browser());
  const other = "nine otters sleep in the reeds";
  const again = stranger.accept({ token, passphrase: other, passphraseAgain: other });
  expect(await refusalOf(again)).toBe("signIn.linkUsed");
  const late = await enter(browser(), later(2));
  expect(await refusalOf(late.accept({ token, ...chosen }))).toBe("signIn.linkUsed");
  expect(await refusalOf(late.invitation({ token }))).toBe("signIn.linkEnded");
});

test("a link for one app is nothing to the other", async () => {
  const { token } = await invited("portal");
  const desk = await enter(browser("console"));
  expect(await refusalOf(desk.invitation({ token }))).toBe("signIn.linkEnded");
  expect(await refusalOf(desk.accept({ token, ...chosen }))).toBe("signIn.linkEnded");
  const portal = await enter(browser());
  expect(await refusalOf(portal.invitation({ token }))).toBeNull();
});

test("a new link ends the one before, and any ends after two weeks", async () => {
  const { personId, token } = await invited();
  const { link } = await people.drawLink({ personId, app: "portal" });
  const renewed = { token: link.split("/").at(-1) ?? "" };
  const api = await enter(browser());
  expect(await refusalOf(api.invitation({ token }))).toBe("signIn.linkEnded");
  expect(await refusalOf(api.invitation(renewed))).toBeNull();
  const late = await enter(browser(), later(14 * 24 * 60));
  expect(await refusalOf(late.invitation(renewed))).toBe("signIn.linkEnded");
});

test("a link lets nobody in who is neither member nor in office", async () => {
  const [portal, desk] = [await invited("portal", false), await invited("console")];
  const api = await enter(browser());
  expect(await refusalOf(api.invitation({ token: portal.token }))).toBe("signIn.linkEnded");
  const atDesk = await enter(browser("console"));
  expect(await refusalOf(atDesk.accept({ token: desk.token, ...chosen }))).toBe("signIn.linkEnded");
});

test.for([
  ["seven herons", "signIn.tooShort"],
  ["heron ".repeat(60), "signIn.tooLong"],
  ["nour nour nour nour", "signIn.tooCommon"],
  ["commonhouse 2026", "signIn.tooCommon"],
] as const)("the passphrase %j is refused, and the link stays open", async ([weak, refusal]) => {
  const { token } = await invited();
  const name = { en: "Common House" };
  const centre = { name, timeZone: "UTC", localeOrder: ["en"] };
  await owner.centre.createMany({ data: centre, skipDuplicates: true });
  const api = await enter(browser());
  expect(await refusalOf(api.accept({ token, passphrase: weak, passphraseAgain: weak }))).toBe(
    refusal,
  );
  expect(await refusalOf(api.invitation({ token }))).toBeNull();
  const unlike = api.accept({ token, passphrase, passphraseAgain: `${passphrase}!` });
  expect(await codeOf(unlike)).toBe("BAD_REQUEST");
});

test("nobody learns whether an address is known, nor guesses without end", async () => {
  const { address, token } = await invited();
  await (await enter(browser())).accept({ token, ...chosen });
  const guesses = async (typed: string) => {
    const api = await enter(browser());
    const told: unknown[] = [];
    for (let guess = 0; guess < 5; guess += 1) {
      told.push(await refusalOf(api.withPassphrase({ address: typed, passphrase: "wrong" })));
    }
    return told;
  };
  const known = await guesses(address);
  expect(known).toEqual([...Array(4).fill("signIn.wrong"), "signIn.wait"]);
  expect(await guesses(`${randomUUID()}@mail.example`)).toEqual(known);
  const soon = await enter(browser());
  const right = { address, passphrase };
  await expect(soon.withPassphrase(right)).rejects.toMatchObject({
    cause: { params: { seconds: 1 } },
  });
  expect(await refusalOf((await enter(browser(), later(1))).withPassphrase(right))).toBeNull();
});

test("a member's passphrase opens no console", async () => {
  const { address, token } = await invited();
  await (await enter(browser())).accept({ token, ...chosen });
  const desk = await enter(browser("console"));
  expect(await refusalOf(desk.withPassphrase({ address, passphrase }))).toBe("signIn.wrong");
});

test("of link and passphrase nothing stands in the database as it is", async () => {
  const { token } = await invited();
  const phone = browser();
  await (await enter(phone)).accept({ token, ...chosen });
  const rows = [await owner.invitation.findMany(), await owner.passphrase.findMany()];
  const held = JSON.stringify([
    ...rows,
    await owner.session.findMany(),
    await owner.auditEntry.findMany(),
  ]);
  for (const secret of [token, passphrase, phone.jar.token]) expect(held).not.toContain(secret);
});
