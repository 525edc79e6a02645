import { randomUUID } from "node:crypto";
import { mailIndex } from "@commonhouse/auth/address";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { mergePeople } from "../merging/commands";
import { newMerge } from "../merging/schema";
import { addOfficer, addPerson, contextFor, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { memberImportConsole } from "./console";
import { continueImports } from "./jobs";

const { db, worker, owner } = await createTestDb();
await owner.centre.create({
  data: { name: {}, timeZone: "Asia/Beirut", localeOrder: ["ar", "en"] },
});
const now = new Date("2026-11-20T09:00:00Z");
const secretary = await addOfficer(owner, "SECRETARY");
const api = createCallerFactory(memberImportConsole)({ ...contextFor(db, secretary), now });
const base64 = (...lines: string[]) => Buffer.from(lines.join("\n")).toString("base64");
const going = new AbortController().signal;
const goOn = (stop = going, at = now) => continueImports(worker, sealed, () => at, stop);

/** An import that is started, and what came of it once the worker was there. */
async function importOf(...lines: string[]) {
  const importId = randomUUID();
  await api.save({ importId, source: base64(...lines) });
  await api.start({ importId });
  await goOn();
  return api.progress({ importId });
}

async function personBy(address: string) {
  const index = mailIndex(sealed, address);
  const include = { memberships: true, skills: { include: { skill: true } } } as const;
  return owner.person.findUniqueOrThrow({ where: { mailIndex: index }, include });
}

test("cut short it goes on where it was, and everybody is there once", async () => {
  const importId = randomUUID();
  const lines = Array.from({ length: 1700 }, (_, n) => `Lea ${n},lea${n}@example.org`);
  await api.save({ importId, source: base64("name,mail", ...lines) });
  await api.start({ importId });
  const version = async () => (await owner.centre.findFirstOrThrow()).namesVersion;
  const before = await version();
  const cut = new AbortController();
  const running = goOn(cut.signal);
  await expect
    .poll(() => api.progress({ importId }))
    .toMatchObject({ state: "RUNNING", done: 500 });
  cut.abort();
  await running;
  expect((await api.progress({ importId })).state).toBe("RUNNING");
  await goOn();
  expect(await api.progress({ importId })).toMatchObject({
    state: "DONE",
    done: 1700,
    added: 1700,
  });
  expect((await version()) - before).toBe(4);
}, 60_000);

test("a batch that fails leaves nothing of itself, and is taken over later", async () => {
  const importId = randomUUID();
  await api.save({ importId, source: base64("name,mail,skills", "Ada,half@example.org,weaving") });
  await api.start({ importId });
  await owner.$executeRaw`REVOKE INSERT ON "PersonSkill" FROM commonhouse_worker`;
  await expect(goOn()).rejects.toThrow();
  const where = { mailIndex: mailIndex(sealed, "half@example.org") };
  expect(await owner.person.count({ where })).toBe(0);
  expect(await api.progress({ importId })).toMatchObject({ state: "RUNNING", done: 0 });
  await owner.$executeRaw`GRANT INSERT ON "PersonSkill" TO commonhouse_worker`;
  await goOn();
  expect(await api.progress({ importId })).toMatchObject({ state: "DONE", added: 1 });
}, 60_000);

test("two files with the same people, taken over at once, make each of them once", async () => {
  const lines = Array.from({ length: 600 }, (_, n) => `Tia ${n},tia${n}@example.org,sewing`);
  const ids = [randomUUID(), randomUUID()];
  for (const importId of ids) {
    await api.save({ importId, source: base64("name,mail,skills", ...lines) });
    await api.start({ importId });
  }
  await Promise.all([goOn(), goOn()]);
  const told = await Promise.all(ids.map((importId) => api.progress({ importId })));
  expect(told.map(({ state }) => state)).toEqual(["DONE", "DONE"]);
  expect(told.reduce((sum, { added }) => sum + added, 0)).toBe(600);
  expect(told.reduce((sum, { known }) => sum + known, 0)).toBe(600);
  expect(await owner.skill.count({ where: { title: { equals: { en: "sewing" } } } })).toBe(1);
}, 60_000);

test("whoever is here already stays as they are", async () => {
  const id = await addPerson(owner, "Nour");
  const index = mailIndex(sealed, "nour@example.org");
  await owner.person.update({ where: { id }, data: { mailIndex: index } });
  const told = await importOf("name,mail,phone,status", "Other,NOUR@example.org,123,active");
  expect(told).toMatchObject({ added: 0, known: 1 });
  const person = await personBy("nour@example.org");
  expect([person.id, sealed.open(`Person.name:${id}`, person.name), person.phone]).toEqual([
    id,
    "Nour",
    null,
  ]);
  expect(person.memberships).toEqual([]);
}, 60_000);

test("a skill the house has is the same, however it is written", async () => {
  const skill = { id: randomUUID(), title: { ar: "خياطة", en: "Pottery" }, createdAt: now };
  await owner.skill.create({ data: skill });
  await importOf("name,mail,skills", "Ada,pot@example.org,POTTERY; pottery; خِياطة");
  const { skills } = await personBy("pot@example.org");
  expect(skills.map(({ skillId }) => skillId)).toEqual([skill.id]);
}, 60_000);

test("whoever was made one with another stays so when the same list comes again", async () => {
  const lines = [
    "name,mail,phone",
    "Mai,mai1@example.org,0301234567",
    "Mai,mai2@example.org,0301234567",
  ];
  expect(await importOf(...lines)).toMatchObject({ added: 2 });
  const [one, other] = [await personBy("mai1@example.org"), await personBy("mai2@example.org")];
  await mergePeople(
    db,
    sealed,
    now,
    secretary.personId,
    newMerge.parse({ personId: one.id, otherId: other.id }),
  );
  const importId = randomUUID();
  await api.save({ importId, source: base64(...lines) });
  expect(await api.preview({ importId })).toMatchObject({ added: 0, known: 2 });
  await api.start({ importId });
  await goOn();
  expect(await api.progress({ importId })).toMatchObject({ added: 0, known: 2 });
  const third = await personBy("mai1@example.org");
  const taken = newMerge.parse({
    personId: third.id,
    otherId: await addPerson(owner, "Mai"),
    mail: "other",
  });
  await mergePeople(db, sealed, now, secretary.personId, taken);
  expect(await importOf(...lines)).toMatchObject({ added: 0, known: 2 });
}, 60_000);
