import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PlainError } from "./plain-error";

const occupant = z.object({
  pid: z.number(),
  born: z.string(),
  started: z.iso.datetime(),
  addresses: z.record(z.string(), z.string()).default({}),
  processes: z.record(z.string(), z.number()).default({}),
});

/** Who keeps a house running, since when, where it answers, and its processes by name. */
export type Occupant = z.output<typeof occupant>;

const fileOf = (folder: string) => join(folder, "run.json");

/** The running keeper of a folder. A note left by one that was killed counts for nothing. */
export function occupantOf(folder: string): Occupant | undefined {
  const found = readNote(fileOf(folder));
  return found && isKeeper(found) ? found : undefined;
}

/**
 * Takes the folder for this process. `wasLeft` tells that another was killed here a moment ago, and
 * its children may still be ending. Throws `PlainError` if it is in use.
 */
export function occupy(folder: string) {
  const file = fileOf(folder);
  const self: Occupant = {
    pid: process.pid,
    born: bornAt(process.pid) ?? "",
    started: new Date().toISOString(),
    addresses: {},
    processes: {},
  };
  const wasLeft = existsSync(file) && clear(folder);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(self), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch {
    throw inUse(folder, occupantOf(folder));
  } finally {
    rmSync(draft);
  }
  return {
    wasLeft,
    /** Tells `status` more about this run. */
    note(more: Partial<Occupant>) {
      Object.assign(self, more);
      writeFileSync(draft, JSON.stringify(self), { mode: 0o600 });
      renameSync(draft, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

function clear(folder: string) {
  const occupied = occupantOf(folder);
  if (occupied) throw inUse(folder, occupied);
  rmSync(fileOf(folder), { force: true });
  return true;
}

function inUse(folder: string, by: Occupant | undefined) {
  const who = by ? ` by process ${by.pid}, since ${by.started}` : "";
  return new PlainError(
    `The house in ${folder} is already kept running${who}. ./commonhouse stop --data ${folder} ends it.`,
  );
}

function readNote(file: string) {
  if (!existsSync(file)) return undefined;
  try {
    return occupant.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** Alive, and not a stranger who was given the number of a dead keeper. */
function isKeeper({ pid, born }: Occupant) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return bornAt(pid) === born;
}

/** When a process began, in ticks, where the system tells; one that only waits to be buried is none. */
function bornAt(pid: number) {
  if (!existsSync("/proc/self/stat")) return "";
  if (!existsSync(`/proc/${pid}/stat`)) return null;
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" ? null : fields[19];
}
