import { setTimeout } from "node:timers/promises";
import { createDb, type Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { sqlState } from "@commonhouse/db/sql-state";
import { readCentre } from "./centre/queries";
import { ringDoorbells } from "./doorbells/jobs";
import { continueImports } from "./member-import/jobs";
import { remind, removeExpired } from "./notices/jobs";
import { createMailer, deliver, type Mailer } from "./outbox/jobs";
import { removeOldNotes } from "./pairing-notes/jobs";
import { expireProposals } from "./pairings/jobs";

/** What of pg-boss the worker uses; made with `clockSettings` and the worker's connection. */
export type Clock = {
  start(): Promise<unknown>;
  stop(options: { readonly graceful: boolean; readonly timeout: number }): Promise<void>;
  schedule(name: string, cron: string): Promise<void>;
  work(
    name: string,
    options: { readonly batchSize: number },
    work: () => Promise<void>,
  ): Promise<string>;
  on(event: "error", listener: (error: Error) => void): unknown;
};

/** `migrate` has made pg-boss's schema, and this role may not alter it. */
export const clockSettings = {
  schema: "jobs",
  migrate: false,
  createSchema: false,
  reindex: false,
  max: 2,
} as const;

export type Settings = {
  /** The database, as the worker's role. */
  readonly workerUrl: string;
  readonly clock: Clock;
  readonly sealed: Sealed;
  /** Where members reach the portal, without a slash at the end. */
  readonly origin: string;
  /** Null: messages stay in the console's outbox. */
  readonly smtpUrl: string | null;
  /** The address that mail comes from; null: `noreply` at the portal's host. */
  readonly mailFrom: string | null;
  /** Takes one line at a time: what stopped working or works again, by code, and nobody's data. */
  readonly log: (line: { readonly event: string; readonly code?: string }) => void;
  /** How long it rests when there is nothing to do, in milliseconds. */
  readonly pace?: number;
};

const longestRest = 30_000;

/**
 * Rings doorbells, delivers messages, and does what the clock asks for, until it is stopped. What
 * fails is tried again, at growing intervals; any number may run side by side.
 */
export function startWorker({
  workerUrl,
  clock,
  sealed,
  log,
  pace = 1_000,
  ...settings
}: Settings) {
  const db = createDb(workerUrl, { connections: 8 });
  const { origin, smtpUrl, mailFrom } = settings;
  const address = mailFrom ?? `noreply@${new URL(origin).hostname}`;
  const mailer = smtpUrl === null ? null : createMailer(smtpUrl, address);
  const stopping = new AbortController();
  const said = {
    worker: reporter(log, "worker"),
    mail: reporter(log, "mail"),
    clock: reporter(log, "clock"),
    imports: reporter(log, "imports"),
  };
  clock.on("error", said.clock.failed);

  /** Repeats until stopped; `pass` answers how long to rest, or null when it is done for good. */
  async function keep(said: Reporter, pass: () => Promise<number | null>) {
    for (let failures = 0; !stopping.signal.aborted; ) {
      let rest: number;
      try {
        const answer = await pass();
        failures = 0;
        said.works();
        if (answer === null) return;
        rest = answer;
      } catch (error) {
        said.failed(error);
        rest = Math.min(pace * 2 ** failures++, longestRest);
      }
      await setTimeout(rest, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const goOn = () => continueImports(db, sealed, () => new Date(), stopping.signal);
  const running = Promise.all([
    keep(said.worker, async () => ((await pass(db, sealed, origin, mailer, said.mail)) ? 0 : pace)),
    keep(said.clock, () => setClock(clock, db, said.clock, goOn)),
    // What was cut short goes on at once, not only when the clock next asks.
    keep(said.imports, () => goOn().then(() => null)),
  ]);

  return {
    /** Finishes what is being done, then lets go of the database. */
    async stop() {
      stopping.abort();
      await running;
      await clock.stop({ graceful: true, timeout: 5_000 });
      mailer?.close();
      await db.$disconnect();
    },
  };
}

/** Answers whether there may be more to do at once. */
async function pass(db: Db, sealed: Sealed, origin: string, mailer: Mailer | null, mail: Reporter) {
  const now = new Date();
  const house = { origin, centre: await readCentre(db) };
  const rung = await ringDoorbells(db, sealed, now, house);
  if (!mailer) return rung > 0;
  const { sent, code } = await deliver(db, sealed, now, house, mailer);
  if (code !== null) mail.failed({ code });
  else if (sent > 0) mail.works();
  return rung > 0 || sent > 0;
}

async function setClock(clock: Clock, db: Db, said: Reporter, goOn: () => Promise<void>) {
  await clock.start();
  await clock.schedule("reminders", "*/15 * * * *");
  await clock.schedule("retention", "30 3 * * *");
  await clock.schedule("imports", "*/15 * * * *");
  const one = { batchSize: 1 };
  await clock.work("reminders", one, async () => {
    const { timeZone } = await readCentre(db);
    await remind(db, new Date(), timeZone);
    await expireProposals(db, new Date());
    said.works();
  });
  await clock.work("retention", one, async () => {
    await removeExpired(db, new Date());
    await removeOldNotes(db, new Date());
  });
  await clock.work("imports", one, goOn);
  return null;
}

type Reporter = { readonly failed: (error: unknown) => void; readonly works: () => void };

/** One line when something stops working, one when it works again: a night's outage is two lines. */
function reporter(log: Settings["log"], name: string): Reporter {
  let broken = false;
  return {
    failed(error) {
      if (!broken) log({ event: `${name}.failed`, code: codeOf(error) });
      broken = true;
    },
    works() {
      if (broken) log({ event: `${name}.works` });
      broken = false;
    },
  };
}

/** Messages of errors may hold rows: only their code leaves. */
function codeOf(error: unknown) {
  const code = sqlState(error) ?? (error as { code?: unknown } | null)?.code;
  if (typeof code === "string") return code;
  return error instanceof Error ? error.name : "unknown";
}
