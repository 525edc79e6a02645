import { setTimeout } from "node:timers/promises";
import { connected } from "@commonhouse/db/connect";
import { embeddedStatus, startEmbedded, stopEmbedded } from "@commonhouse/db/embedded";
import { migrate } from "@commonhouse/db/migrations";
import { ensureRoles } from "@commonhouse/db/roles";
import type { Env } from "./env";
import { PlainError } from "./plain-error";
import { loginPasswords } from "./secrets";

const patience = { look: 500, first: 200, longest: 10_000 };

/** The addresses of one database: the owner's, and the two logins that serve. */
export type HouseDatabase = {
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
};

/** Starts the folder's own PostgreSQL unless `DATABASE_URL` names another. */
export async function openDatabase(folder: string, env: Env): Promise<HouseDatabase> {
  const owner = env.DATABASE_URL ?? (await startEmbedded(folder)).url;
  const passwords = loginPasswords(folder);
  // Named after the database: roles belong to the server, which may hold several houses.
  const name = decodeURIComponent(new URL(owner).pathname.slice(1));
  return {
    owner,
    app: env.DATABASE_APP_URL ?? withLogin(owner, `${name}_web`, passwords.app),
    worker: env.DATABASE_WORKER_URL ?? withLogin(owner, `${name}_jobs`, passwords.worker),
  };
}

function withLogin(url: string, username: string, password: string) {
  return Object.assign(new URL(url), { username, password }).href;
}

/** Logins, tables and functions as this version wants them; nothing changes if they are. */
export async function updateDatabase({ owner, app, worker }: HouseDatabase) {
  await reach(owner);
  await connected(owner, async (client) => {
    await ensureRoles(client, { app: loginOf(app), worker: loginOf(worker) });
    await migrate(client);
  });
}

function loginOf(url: string) {
  const { username, password } = new URL(url);
  return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}

async function reach(owner: string) {
  try {
    await connected(owner, (client) => client.query("SELECT 1"));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw new PlainError(`The database does not let us in: ${message || code}.`);
  }
}

/** Whether the folder's own PostgreSQL runs. */
export function isDatabaseRunning(folder: string) {
  return embeddedStatus(folder).state === "running";
}

/**
 * Starts the folder's PostgreSQL again whenever it dies, until `stop`. Throws `PlainError` if it
 * can only come back at another address than the running processes know.
 */
export async function keepDatabase(
  folder: string,
  { owner }: HouseDatabase,
  stop: AbortSignal,
  say: (line: string) => void,
) {
  let pause = patience.first;
  while (!stop.aborted) {
    await setTimeout(patience.look, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted || isDatabaseRunning(folder)) continue;
    say("PostgreSQL stopped. It is started again.");
    const url = await startEmbedded(folder).then(
      (started) => started.url,
      (error: Error) => say(error.message),
    );
    if (url && url !== owner)
      throw new PlainError("PostgreSQL’s port was taken meanwhile: start the house once more.");
    pause = url ? patience.first : Math.min(pause * 2, patience.longest);
    if (!url) await setTimeout(pause, undefined, { signal: stop }).catch(() => undefined);
  }
}

/** Stops the folder's own PostgreSQL; says whether one was running. */
export const closeDatabase = stopEmbedded;
