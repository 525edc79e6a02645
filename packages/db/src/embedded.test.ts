import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { connected } from "./connect";
import { embeddedStatus, removeEmbedded, startEmbedded, stopEmbedded } from "./embedded";
import { EmbeddedError } from "./embedded-binaries";

const made: string[] = [];
const quick = { durable: false };

afterEach(async () => {
  for (const folder of made.splice(0)) {
    await removeEmbedded(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

function newFolder(mode = 0o711) {
  const folder = mkdtempSync(join(tmpdir(), "embedded-"));
  chmodSync(folder, mode);
  made.push(folder);
  return folder;
}

function ask(url: string, question: string) {
  return connected(url, async (client) => (await client.query(question)).rows);
}

function running(folder: string) {
  const status = embeddedStatus(folder);
  if (status.state !== "running") throw new Error(`It is ${status.state}.`);
  return status;
}

const settled = "SELECT version FROM place ORDER BY 1";

test("a folder's database starts, is found running, stops, and remembers", async () => {
  const folder = newFolder();
  expect(embeddedStatus(folder).state).toBe("none");
  const first = await startEmbedded(folder, quick);
  const [row] = await ask(
    first.url,
    "SELECT current_setting('server_encoding') e, datlocale l, current_setting('password_encryption') p FROM pg_database WHERE datname = current_database()",
  );
  expect(row).toEqual({ e: "UTF8", l: "C.UTF-8", p: "scram-sha-256" });
  await ask(first.url, "CREATE TABLE place AS SELECT 1 AS version");

  const { pid } = running(folder);
  const adopted = await startEmbedded(folder, quick);
  expect([adopted.url, running(folder).pid]).toEqual([first.url, pid]);

  expect(await stopEmbedded(folder)).toBe(true);
  expect(await stopEmbedded(folder)).toBe(false);
  expect(embeddedStatus(folder).state).toBe("stopped");
  const again = await startEmbedded(folder, quick);
  expect(await ask(again.url, settled)).toEqual([{ version: 1 }]);
});

test("only its owner reads the password, and nobody else's gets in", async () => {
  const folder = newFolder();
  const { url } = await startEmbedded(folder, quick);
  expect(statSync(join(folder, "database.json")).mode & 0o777).toBe(0o600);
  const wrong = new URL(url);
  wrong.password = "guessed";
  await expect(ask(wrong.href, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
});

test("killed under way, it keeps what was committed", async () => {
  const folder = newFolder();
  const { url } = await startEmbedded(folder);
  await ask(url, "CREATE TABLE place AS SELECT 1 AS version");
  process.kill(running(folder).pid, "SIGKILL");
  const again = await startEmbedded(folder);
  expect(await ask(again.url, settled)).toEqual([{ version: 1 }]);
});

test("a process that took over the number of a dead server is not taken for it", async () => {
  const folder = newFolder();
  const { stop } = await startEmbedded(folder, quick);
  const { place } = running(folder);
  const file = join(place, "data", "postmaster.pid");
  const lines = readFileSync(file, "utf8").split("\n");
  await stop();
  const other = spawn("sleep", ["60"], { stdio: "ignore" });
  writeFileSync(file, [`${other.pid}`, ...lines.slice(1)].join("\n"));
  await startEmbedded(folder, quick);
  expect(running(folder).pid).not.toBe(other.pid);
  expect(other.exitCode).toBeNull();
  other.kill();
});

test("when its port was taken meanwhile, it moves to another and remembers that", async () => {
  const folder = newFolder();
  const { port, stop } = await startEmbedded(folder, quick);
  await stop();
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(port, "127.0.0.1", resolve));
  const moved = await startEmbedded(folder, quick);
  squatter.close();
  expect(moved.port).not.toBe(port);
  expect(running(folder).port).toBe(moved.port);
});

test("in a folder that PostgreSQL's user cannot enter, the files live elsewhere", async () => {
  const folder = newFolder(0o700);
  const { url } = await startEmbedded(folder, quick);
  expect(await ask(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  const { place } = running(folder);
  expect(place.startsWith(folder)).toBe(process.getuid?.() !== 0);
  await removeEmbedded(folder);
  expect(existsSync(place)).toBe(false);
});

test.each([
  ["a lost password file", (folder: string) => rmSync(join(folder, "database.json")), /missing/],
  [
    "a damaged password file",
    (folder: string) => writeFileSync(join(folder, "database.json"), "{"),
    /damaged/,
  ],
  [
    "a password file without a password",
    (folder: string) => writeFileSync(join(folder, "database.json"), '{"port":1}'),
    /damaged/,
  ],
  ["lost data", (_: string, data: string) => rmSync(data, { recursive: true }), /no longer there/],
  [
    "another major version",
    (_: string, data: string) => writeFileSync(join(data, "PG_VERSION"), "15\n"),
    /written by PostgreSQL 15/,
  ],
  [
    "damaged data",
    (_: string, data: string) => rmSync(join(data, "global", "pg_control")),
    /did not start.*pg_control/,
  ],
])("%s is said in one sentence", async (_, damage, sentence) => {
  const folder = newFolder();
  const { stop } = await startEmbedded(folder, quick);
  const { place } = running(folder);
  await stop();
  const kept = readFileSync(join(folder, "database.json"));
  damage(folder, join(place, "data"));
  const refused = await startEmbedded(folder, quick).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(EmbeddedError);
  expect((refused as EmbeddedError).message).toMatch(sentence);
  expect((refused as EmbeddedError).message).not.toContain("\n");
  writeFileSync(join(folder, "database.json"), kept);
});
