import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeMigration } from "./next-migration";
import { prismaFolder, readMigrations } from "./prisma-files";

let folder = "";
const far = new Date("2099-03-04T05:06:07Z");
const early = new Date("2001-01-01T00:00:00Z");

beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/commonhouse-prisma-`);
  cpSync(prismaFolder, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function addModel(name: string) {
  writeFileSync(`${folder}/models/${name}.prisma`, `model ${name} {\n  id Int @id\n}\n`);
}

test("a changed model becomes the next migration", async () => {
  addModel("Room");
  const name = await writeMigration("add_rooms", far, folder);
  expect(name).toBe("20990304050607_add_rooms");
  const sql = readFileSync(`${folder}/migrations/${name}/migration.sql`, "utf8");
  expect(sql).toContain(`CREATE TABLE "Room"`);
  expect(sql.match(/CREATE TABLE/g)).toHaveLength(1);
});

test("unchanged models are refused, also right after a migration was written", async () => {
  await expect(writeMigration("nothing", far, folder)).rejects.toThrow("nothing to migrate");
  addModel("Room");
  await writeMigration("add_rooms", far, folder);
  await expect(writeMigration("nothing", far, folder)).rejects.toThrow("nothing to migrate");
});

test("the next migration comes last, whatever the clock says", async () => {
  addModel("Room");
  const name = await writeMigration("add_rooms", early, folder);
  expect(readMigrations(folder).at(-1)?.name).toBe(name);
});

test.for(["", "../x", "Add rooms", "1st"])("the name %j is refused", async (label) => {
  addModel("Room");
  await expect(writeMigration(label, far, folder)).rejects.toThrow("small letters");
});
