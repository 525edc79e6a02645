import type pg from "pg";
import { getConstructionPlans } from "pg-boss";
import boss from "pg-boss/package.json" with { type: "json" };

const schema = "jobs";

const options = JSON.stringify({ policy: "standard", retryLimit: 3, retryBackoff: true });

/** Every kind of clock work. A queue that is not named here takes no job. */
export const queues = ["reminders", "retention", "imports"] as const;

/** The name of a queue. */
export type Queue = (typeof queues)[number];

/** Makes pg-boss's schema and our queues where they are missing; runs inside the caller's transaction. */
export async function installJobs(owner: pg.Client) {
  const found = await owner.query("SELECT FROM pg_namespace WHERE nspname = $1", [schema]);
  if (found.rowCount === 0) await construct(owner);
  const { rows } = await owner.query<{ version: number }>("SELECT version FROM jobs.version");
  const version = rows[0]?.version;
  if (version !== boss.pgboss.schema) {
    throw new Error(`The jobs have version ${version}; this release needs ${boss.pgboss.schema}.`);
  }
  for (const queue of queues)
    await owner.query("SELECT jobs.create_queue($1, $2)", [queue, options]);
}

async function construct(owner: pg.Client) {
  // The plan brings its own transaction; we are in one already.
  await owner.query(getConstructionPlans(schema).replace(/^\s*BEGIN;|COMMIT;\s*$/g, ""));
  await owner.query(`
    GRANT USAGE ON SCHEMA jobs TO commonhouse_worker;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA jobs TO commonhouse_worker;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA jobs TO commonhouse_worker`);
}
