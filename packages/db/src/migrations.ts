import { randomUUID } from "node:crypto";
import type pg from "pg";
import { applyFunctions } from "./functions";
import { installJobs } from "./jobs";
import { checksum, type Migration, readFunctions, readMigrations } from "./prisma-files";
import { ensureGroups } from "./roles";

/** The database is in a state from which no migration may go on; the message says which, and what helps. */
export class MigrationRefusedError extends Error {
  override name = "MigrationRefusedError";
}

type Recorded = {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished: boolean;
};

/**
 * Brings the owner's database up to date: migrations, functions, jobs. What is up to date stays
 * untouched, and runs at once wait for each other. The record is Prisma's own, so that
 * `prisma migrate deploy` can continue here and the other way round. Throws
 * `MigrationRefusedError`.
 */
export async function migrate(
  owner: pg.Client,
  migrations: readonly Migration[] = readMigrations(),
  functions: string = readFunctions(),
) {
  await ensureGroups(owner);
  await locked(owner, () => owner.query(record));
  while (await locked(owner, () => applyNext(owner, migrations)));
  await locked(owner, () => installJobs(owner));
  await locked(owner, () => applyFunctions(owner, functions));
}

const record = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
  )`;

/** Answers whether there was one. */
async function applyNext(owner: pg.Client, migrations: readonly Migration[]): Promise<boolean> {
  const { rows } = await owner.query<Recorded>(`
    SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations
    WHERE rolled_back_at IS NULL ORDER BY migration_name`);
  refuseUnlessOurs(rows, migrations);
  const done = new Set(rows.map((row) => row.migration_name));
  const next = migrations.find(({ name }) => !done.has(name));
  if (!next) return false;
  await owner.query(next.sql);
  await owner.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum(next.sql), next.name],
  );
  return true;
}

function refuseUnlessOurs(rows: readonly Recorded[], migrations: readonly Migration[]) {
  const files = new Map(migrations.map(({ name, sql }) => [name, checksum(sql)]));
  for (const { migration_name: name, finished, ...row } of rows) {
    const file = files.get(name);
    if (!finished) {
      throw new MigrationRefusedError(
        `Migration ${name} was begun and not finished: repair the database by hand or restore a backup.`,
      );
    }
    if (file === undefined) {
      throw new MigrationRefusedError(
        `The database knows migration ${name} and this version does not: start the newer version.`,
      );
    }
    if (file !== row.checksum) {
      throw new MigrationRefusedError(
        `Migration ${name} was edited after it ran: put the file back as it was and write a new one.`,
      );
    }
  }
}

/** One transaction under the lock that `prisma migrate` takes too. */
async function locked<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  await owner.query("BEGIN");
  try {
    await owner.query("SELECT pg_advisory_xact_lock(72707369)");
    const result = await work();
    await owner.query("COMMIT");
    return result;
  } catch (error) {
    await owner.query("ROLLBACK");
    throw error;
  }
}
