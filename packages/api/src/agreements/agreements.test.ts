import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { beforeEach, expect, test } from "vitest";
import { addPerson, now, refusalOf } from "../testing";
import { publish } from "./commands";
import { listVersions, readCurrent } from "./queries";
import { newAgreement } from "./schema";

const { db, owner } = await createTestDb();
const officer = await addPerson(owner);

beforeEach(async () => {
  await owner.consent.deleteMany();
  await owner.agreement.deleteMany();
});

const wording = (after: number, text = "We look after each other.") => ({
  agreementId: randomUUID(),
  after,
  title: { en: "Membership", ar: "العضوية" },
  text: { en: text },
});

test("the newest wording counts, and older ones stay", async () => {
  expect(await readCurrent(db)).toBeNull();
  const [first, second] = [wording(0), wording(1, "We listen, too.")];
  await publish(db, now, officer, first);
  await publish(db, now, officer, second);
  expect(await readCurrent(db)).toMatchObject({ version: 2, text: { en: "We listen, too." } });
  await owner.consent.create({
    data: { personId: officer, agreementId: first.agreementId, givenAt: now },
  });
  expect(await listVersions(db)).toMatchObject([
    { version: 2, agreed: 0 },
    { version: 1, agreed: 1, text: first.text },
  ]);
});

test("sent twice and at once it is one version, with one entry", async () => {
  const sent = wording(0);
  await Promise.all(Array.from({ length: 10 }, () => publish(db, now, officer, sent)));
  expect(await listVersions(db)).toHaveLength(1);
  const entries = await owner.auditEntry.findMany({ where: { objectId: sent.agreementId } });
  expect(entries).toMatchObject([{ actorId: officer, action: "agreements.publish" }]);
  const other = { ...sent, text: { en: "Something else" } };
  expect(await refusalOf(publish(db, now, officer, other))).toBe("agreements.idTaken");
});

test("of many who write over the same version one is published", async () => {
  const told = await Promise.all(
    Array.from({ length: 8 }, () => refusalOf(publish(db, now, officer, wording(0)))),
  );
  expect(told.filter((refusal) => refusal === null)).toHaveLength(1);
  expect(told.filter((refusal) => refusal === "agreements.changed")).toHaveLength(7);
});

test.for([
  ["a title", { title: {} }],
  ["a text", { text: {} }],
  ["words", { text: { en: " " } }],
] as const)("nothing is published without %s", ([, wrong]) => {
  expect(newAgreement.safeParse({ ...wording(0), ...wrong }).success).toBe(false);
});
