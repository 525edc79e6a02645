import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import {
  addOccurrence,
  addOfficer,
  addPerson,
  browserAt,
  now,
  refusalOf,
  sealed,
} from "../testing";
import { endOffice, giveOffice } from "./commands";
import { readPerson } from "./queries";

const { db, owner } = await createTestDb();
const { personId: administrator } = await addOfficer(owner, "ADMINISTRATOR");
const { personId: coordinator } = await addOfficer(owner, "COORDINATOR");
const { workshopId } = await addOccurrence(owner, { capacity: 1 });

const later = new Date(now.getTime() + 60_000);

async function office(role: "ADMINISTRATOR" | "COORDINATOR" | "HOST", of: string | null = null) {
  return { personId: await addPerson(owner), officeId: randomUUID(), role, workshopId: of };
}

const held = async (personId: string, at = later) =>
  (await readPerson(db, sealed, at, personId)).offices.map(({ role }) => role);

test("an office given many times at once is one, with one entry", async () => {
  const sent = await office("HOST", workshopId);
  await Promise.all(Array.from({ length: 10 }, () => giveOffice(db, now, administrator, sent)));
  expect(await held(sent.personId)).toEqual(["HOST"]);
  const entries = await owner.auditEntry.findMany({ where: { objectId: sent.officeId } });
  expect(entries).toMatchObject([{ actorId: administrator, action: "offices.give" }]);
});

test("the id of another office is refused", async () => {
  const sent = await office("HOST", workshopId);
  await giveOffice(db, now, administrator, sent);
  const other = await office("COORDINATOR");
  const { officeId, personId } = sent;
  const wrong = [
    { ...other, officeId },
    { ...sent, role: "COORDINATOR" as const },
    { ...other, officeId, personId },
    { ...sent, workshopId: null },
  ];
  for (const one of wrong) {
    expect(await refusalOf(giveOffice(db, now, administrator, one))).toBe("offices.idTaken");
  }
  expect(await held(other.personId)).toEqual([]);
});

test("nobody hosts a workshop that does not exist, and nobody unknown holds an office", async () => {
  const nowhere = await office("HOST", randomUUID());
  expect(await refusalOf(giveOffice(db, now, administrator, nowhere))).toBe("notFound");
  const stranger = { ...(await office("HOST", workshopId)), personId: randomUUID() };
  expect(await refusalOf(giveOffice(db, now, administrator, stranger))).toBe("notFound");
});

test.for([
  ["an administrator", "ADMINISTRATOR", null],
  ["another coordinator", "COORDINATOR", null],
  ["a host of everything", "HOST", null],
] as const)(
  "whoever coordinates makes nobody %s, also past the application",
  async ([, role, of]) => {
    const sent = await office(role, of);
    expect(await refusalOf(giveOffice(db, now, coordinator, sent))).toBe("offices.notYours");
    const [row] = await db.$queryRaw<[{ refusal: string | null }]>`
    SELECT give_office(${sent.officeId}::uuid, ${sent.personId}::uuid, ${role}::"OfficeRole",
      'CENTRE', NULL, ${coordinator}::uuid, ${now}) AS refusal`;
    expect(row.refusal).toBe("offices.notYours");
    expect(await held(sent.personId)).toEqual([]);
  },
);

test("whoever coordinates may give a workshop its host", async () => {
  const sent = await office("HOST", workshopId);
  expect(await refusalOf(giveOffice(db, now, coordinator, sent))).toBeNull();
});

test("nobody gives offices who has none, has one no more, or only for one workshop", async () => {
  const { personId: host } = await addOfficer(owner, "ADMINISTRATOR", workshopId);
  const { personId: former } = await addOfficer(owner, "ADMINISTRATOR");
  await owner.office.updateMany({ where: { personId: former }, data: { until: now } });
  for (const actor of [await addPerson(owner), host, former, randomUUID()]) {
    const sent = await office("HOST", workshopId);
    expect(await refusalOf(giveOffice(db, now, actor, sent))).toBe("offices.notYours");
  }
});

test("the application writes no office by itself", async () => {
  const personId = await addPerson(owner);
  const data = { personId, role: "ADMINISTRATOR", scopeKind: "CENTRE", from: now } as const;
  await expect(db.office.create({ data })).rejects.toThrow("permission denied");
  await expect(db.office.updateMany({ data: { until: null } })).rejects.toThrow(
    "permission denied",
  );
});

test("a session in the console does not grow with a new office: its person signs in again", async () => {
  const [first, second] = [await office("HOST", workshopId), await office("COORDINATOR")];
  const { personId } = first;
  await giveOffice(db, now, administrator, first);
  const signIn = async (kind: "portal" | "console", at: Date) => {
    const { auth } = await browserAt(db, kind).context(at);
    await auth.signIn(personId, null, "COMPUTER", at);
  };
  await signIn("console", now);
  await signIn("portal", now);
  await giveOffice(db, later, administrator, { ...second, personId });
  await giveOffice(db, later, administrator, { ...second, personId });
  const left = await owner.session.findMany({ where: { personId }, select: { kind: true } });
  expect(left).toEqual([{ kind: "portal" }]);
  await signIn("console", later);
  await giveOffice(db, later, administrator, { ...second, personId });
  expect(await owner.session.count({ where: { personId, kind: "console" } })).toBe(1);
});

test("an office that ends takes the console with it, at once", async () => {
  const sent = await office("COORDINATOR");
  await giveOffice(db, now, administrator, sent);
  const browser = browserAt(db, "console");
  const { auth } = await browser.context(later);
  const { value } = await auth.signIn(sent.personId, null, "COMPUTER", later);
  browser.jar.token = value;
  expect((await browser.context(later)).actor).not.toBeNull();
  for (let twice = 0; twice < 2; twice += 1) await endOffice(db, later, administrator, sent);
  expect((await browser.context(later)).actor).toBeNull();
  expect(await owner.session.count({ where: { personId: sent.personId } })).toBe(0);
  expect(await held(sent.personId)).toEqual([]);
  const action = "offices.end";
  expect(await owner.auditEntry.count({ where: { action, objectId: sent.officeId } })).toBe(1);
});

test("whoever coordinates ends no office", async () => {
  const sent = await office("HOST", workshopId);
  await giveOffice(db, now, administrator, sent);
  expect(await refusalOf(endOffice(db, later, coordinator, sent))).toBe("offices.notYours");
  const unknown = { ...sent, officeId: randomUUID() };
  expect(await refusalOf(endOffice(db, later, administrator, unknown))).toBe("notFound");
});
