import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createTestDb } from "@commonhouse/db/testing";
import { translatorFor } from "@commonhouse/i18n/translator";
import { expect, test } from "vitest";
import { testAccess } from "../access-testing";
import { actions, objects } from "../areas";
import { addOfficer, addPerson, contextFor, now, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { auditConsole } from "./console";
import { record } from "./record";
import type { Action } from "./rules";

const house = await createTestDb();
const { db, owner } = house;
const caller = createCallerFactory(auditConsole);

testAccess(house, "console", {
  router: auditConsole,
  caller,
  table: { list: { may: ["administrator"], call: (api) => api.list({}) } },
});

const reader = await addOfficer(owner, "ADMINISTRATOR");
const api = caller(contextFor(db, reader));
const [actor, member] = [await addPerson(owner, "Ada"), await addPerson(owner, "Nour")];
const workshop: { kind: string; id: string } = { kind: "Workshop", id: crypto.randomUUID() };
let minute = 0;
const write = (actorId: string | null, action: string, object = workshop) =>
  record(db, new Date(now.getTime() + ++minute * 60_000), actorId, action, object);

test("whoever acts in office is named, by today's name", async () => {
  await write(actor, "workshops.edit");
  await write(null, "workshops.edit");
  const name = sealed.seal(`Person.name:${actor}`, "Adam");
  await owner.person.update({ where: { id: actor }, data: { name } });
  const { entries } = await api.list({ objectId: workshop.id });
  expect(entries).toMatchObject([
    { by: "house", name: null, action: "workshops.edit", objectKind: "Workshop" },
    { by: "office", name: "Adam", action: "workshops.edit", objectId: workshop.id },
  ]);
});

test("what people do for themselves is shown, and not who it was", async () => {
  const occurrence = { kind: "Occurrence", id: crypto.randomUUID() };
  await write(member, "places.take", occurrence);
  await write(member, "me.rename", { kind: "Person", id: member });
  const { entries } = await api.list({});
  expect(entries.slice(0, 2)).toMatchObject([
    { by: "person", name: null, action: "me.rename", objectId: null },
    { by: "person", name: null, action: "places.take", objectId: occurrence.id },
  ]);
  expect(JSON.stringify(entries)).not.toContain(member);
  expect((await api.list({ objectId: member })).entries).toEqual([]);
  await write(actor, "people.invite", { kind: "Person", id: member });
  expect((await api.list({ objectId: member })).entries).toHaveLength(1);
});

test("what this version has no word for is something else, by nobody named", async () => {
  await write(actor, "potluck.soup", { kind: "Pot", id: crypto.randomUUID() });
  const [entry] = (await api.list({})).entries;
  expect(entry).toMatchObject({ action: "other", objectKind: "other", by: "person", name: null });
});

test("page after page, every entry of one moment stands once", async () => {
  const object = { kind: "Centre", id: crypto.randomUUID() };
  for (let count = 0; count < 60; count++) await record(db, now, actor, "centre.configure", object);
  const asked = { action: "centre.configure", objectId: object.id } as const;
  const first = await api.list(asked);
  const second = await api.list({ ...asked, after: first.next });
  const ids = [...first.entries, ...second.entries].map(({ entryId }) => entryId);
  expect([first.entries.length, new Set(ids).size, second.next]).toEqual([50, 60, null]);
});

const here = fileURLToPath(new URL("..", import.meta.url));
const functions = fileURLToPath(new URL("../../../db/prisma/functions", import.meta.url));

test("whatever is recorded anywhere has its line, and its words", () => {
  const sources = readdirSync(here, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => readFileSync(`${here}/${path}`, "utf8"));
  const inCode = sources.flatMap((text) => [...text.matchAll(/\brecord\([^)]*?"(\w+\.\w+)"/g)]);
  const inSql = readdirSync(functions)
    .flatMap((name) =>
      readFileSync(`${functions}/${name}`, "utf8").split('INTO "AuditEntry"').slice(1),
    )
    .flatMap((text) => [...(text.split(";")[0] ?? "").matchAll(/'(\w+\.\w+)'/g)]);
  const recorded = [...inCode, ...inSql].map(([, action = ""]) => action);
  expect(recorded).toContain("workshops.create");
  expect(recorded).toContain("places.checkOut");
  expect(recorded.filter((action) => !Object.hasOwn(actions, action))).toEqual([]);

  const t = translatorFor("en", { timeZone: "UTC", strict: true });
  for (const action of Object.keys(actions) as Action[]) t(`audit.actions.${action}`);
  for (const kind of objects) t(`audit.objects.${kind}`);
});
