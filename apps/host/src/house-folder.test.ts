import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { readEnv } from "./env";
import { begin, openFolder } from "./house-folder";
import { occupantOf, occupy } from "./occupied";
import { sealingKeys } from "./secrets";

const made: string[] = [];
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "house-"));
  made.push(folder);
});
afterAll(() => {
  for (const one of made) rmSync(one, { recursive: true });
});

test("a house begins in an empty folder and is found there again", () => {
  expect(openFolder(folder, "house").isNew).toBe(true);
  begin(folder, "house");
  expect(openFolder(folder, "house").isNew).toBe(false);
});

test("a demo is no house, and a house no demo", () => {
  begin(folder, "demo");
  expect(() => openFolder(folder, "house")).toThrow(/holds a demo/);
  const other = join(folder, "other");
  openFolder(other, "house");
  begin(other, "house");
  expect(() => openFolder(other, "demo")).toThrow(/holds a real house/);
});

test("a folder with something else in it is left alone", () => {
  writeFileSync(join(folder, "holiday.jpg"), "");
  expect(() => openFolder(folder, "house")).toThrow(/not empty \(holiday\.jpg\)/);
});

test("a new house gets a key that only its owner reads; an old one never gets another", () => {
  const keys = sealingKeys(folder, readEnv({}), true);
  expect(keys).toMatch(/^1:[A-Za-z0-9+/]{43}=\n$/);
  expect(statSync(join(folder, "keys")).mode & 0o777).toBe(0o600);
  expect(sealingKeys(folder, readEnv({}), false)).toBe(keys);
  rmSync(join(folder, "keys"));
  expect(() => sealingKeys(folder, readEnv({}), false)).toThrow(/is missing.*restore it/);
});

test("one keeper at a time", () => {
  const first = occupy(folder);
  expect(() => occupy(folder)).toThrow(
    new RegExp(`already kept running by process ${process.pid}`),
  );
  first.release();
  expect(occupantOf(folder)).toBeUndefined();
  occupy(folder).release();
});

test("a note of a dead keeper, or one whose number a stranger has now, counts for nothing", () => {
  const stranger = spawn("sleep", ["30"], { stdio: "ignore" });
  for (const pid of [stranger.pid, 2 ** 22 - 1]) {
    const note = { pid, born: "1", started: new Date().toISOString() };
    writeFileSync(join(folder, "run.json"), JSON.stringify(note));
    const mine = occupy(folder);
    expect(mine.wasLeft).toBe(true);
    mine.release();
  }
  writeFileSync(join(folder, "run.json"), "{");
  expect(occupy(folder).wasLeft).toBe(true);
  stranger.kill();
});
