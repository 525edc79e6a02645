import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { EmbeddedError, give, type RunAs, run } from "./embedded-binaries";

/** One cluster: whose it is, which programs serve it, and the folder it has to itself. */
export type Cluster = { readonly who: RunAs; readonly native: string; readonly place: string };

export const dataOf = (place: string) => join(place, "data");
const logOf = (place: string) => join(place, "server.log");

const patience = { retry: 200, held: 70_000, logSize: 5_000_000 };

/** The files of a new cluster. Interrupted, it leaves nothing that looks like one. */
export async function create({ who, native, place }: Cluster, password: string, durable: boolean) {
  const [draft, secret, log] = ["data.new", "password", "initdb.log"].map((name) =>
    join(place, name),
  ) as [string, string, string];
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  for (const path of [draft, secret]) give(path, who);
  const args = ["-D", draft, "-U", "postgres", `--pwfile=${secret}`, "--auth=scram-sha-256"];
  args.push("--encoding=UTF8", "--locale=C", "--locale-provider=builtin");
  args.push("--builtin-locale=C.UTF-8", "--no-instructions", ...(durable ? [] : ["--no-sync"]));
  const code = await run(join(native, "initdb"), args, who, log);
  rmSync(secret);
  if (code !== 0)
    throw new EmbeddedError(
      `PostgreSQL could not make its files in ${place}: ${lastWords(log, 0)}`,
    );
  appendFileSync(join(draft, "postgresql.conf"), "\ninclude_if_exists 'house.conf'\n");
  renameSync(draft, dataOf(place));
}

/** Settings are ours at each start; only the memory and the port are not PostgreSQL's defaults. */
export function configure({ who, place }: Cluster, port: number, durable: boolean) {
  const file = join(dataOf(place), "house.conf");
  const lines = [
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    "unix_socket_directories = ''",
    "max_connections = 80",
    "shared_buffers = '128MB'",
    "jit = off",
    "# A fault's detail holds the whole row, and a statement what was typed: neither belongs in a log.",
    "log_error_verbosity = 'terse'",
    "log_min_error_statement = 'panic'",
    ...(durable ? [] : ["fsync = off", "synchronous_commit = off", "full_page_writes = off"]),
  ];
  writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
  give(file, who);
}

/** Refuses files of another major version: PostgreSQL does not read them. */
export function checkVersion({ native, place, who }: Cluster) {
  const args = { ...who, cwd: "/", encoding: "utf8" } as const;
  const { stdout } = spawnSync(join(native, "postgres"), ["--version"], args);
  const ours = stdout?.match(/ (\d+)/)?.[1];
  const theirs = read(join(dataOf(place), "PG_VERSION")).trim();
  if (ours === undefined) throw new EmbeddedError(`PostgreSQL in ${native} does not run here.`);
  if (theirs === "")
    throw new EmbeddedError(`The database in ${dataOf(place)} is broken: PG_VERSION is missing.`);
  if (theirs !== ours)
    throw new EmbeddedError(
      `The database in ${dataOf(place)} was written by PostgreSQL ${theirs}; this is ${ours}, which cannot read it.`,
    );
}

/**
 * The server's process id, if it runs. A number left by a server that is gone may belong to any
 * process by now: such a file is removed, for PostgreSQL itself would refuse to start.
 */
export function runningPid(place: string) {
  const file = join(dataOf(place), "postmaster.pid");
  const pid = Number(read(file).split("\n")[0]);
  if (!(pid > 0)) return undefined;
  if (commandOf(pid).includes(dataOf(place))) return pid;
  rmSync(file, { force: true });
  return undefined;
}

function commandOf(pid: number) {
  if (existsSync("/proc/self/cmdline")) return read(`/proc/${pid}/cmdline`);
  return (
    spawnSync("ps", ["-ww", "-o", "command=", "-p", `${pid}`], { encoding: "utf8" }).stdout ?? ""
  );
}

/**
 * Starts the server and returns its port: the one given, or another if that is taken. Connections
 * of a server that was just killed hold its memory for a moment, which is waited for.
 */
export async function launch(cluster: Cluster, wanted: number, durable: boolean) {
  const { who, native, place } = cluster;
  const log = logOf(place);
  if (sizeOf(log) > patience.logSize) renameSync(log, `${log}.1`);
  const args = ["-D", dataOf(place), "-l", log, "-w", "-t", "60", "start"];
  for (let port = wanted, until = Date.now() + patience.held; ; ) {
    const from = sizeOf(log);
    configure(cluster, port, durable);
    const code = await run(join(native, "pg_ctl"), args, who, join(place, "pg_ctl.log"));
    // One that takes longer, after a crash, is running all the same.
    if (code === 0 || runningPid(place)) return port;
    const said = read(log).slice(from);
    if (said.includes("could not bind")) port = await freePort();
    else if (/shared memory block|lock file/.test(said) && Date.now() < until)
      await setTimeout(patience.retry);
    else throw new EmbeddedError(`PostgreSQL did not start (${log}): ${lastWords(log, from)}`);
  }
}

/** Ends the server: open transactions are rolled back, what was committed is kept. */
export async function halt({ who, native, place }: Cluster) {
  for (const mode of ["fast", "immediate"]) {
    const args = ["-D", dataOf(place), "-m", mode, "-w", "-t", "30", "stop"];
    if (!runningPid(place)) return;
    await run(join(native, "pg_ctl"), args, who, join(place, "pg_ctl.log"));
  }
}

/** A port of this machine that nobody listens on at the moment. */
export function freePort() {
  return new Promise<number>((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** What a log ends with: its last fault, else its last line. */
export function lastWords(log: string, from: number) {
  const lines = read(log).slice(from).trimEnd().split("\n");
  const fault = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1);
  return fault?.replace(/^.*?(FATAL|PANIC|error): +/, "") || "its log says nothing.";
}

function sizeOf(file: string) {
  return existsSync(file) ? statSync(file).size : 0;
}

function read(file: string) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
