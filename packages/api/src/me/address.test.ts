import { randomUUID } from "node:crypto";
import { mailIndex } from "@commonhouse/auth/address";
import { invite } from "@commonhouse/auth/invitation";
import { hashPassphrase } from "@commonhouse/auth/passphrase";
import { createTestDb } from "@commonhouse/db/testing";
import { beforeEach, expect, test } from "vitest";
import { content } from "../doorbells/schema";
import { signIn } from "../sign-in/portal";
import { addPerson, browserAt, contextFor, memberOf, now, refusalOf, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { mePortal } from "./portal";

const { db, owner } = await createTestDb();
const [portal, door] = [createCallerFactory(mePortal), createCallerFactory(signIn)];
const currentPassphrase = "seven herons wade at dusk";
const hash = await hashPassphrase(currentPassphrase);

beforeEach(async () => {
  await owner.signInDelay.deleteMany();
});

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
  return { personId, address, api: portal(contextFor(db, memberOf(personId))) };
}

async function lettersOf(personId: string) {
  const rows = await owner.message.findMany({ where: { personId } });
  return rows.map(({ id, content: bytes }) =>
    content.parse(JSON.parse(sealed.open(`Message.content:${id}`, bytes))),
  );
}

const fresh = () => `${randomUUID()}@mail.example`;

test("the new address signs in, the old one no more, and is told that something changed", async () => {
  const { personId, address, api } = await member();
  const next = fresh();
  const { token } = await invite(db, personId, "portal", now, 60_000);
  await api.changeAddress({ currentPassphrase, address: next });
  expect(await api.profile({})).toMatchObject({ address: next });
  const browser = browserAt(db, "portal");
  const entering = async (to: string) =>
    door(await browser.context()).withPassphrase({ address: to, passphrase: currentPassphrase });
  expect(await refusalOf(entering(address))).toBe("signIn.wrong");
  expect(await entering(next)).toEqual({ personId });
  expect(await lettersOf(personId)).toEqual([
    {
      to: address,
      from: "Messages",
      subject: "A change to your account",
      text: "A change to your account\n\nhttp://localhost:3000/me/address\n",
    },
  ]);
  expect(await owner.notice.findMany({ where: { personId } })).toMatchObject([
    { kind: "me.addressChanged" },
  ]);
  const changed = { actorId: personId, action: "me.changeAddress" };
  expect(await owner.auditEntry.count({ where: changed })).toBe(1);
  const late = door(await browserAt(db, "portal").context()).invitation({ token });
  expect(await refusalOf(late)).toBe("signIn.linkEnded");
});

test("sent twice, or only written otherwise, nobody is told again", async () => {
  const { personId, api } = await member();
  const next = fresh();
  await api.changeAddress({ currentPassphrase, address: next });
  await api.changeAddress({ currentPassphrase, address: next });
  await api.changeAddress({ currentPassphrase, address: next.toUpperCase() });
  expect(await lettersOf(personId)).toHaveLength(1);
  expect(await api.profile({})).toMatchObject({ address: next.toUpperCase() });
});

test("without the passphrase nothing changes, and guessing is slowed down", async () => {
  const { personId, address, api } = await member();
  const told: unknown[] = [];
  for (let tries = 0; tries < 5; tries += 1) {
    const guess = { currentPassphrase: "wrong", address: fresh() };
    told.push(await refusalOf(api.changeAddress(guess)));
  }
  expect(told).toEqual([...Array(4).fill("signIn.wrongPassphrase"), "signIn.wait"]);
  expect([await api.profile({}), await lettersOf(personId)]).toMatchObject([{ address }, []]);
});

test("whoever tries which addresses are known here is slowed down like somebody who guesses", async () => {
  const [{ api, address }, other] = [await member(), await member()];
  const told: unknown[] = [];
  for (let tries = 0; tries < 5; tries += 1) {
    const probe = { currentPassphrase, address: other.address };
    told.push(await refusalOf(api.changeAddress(probe)));
  }
  expect(told).toEqual([...Array(4).fill("people.addressTaken"), "signIn.wait"]);
  expect(await api.profile({})).toMatchObject({ address });
  expect(await other.api.profile({})).toMatchObject({ address: other.address });
});

test("of many who want the same address at once one has it", async () => {
  const [address, people] = [fresh(), await Promise.all(Array.from({ length: 5 }, member))];
  const told = await Promise.all(
    people.map(({ api }) => refusalOf(api.changeAddress({ currentPassphrase, address }))),
  );
  expect(told.toSorted()).toEqual([null, ...Array(4).fill("people.addressTaken")]);
  const where = { mailIndex: mailIndex(sealed, address) };
  expect(await owner.person.count({ where })).toBe(1);
});
