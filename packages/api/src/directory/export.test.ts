import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { addOfficer, addPerson, contextFor, now, sealed } from "../testing";
import { createCallerFactory } from "../trpc";
import { directoryConsole } from "./console";
import { columns } from "./schema";

const { db, owner } = await createTestDb();
await owner.centre.create({
  data: { id: 1, name: {}, timeZone: "Asia/Beirut", localeOrder: ["en"] },
});
const secretary = await addOfficer(owner, "SECRETARY");
const api = createCallerFactory(directoryConsole)(contextFor(db, secretary));
const headings = [...columns];

async function linesOf(asked: Partial<Parameters<typeof api.export>[0]> = {}) {
  const { csv } = await api.export({ headings, ...asked });
  return parse(csv, { bom: true, columns: true });
}

test("the file holds what the membership office knows, and says who had it", async () => {
  const id = randomUUID();
  const seal = (column: string, text: string) => sealed.seal(`Person.${column}:${id}`, text);
  await owner.person.create({
    data: {
      id,
      name: seal("name", "نور, “Nour”"),
      pronouns: seal("pronouns", "they"),
      mail: seal("mail", "nour@mail.example"),
      phone: seal("phone", "+961 1 234567"),
      area: seal("area", "South"),
      note: seal("note", "Not for a file."),
      locale: "ar",
      languages: ["ar", "fr"],
    },
  });
  const member = { personId: id, kind: "SUPPORTING", state: "ACTIVE" } as const;
  const from = new Date("2025-03-31T22:30:00Z");
  await owner.membership.create({
    data: { ...member, from, standingUntil: new Date("2026-12-31") },
  });
  const lines = await linesOf({ state: "ACTIVE" });
  expect(lines).toEqual([
    {
      name: "نور, “Nour”",
      pronouns: "they",
      mail: "nour@mail.example",
      phone: "'+961 1 234567",
      language: "ar",
      languages: "ar fr",
      area: "South",
      kind: "supporting",
      status: "active",
      joined: "2025-04-01",
      ended: "",
      standing: "2026-12-31",
    },
  ]);
  const entry = { action: "directory.export", actorId: secretary.personId };
  expect(await owner.auditEntry.count({ where: entry })).toBe(1);
});

test("nothing in it is calculated by whoever opens it", async () => {
  const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"];
  for (const name of formulas) await addPerson(owner, name);
  await owner.centre.updateMany({ data: { namesVersion: { increment: 1 } } });
  const names = (await linesOf()).map((line) => (line as { name: string }).name);
  expect(names).toEqual(expect.arrayContaining(formulas.map((name) => `'${name}`)));
  expect(names.filter((name) => /^[=+\-@\t＝]/.test(name))).toEqual([]);
});

test("2,000 people are in it once, in the order of their names", async () => {
  await owner.person.createMany({
    data: Array.from({ length: 2_000 }, (_, index) => {
      const id = randomUUID();
      return { id, name: sealed.seal(`Person.name:${id}`, `Member ${index}`), createdAt: now };
    }),
  });
  await owner.centre.updateMany({ data: { namesVersion: { increment: 1 } } });
  const names = (await linesOf())
    .map((line) => (line as { name: string }).name)
    .filter((name) => name.startsWith("Member"));
  expect(names).toEqual(Array.from({ length: 2_000 }, (_, index) => `Member ${index}`));
});
