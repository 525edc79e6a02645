import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { beforeEach, expect, test } from "vitest";
import { publish } from "../agreements/commands";
import { changeProfile } from "../me/commands";
import { addPerson, now, refusalOf, sealed } from "../testing";
import { giveConsent, withdrawConsent } from "./commands";
import { countWithdrawn, isAsked, listConsents, listWithdrawn } from "./queries";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

beforeEach(async () => {
  await owner.consent.deleteMany();
  await owner.agreement.deleteMany();
});

async function wording(after: number, at = now) {
  const agreementId = randomUUID();
  const words = { title: { en: "Membership" }, text: { en: `Version ${after + 1}` } };
  await publish(db, at, officer, { agreementId, after, ...words });
  return agreementId;
}

async function member() {
  const personId = await addPerson(owner, "Nour");
  const data = { personId, kind: "FULL", state: "ACTIVE", from: later(-1) } as const;
  await owner.membership.create({ data });
  return personId;
}

test("before there is a text nobody is asked; with a new one everybody is, and may leave it", async () => {
  const personId = await member();
  expect([await isAsked(db, personId), await listConsents(db, personId)]).toEqual([
    false,
    { current: null, earlier: [] },
  ]);
  const first = await wording(0);
  await giveConsent(db, now, personId, first);
  expect(await isAsked(db, personId)).toBe(false);
  const second = await wording(1, later(1));
  expect(await isAsked(db, personId)).toBe(true);
  expect(await listConsents(db, personId)).toMatchObject({
    current: { agreementId: second, version: 2, consent: null },
    earlier: [{ agreementId: first, text: { en: "Version 1" }, consent: { withdrawnAt: null } }],
  });
});

test("given many times at once it is one, with one entry", async () => {
  const [personId, agreementId] = [await member(), await wording(0)];
  await Promise.all(Array.from({ length: 10 }, () => giveConsent(db, now, personId, agreementId)));
  await giveConsent(db, later(1), personId, agreementId);
  const { current } = await listConsents(db, personId);
  expect(current?.consent).toEqual({ givenAt: now.toISOString(), withdrawnAt: null });
  const entries = { actorId: personId, action: "consents.give" };
  expect(await owner.auditEntry.count({ where: entries })).toBe(1);
});

test("taken back and given again, with the days of both", async () => {
  const [personId, agreementId] = [await member(), await wording(0)];
  await giveConsent(db, now, personId, agreementId);
  await withdrawConsent(db, later(1), personId);
  await withdrawConsent(db, later(2), personId);
  expect((await listConsents(db, personId)).current?.consent).toEqual({
    givenAt: now.toISOString(),
    withdrawnAt: later(1).toISOString(),
  });
  await giveConsent(db, later(3), personId, agreementId);
  expect((await listConsents(db, personId)).current?.consent).toEqual({
    givenAt: later(3).toISOString(),
    withdrawnAt: null,
  });
});

test("nobody agrees to a text of long ago, or to none", async () => {
  const [personId, first] = [await member(), await wording(0)];
  await wording(1, later(1));
  expect(await refusalOf(giveConsent(db, later(2), personId, first))).toBeNull();
  expect(await refusalOf(giveConsent(db, later(26), personId, first))).toBe("consents.textChanged");
  expect(await refusalOf(giveConsent(db, now, personId, randomUUID()))).toBe(
    "consents.textChanged",
  );
});

test("the office sees which members took it back, by today's name, and who is no member not", async () => {
  const agreementId = await wording(0);
  const [one, other, former, never] = [
    await member(),
    await member(),
    await member(),
    await member(),
  ];
  for (const [index, personId] of [one, other, former].entries()) {
    await giveConsent(db, now, personId, agreementId);
    await withdrawConsent(db, later(1 + index), personId);
  }
  const ended = { state: "ENDED", until: later(5) } as const;
  await owner.membership.updateMany({ where: { personId: former }, data: ended });
  await changeProfile(db, sealed, now, other, { name: "Wren", pronouns: null, locale: null });
  expect(await countWithdrawn(db)).toBe(2);
  expect(await listWithdrawn(db, sealed, { after: null })).toEqual({
    people: [
      { personId: one, name: "Nour", withdrawnAt: later(1).toISOString() },
      { personId: other, name: "Wren", withdrawnAt: later(2).toISOString() },
    ],
    next: null,
  });
  const after = { personId: one, withdrawnAt: later(1).toISOString() };
  expect((await listWithdrawn(db, sealed, { after })).people).toMatchObject([{ personId: other }]);
  await wording(1, later(6));
  await giveConsent(db, later(7), one, agreementId);
  expect(await countWithdrawn(db)).toBe(1);
  expect(await isAsked(db, never)).toBe(true);
});
