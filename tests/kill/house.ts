import { spawn } from "node:child_process";
import { join } from "node:path";
import { connected } from "@commonhouse/db/connect";
import { embeddedStatus } from "@commonhouse/db/embedded";
import { root } from "@commonhouse/host/paths";

/** Somebody who is signed in to the portal, and where they are written to. */
export type Person = { readonly personId: string; readonly cookie: string; readonly mail: string };

/** What there is to know of a house that is going to be killed. */
export type House = {
  readonly portal: string;
  /** The database, as its owner. */
  readonly owner: string;
  readonly folder: string;
  /** One file per letter that left the house. */
  readonly mailFolder: string;
  readonly people: readonly Person[];
  readonly occurrences: readonly string[];
};

type Processes = Readonly<Record<string, number>>;

/** What the process of a house tells: that it is open, and what runs at each start of something. */
export type Said = { readonly house: House } | { readonly processes: Processes };

export const victims = ["portal", "worker", "PostgreSQL"] as const;
export type Victim = (typeof victims)[number];

/** Opens a house in a process of its own; expects that the portal is built. */
export async function openHouse() {
  const file = join(import.meta.dirname, "house-process.ts");
  const child = spawn(process.execPath, ["--import", "tsx", file], {
    cwd: join(root, "tests"),
    env: { ...process.env, NODE_ENV: "test", TSX_TSCONFIG_PATH: join(root, "tsconfig.base.json") },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // Ctrl-C reaches us alone; what hangs on us then has time to end.
    detached: true,
  });
  let processes: Processes = {};
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const house = await new Promise<House>((resolve, reject) => {
    child.on("message", (said: Said) => {
      if ("house" in said) resolve(said.house);
      else processes = said.processes;
    });
    child.once("exit", () => reject(new Error("The house did not start.")));
  });
  return {
    house,
    /** SIGKILL, without warning. */
    async kill(victim: Victim) {
      const pids = victim === "PostgreSQL" ? await serverOf(house) : [processes[victim] ?? 0];
      for (const pid of pids) end(pid);
    },
    async close() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}

/** All processes of the database, the one that would miss the others first. */
async function serverOf({ folder, owner }: House) {
  const status = embeddedStatus(folder);
  if (status.state !== "running") throw new Error("PostgreSQL does not run.");
  const { rows } = await connected(owner, (client) =>
    client.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()"),
  );
  return [status.pid, ...rows.map(({ pid }) => pid)];
}

function end(pid: number) {
  if (pid <= 0) throw new Error("There is nothing to kill.");
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
