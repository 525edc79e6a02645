import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connected } from "@commonhouse/db/connect";
import { freePort } from "@commonhouse/db/embedded-cluster";
import { removeEmbedded } from "@commonhouse/db/embedded";
import { openDatabase, updateDatabase } from "@commonhouse/host/database";
import { readEnv } from "@commonhouse/host/env";
import { addressesOf } from "@commonhouse/host/exposure";
import { processesOf } from "@commonhouse/host/processes";
import { sealingKeys } from "@commonhouse/host/secrets";
import { stopSignals } from "@commonhouse/host/signals";
import { type Child, supervise } from "@commonhouse/host/supervise";
import { bareServer } from "./bare";
import { type Filled, fill } from "./fill";

/** A house for measuring: portal and worker as the host runs them, on a database of its own. */
export type House = Filled & {
  readonly database: { readonly owner: string; readonly app: string };
  readonly portal: string;
  /** The route handler that does nothing but call the function. */
  readonly bare: string;
  /** What the portal's process held at most, in megabytes; null where the system does not tell. */
  readonly portalMemory: () => number | null;
  /** As it was before anybody came. */
  readonly empty: () => Promise<void>;
};

/** Opens a house in a temporary folder for as long as `use` runs, and leaves nothing. */
export async function inHouse(use: (house: House) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), "commonhouse-bench-"));
  const signals = stopSignals();
  const done = new AbortController();
  const stop = AbortSignal.any([signals.stop, done.signal]);
  try {
    const env = readEnv({});
    const database = await openDatabase(folder, env);
    await updateDatabase(database);
    const keys = sealingKeys(folder, env, true);
    const filled = await fill(database.owner, keys);
    const ports = { web: await freePort(), admin: 0, bare: await freePort() };
    const addresses = addressesOf(env, ports);
    const told = { folder, env, database, keys, addresses, ports };
    const served = processesOf(told).filter(({ name }) => name !== "console");
    const children: readonly Child[] = [...served, bareServer(told, ports.bare)];
    let portal = 0;
    await supervise({
      children,
      signals: { stop, now: signals.now },
      say: (line) => process.stderr.write(`${line}\n`),
      onStart: (processes) => {
        portal = processes.portal ?? 0;
      },
      onReady: () => {
        const house: House = {
          ...filled,
          database,
          portal: `http://127.0.0.1:${ports.web}`,
          bare: `http://127.0.0.1:${ports.bare}`,
          portalMemory: () => memoryOf(portal),
          empty: () => empty(database.owner),
        };
        measured = use(house).finally(() => done.abort());
      },
    });
    await measured;
  } finally {
    await removeEmbedded(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

function empty(owner: string) {
  return connected(owner, async (client) => {
    await client.query(`TRUNCATE "Place", "Notice", "Message", "AuditEntry"`);
    await client.query(`UPDATE "Occurrence" SET "nextPosition" = 1`);
    await client.query(`VACUUM ANALYZE "Occurrence"`);
    await client.query("CHECKPOINT");
  });
}

function memoryOf(pid: number) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1_024);
  } catch {
    return null;
  }
}
