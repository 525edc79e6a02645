import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import {
  binaries,
  canEnter,
  EmbeddedError,
  give,
  makeElsewhere,
  type RunAs,
  runAs,
} from "./embedded-binaries";
import {
  type Cluster,
  checkVersion,
  create,
  dataOf,
  freePort,
  halt,
  launch,
  runningPid,
} from "./embedded-cluster";

/** A running server: its address as the owner, and how to end it. */
export type Embedded = { readonly url: string; readonly port: number; stop(): Promise<void> };

/** Kept beside the data. `place` is relative if it is inside the folder, so that it can move. */
type Kept = {
  readonly port: number;
  readonly password: string;
  readonly place: string;
  readonly made: boolean;
};

const database = "commonhouse";
const patience = { recovery: 600_000, pause: 50, starts: 3 };

/**
 * The PostgreSQL of a data folder: made at first, adopted if it runs already, recovered if it was
 * killed. It is nobody's child: it serves until it is stopped. Not `durable`, a crash may lose
 * everything: for tests. Throws `EmbeddedError` with one sentence if it cannot run.
 */
export async function startEmbedded(folder: string, { durable = true } = {}): Promise<Embedded> {
  const who = runAs();
  const native = await binaries(who);
  const first = readKept(folder) ?? (await settle(folder, who));
  const cluster = { who, native, place: placeOf(folder, first) };
  const kept = first.made ? first : await make(folder, cluster, first, durable);
  checkReach(cluster);
  checkVersion(cluster);
  const port = await answering(cluster, kept, durable);
  if (port !== kept.port) keep(folder, { ...kept, port });
  return { url: urlOf(port, kept.password), port, stop: () => halt(cluster) };
}

/** Stops the server of a data folder; says whether one was running. */
export async function stopEmbedded(folder: string) {
  const kept = readKept(folder);
  if (!kept || !runningPid(placeOf(folder, kept))) return false;
  const who = runAs();
  await halt({ who, native: await binaries(who), place: placeOf(folder, kept) });
  return true;
}

/** What is known of a data folder's server without asking it. */
export function embeddedStatus(folder: string) {
  const kept = readKept(folder);
  if (!kept) return { state: "none" } as const;
  const [place, { port, password }] = [placeOf(folder, kept), kept];
  const pid = runningPid(place);
  if (pid === undefined) return { state: "stopped", place } as const;
  return { state: "running", place, pid, port, url: urlOf(port, password) } as const;
}

/** Stops the server and deletes all it kept, also outside the folder. */
export async function removeEmbedded(folder: string) {
  const kept = readKept(folder);
  await stopEmbedded(folder);
  if (kept) rmSync(placeOf(folder, kept), { recursive: true, force: true });
  rmSync(fileOf(folder), { force: true });
}

/** Chooses where the files go: in the folder, unless PostgreSQL's user cannot get there. */
async function settle(folder: string, who: RunAs): Promise<Kept> {
  // Only what PostgreSQL's user has to pass through is open to others, and only to pass.
  mkdirSync(folder, { recursive: true, mode: who.uid === undefined ? 0o700 : 0o711 });
  const inside = join(realpathSync(folder), "postgres");
  if (existsSync(dataOf(inside)))
    throw new EmbeddedError(
      `${inside} holds a database, but ${fileOf(folder)} with its password is missing: put it back, or use another folder.`,
    );
  const place = canEnter(folder, who) ? "postgres" : makeElsewhere("house");
  mkdirSync(resolve(folder, place), { recursive: true, mode: 0o700 });
  give(resolve(folder, place), who);
  const password = randomBytes(24).toString("base64url");
  return keep(folder, { port: await freePort(), password, place, made: false });
}

async function make(folder: string, cluster: Cluster, kept: Kept, durable: boolean) {
  if (!existsSync(dataOf(cluster.place))) await create(cluster, kept.password, durable);
  return keep(folder, { ...kept, made: true });
}

function checkReach({ place, who }: Cluster) {
  if (!existsSync(dataOf(place)))
    throw new EmbeddedError(
      `The database of this house was in ${place} and is no longer there: restore it, or use another folder.`,
    );
  if (!canEnter(dataOf(place), who))
    throw new EmbeddedError(
      `PostgreSQL's user cannot get to ${place}: look at the owner of that folder and of those above it.`,
    );
}

/** The port on which the server answers, started if it does not run. */
async function answering(cluster: Cluster, { port, password }: Kept, durable: boolean) {
  for (let tries = 1; tries <= patience.starts; tries++) {
    const served = runningPid(cluster.place)
      ? portOf(cluster.place, port)
      : await launch(cluster, port, durable);
    if (await answers(cluster.place, urlOf(served, password, "postgres"))) return served;
  }
  throw new EmbeddedError(
    `PostgreSQL stopped ${patience.starts} times while starting: see ${cluster.place}/server.log.`,
  );
}

/** Waits until the server lets us in; false if it ended meanwhile. */
async function answers(place: string, url: string) {
  for (const until = Date.now() + patience.recovery; Date.now() < until; ) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      await ensureDatabase(client);
      return true;
    } catch (error) {
      refuseForGood(error);
      if (!runningPid(place)) return false;
    } finally {
      await client.end().catch(() => undefined);
    }
    await setTimeout(patience.pause);
  }
  throw new EmbeddedError(`PostgreSQL in ${place} does not answer: see server.log there.`);
}

function refuseForGood(error: unknown) {
  const { code = "", message } = error as { code?: string; message: string };
  if (code === "28P01")
    throw new EmbeddedError(
      "The database does not know the password kept in database.json: that file belongs to another database.",
    );
  // 57P: starting, stopping, crashed; everything without a class came from the line, not from it.
  if (/^[0-9A-Z]{5}$/.test(code) && !code.startsWith("57P") && code !== "42P04")
    throw new EmbeddedError(`PostgreSQL answers, but not as it should: ${message}`);
}

async function ensureDatabase(client: pg.Client) {
  const found = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
  if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
}

/** The server itself wrote down where it listens. */
function portOf(place: string, otherwise: number) {
  const line = readFileSync(join(dataOf(place), "postmaster.pid"), "utf8").split("\n")[3];
  return Number(line) || otherwise;
}

function urlOf(port: number, password: string, name = database) {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${name}`;
}

function placeOf(folder: string, { place }: Kept) {
  return resolve(realpathSync(folder), place);
}

function fileOf(folder: string) {
  return join(folder, "database.json");
}

function readKept(folder: string): Kept | undefined {
  if (!existsSync(fileOf(folder))) return undefined;
  try {
    const found: unknown = JSON.parse(readFileSync(fileOf(folder), "utf8"));
    if (isKept(found)) return found;
  } catch {
    // Said below.
  }
  throw new EmbeddedError(
    `${fileOf(folder)} is damaged: restore it from a backup, or use another folder.`,
  );
}

function isKept(found: unknown): found is Kept {
  const { port, password, place } = Object(found);
  return typeof port === "number" && typeof password === "string" && typeof place === "string";
}

/** Whole or not at all: without this file the database is lost to us. */
function keep(folder: string, kept: Kept) {
  writeFileSync(`${fileOf(folder)}.new`, `${JSON.stringify(kept)}\n`, { mode: 0o600, flush: true });
  renameSync(`${fileOf(folder)}.new`, fileOf(folder));
  return kept;
}
