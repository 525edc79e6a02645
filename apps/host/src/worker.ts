import { clockSettings, startWorker } from "@commonhouse/api/worker";
import { createSealed, readKeys } from "@commonhouse/db/sealed";
import { PgBoss } from "pg-boss";
import { z } from "zod";

const env = z
  .object({
    DATABASE_WORKER_URL: z.url(),
    SEALING_KEYS: z.string(),
    PUBLIC_URL_WEB: z.url(),
    SMTP_URL: z.url().optional(),
    MAIL_FROM: z.email().optional(),
  })
  .parse(process.env);

const worker = startWorker({
  workerUrl: env.DATABASE_WORKER_URL,
  clock: new PgBoss({ connectionString: env.DATABASE_WORKER_URL, ...clockSettings }),
  sealed: createSealed(readKeys(env.SEALING_KEYS)),
  origin: env.PUBLIC_URL_WEB,
  smtpUrl: env.SMTP_URL ?? null,
  mailFrom: env.MAIL_FROM ?? null,
  log: (line) =>
    process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`),
});

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => worker.stop().then(() => process.exit(0)));
process.send?.("ready");
