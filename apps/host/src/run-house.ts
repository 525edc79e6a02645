import { build } from "./build";
import { checkKeys } from "./check-keys";
import { closeDatabase, keepDatabase, openDatabase, updateDatabase } from "./database";
import { type Env, readEnv } from "./env";
import { addressesOf, checkExposure } from "./exposure";
import { begin, type HouseKind, openFolder } from "./house-folder";
import { occupy } from "./occupied";
import type { OpenHouse } from "./open-house";
import { PlainError } from "./plain-error";
import { checkPort } from "./ports";
import { type Ports, processesOf } from "./processes";
import { say } from "./say";
import { sealingKeys } from "./secrets";
import { type StopSignals, stopSignals } from "./signals";
import { type Child, type Keeping, supervise } from "./supervise";

/** A house to keep running. */
export type House = {
  readonly kind: HouseKind;
  readonly folder: string;
  readonly ports: Ports;
  /** Pages follow every edit: nothing is built. */
  readonly dev?: boolean | undefined;
  /** Runs before the doors open; what it returns is said once they are. */
  readonly prepare: (house: OpenHouse, folder: string) => Promise<string>;
};

// The children of a keeper that was killed end within this time.
const leftover = 11_000;

/** Keeps a house running until it is told to stop. Throws `PlainError` if it cannot start. */
export async function runHouse(house: House) {
  const env = readEnv();
  checkExposure(house.kind, env);
  const { path: folder, isNew } = openFolder(house.folder, house.kind);
  const signals = stopSignals();
  const occupied = occupy(folder);
  try {
    await checkPorts(house.ports, env, occupied.wasLeft ? leftover : 0);
    const keys = sealingKeys(folder, env, isNew);
    await build(house.dev ? "generate" : "build", signals.stop);
    const open = { keys, ...(await openHouse(house, folder, env)) };
    await checkKeys(open.database.owner, keys);
    signals.stop.throwIfAborted();
    const welcome = await house.prepare(open, folder);
    signals.stop.throwIfAborted();
    say("Opening the doors …");
    signals.stop.addEventListener("abort", () => say("Closing the house …"));
    occupied.note({ addresses: open.addresses });
    await keepOpen(processesOf({ ...house, ...open, folder, env }), signals, {
      watch: (stop) => (env.DATABASE_URL ? null : keepDatabase(folder, open.database, stop, say)),
      onStart: (processes) => occupied.note({ processes }),
      onReady: () => say(welcome),
    });
  } catch (error) {
    if (!signals.stop.aborted) throw error;
  } finally {
    if (!env.DATABASE_URL) await closeDatabase(folder);
    occupied.release();
  }
  say("The house is closed.");
}

async function checkPorts({ web, admin }: Ports, env: Env, patience: number) {
  if (web === admin)
    throw new PlainError("The portal and the console need a port each: --port-web, --port-admin.");
  await checkPort(env.BIND_ADDRESS, web, "port-web", patience);
  await checkPort(env.BIND_ADDRESS, admin, "port-admin", patience);
}

async function openHouse({ kind, ports }: House, folder: string, env: Env) {
  begin(folder, kind);
  say("Starting the database …");
  const database = await openDatabase(folder, env);
  await updateDatabase(database);
  return { database, addresses: addressesOf(env, ports) };
}

type Watched = Pick<Keeping, "onStart" | "onReady"> & {
  /** Null: the database is somebody else’s care. */
  readonly watch: (stop: AbortSignal) => Promise<void> | null;
};

/** The processes and whoever watches the database: if one of the two gives up, so does the other. */
async function keepOpen(
  children: readonly Child[],
  signals: StopSignals,
  { watch, onStart, onReady }: Watched,
) {
  const given = new AbortController();
  const stop = AbortSignal.any([signals.stop, given.signal]);
  const keeping = { children, signals: { ...signals, stop }, say, onStart, onReady };
  const both = [supervise(keeping), watch(stop)].map((one) => one?.finally(() => given.abort()));
  await Promise.allSettled(both);
  await Promise.all(both);
}
