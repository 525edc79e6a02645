import { randomUUID } from "node:crypto";
import { mailIndex } from "@commonhouse/auth/address";
import { hashPassphrase } from "@commonhouse/auth/passphrase";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { signIn } from "../sign-in/portal";
import {
  addPerson,
  browserAt,
  codeOf,
  contextFor,
  memberOf,
  now,
  refusalOf,
  sealed,
} from "../testing";
import { createCallerFactory } from "../trpc";
import { mePortal } from "./portal";

const { db, owner } = await createTestDb();
const [me, door] = [createCallerFactory(mePortal), createCallerFactory(signIn)];

const current = "seven herons wade at dusk";
const hash = await hashPassphrase(current);

/** A member who has a passphrase, and signs in where they like. */
async function member() {
  const personId = await addPerson(owner, "Nour");
  const address = `${randomUUID()}@mail.example`;
  const mail = sealed.seal(`Person.mail:${personId}`, address);
  const data = { mail, mailIndex: mailIndex(sealed, address) };
  await owner.person.update({ where: { id: personId }, data });
  await owner.passphrase.create({ data: { personId, hash, changedAt: now } });
  const from = new Date(now.getTime() - 1);
  const held = { personId, kind: "FULL", state: "ACTIVE", from } as const;
  await owner.membership.create({ data: held });
  return {
    personId,
    async browser(passphrase = current) {
      const browser = browserAt(db, "portal");
      await door(await browser.context()).withPassphrase({ address, passphrase });
      return { ...browser, api: async () => me(await browser.context()) };
    },
  };
}

test("what is said of oneself is read again as it was said", async () => {
  const { browser } = await member();
  const api = await (await browser()).api();
  await api.changeProfile({ name: " ليلى ", pronouns: "هي / she", locale: "ar" });
  expect(await api.profile({})).toMatchObject({ name: "ليلى", pronouns: "هي / she", locale: "ar" });
  await api.changeProfile({ name: "Zoe\u0308", pronouns: "", locale: "" });
  expect(await api.profile({})).toMatchObject({ name: "Zoë", pronouns: null, locale: null });
});

test("a name is nowhere in the database as it is", async () => {
  const { browser, personId } = await member();
  await (await (await browser()).api()).changeProfile({
    name: "Heronwade",
    pronouns: "",
    locale: "",
  });
  const rows = [await owner.person.findMany(), await owner.auditEntry.findMany()].flat();
  const held = rows
    .flatMap((row) => Object.values(row))
    .map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : JSON.stringify(value),
    );
  expect(held.join()).not.toContain("Heronwade");
  expect(
    await owner.auditEntry.findFirst({ where: { actorId: personId, action: "me.rename" } }),
  ).not.toBeNull();
});

test("never asked, the house is careful; asked, it does as it is told", async () => {
  const api = me(contextFor(db, memberOf(await addPerson(owner))));
  const careful = {
    channel: "MAIL",
    wording: "NEUTRAL",
    from: "08:00",
    until: "22:00",
    locale: null,
  };
  expect(await api.discretion({})).toEqual(careful);
  const chosen = {
    channel: "NONE",
    wording: "PLAIN",
    from: "00:00",
    until: "23:59",
    locale: "ar",
  } as const;
  await api.changeDiscretion(chosen);
  expect(await api.discretion({})).toEqual(chosen);
  await api.changeDiscretion({ ...chosen, locale: "", from: "21:30", until: "07:05" });
  const night = { ...chosen, locale: null, from: "21:30", until: "07:05" };
  expect(await api.discretion({})).toEqual(night);
});

test.for(["24:00", "7:00", "07:60", "noon", ""])("%j is no time on the clock", async (from) => {
  const api = me(contextFor(db, memberOf(await addPerson(owner))));
  const wish = { channel: "MAIL", wording: "PLAIN", from, until: "08:00", locale: null } as const;
  expect(await codeOf(api.changeDiscretion(wish))).toBe("BAD_REQUEST");
});

test("one sees where one is signed in: the day, the kind of device, and which is this one", async () => {
  const { browser } = await member();
  const [phone] = [await browser(), await browser()];
  const sessions = await (await phone.api()).sessions({});
  const shown = sessions.map(({ sessionId: _, ...session }) => session);
  const session = { kind: "portal", day: "2026-02-01", device: "PHONE" };
  expect(shown.toSorted((one, other) => Number(other.current) - Number(one.current))).toEqual([
    { ...session, current: true },
    { ...session, current: false },
  ]);
});

test("one session is ended, another person's stays", async () => {
  const [mine, theirs] = [await member(), await member()];
  const [phone, tablet, stranger] = [
    await mine.browser(),
    await mine.browser(),
    await theirs.browser(),
  ];
  const api = await phone.api();
  const [other] = (await api.sessions({})).filter(({ current }) => !current);
  const [foreign] = await (await stranger.api()).sessions({});
  await api.endSession({ sessionId: foreign?.sessionId ?? "" });
  await api.endSession({ sessionId: other?.sessionId ?? "" });
  await api.endSession({ sessionId: other?.sessionId ?? "" });
  const signedIn = async ({ context }: typeof phone) => (await context()).actor !== null;
  expect([await signedIn(phone), await signedIn(tablet), await signedIn(stranger)]).toEqual([
    true,
    false,
    true,
  ]);
});

test("signed out everywhere but here", async () => {
  const { browser } = await member();
  const [phone, ...others] = [await browser(), await browser(), await browser()];
  await (await phone.api()).endOtherSessions({});
  expect(await (await phone.api()).sessions({})).toHaveLength(1);
  for (const { context } of others) expect((await context()).actor).toBeNull();
});

test("another passphrase ends all other sessions, and the old one opens no more", async () => {
  const { browser } = await member();
  const [phone, tablet] = [await browser(), await browser()];
  const passphrase = "nine otters sleep in the reeds";
  const change = { currentPassphrase: current, passphrase, passphraseAgain: passphrase };
  await (await phone.api()).changePassphrase(change);
  expect((await phone.context()).actor).not.toBeNull();
  expect((await tablet.context()).actor).toBeNull();
  expect(await refusalOf(browser())).toBe("signIn.wrong");
  expect((await (await browser(passphrase)).context()).actor).not.toBeNull();
});

test.for([
  ["the wrong one before", "wrong", "nine otters sleep in the reeds", "signIn.wrongPassphrase"],
  ["too short a new one", current, "otters", "signIn.tooShort"],
  ["one made of the person's name", current, "Nour Nour Nour Nour", "signIn.tooCommon"],
] as const)("%s changes nothing", async ([, currentPassphrase, passphrase, refusal]) => {
  const { browser } = await member();
  const [phone, tablet] = [await browser(), await browser()];
  const change = { currentPassphrase, passphrase, passphraseAgain: passphrase };
  expect(await refusalOf((await phone.api()).changePassphrase(change))).toBe(refusal);
  expect((await tablet.context()).actor).not.toBeNull();
  expect((await (await browser()).context()).actor).not.toBeNull();
});

test("whoever finds an open browser cannot guess without end", async () => {
  const { browser } = await member();
  const api = await (await browser()).api();
  const passphrase = "nine otters sleep in the reeds";
  const guess = { currentPassphrase: "wrong", passphrase, passphraseAgain: passphrase };
  const told: unknown[] = [];
  for (let tries = 0; tries < 5; tries += 1)
    told.push(await refusalOf(api.changePassphrase(guess)));
  expect(told.at(0)).toBe("signIn.wrongPassphrase");
  expect(told.at(-1)).toBe("signIn.wait");
});
