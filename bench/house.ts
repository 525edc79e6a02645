import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connected } from "@commonhouse/db/connect";
import { removeEmbedded } from "@commonhouse/db/embedded";
import { freePort } from "@commonhouse/db/embedded-cluster";
import { type HouseDatabase, openDatabase, updateDatabase } from "@commonhouse/host/database";
import { readEnv } from "@commonhouse/host/env";
import { addressesOf } from "@commonhouse/host/exposure";
import { processesOf } from "@commonhouse/host/processes";
import { sealingKeys } from "@commonhouse/host/secrets";
import type { StopSignals } from "@commonhouse/host/signals";
import { supervise } from "@commonhouse/host/supervise";
import { bareServer } from "./bare";
import { type Filled, fill } from "./fill";
import { type Usage, usageOf } from "./usage";

/** A house for measuring: portal and worker as the host runs them, on a database of its own. */
export type House = Filled & {
  readonly database: HouseDatabase;
  readonly portal: string;
  /** The route handler that does nothing but call the function. */
  readonly bare: string;
  /** What the process of one of the two has used. */
  readonly usage: (of: "portal" | "bare") => Usage | null;
  /** Takes every place and notice away again; audit entries stay for good. */
  readonly empty: () => Promise<void>;
};

/** Opens a house in a temporary folder for as long as `use` runs, and leaves nothing. */
export async function inHouse(signals: StopSignals, use: (house: House) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), "commonhouse-bench-"));
  const done = new AbortController();
  try {
    const env = readEnv({});
    const database = await openDatabase(folder, env);
    await updateDatabase(database);
    const keys = sealingKeys(folder, env, true);
    const filled = await fill(database.owner, keys);
    const ports = { web: await freePort(), admin: 0 };
    const barePort = await freePort();
    const told = { folder, env, database, keys, addresses: addressesOf(env, ports), ports };
    const served = processesOf(told).filter(({ name }) => name !== "console");
    const ready = Promise.withResolvers<void>();
    const processes: Record<string, number> = {};
    const kept = supervise({
      children: [...served, bareServer(database.app, barePort, folder)],
      signals: { stop: AbortSignal.any([signals.stop, done.signal]), now: signals.now },
      say: (line) => process.stderr.write(`${line}\n`),
      onStart: (started) => Object.assign(processes, started),
      onReady: ready.resolve,
    });
    await Promise.race([ready.promise, kept]);
    const house: House = {
      ...filled,
      database,
      portal: `http://127.0.0.1:${ports.web}`,
      bare: `http://127.0.0.1:${barePort}`,
      usage: (of) => usageOf(processes[of] ?? 0),
      empty: () => empty(database.owner),
    };
    if (!signals.stop.aborted) await use(house).finally(() => done.abort());
    await kept;
  } finally {
    done.abort();
    await removeEmbedded(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function empty(owner: string) {
  await connected(owner, async (client) => {
    await client.query(`TRUNCATE "Place", "Notice", "Message"`);
    await client.query(`UPDATE "Occurrence" SET "nextPosition" = 1`);
    await client.query(`VACUUM ANALYZE "Occurrence"`);
    await client.query("CHECKPOINT");
  });
}
