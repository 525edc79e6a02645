import { randomUUID } from "node:crypto";
import type pg from "pg";
import { getConstructionPlans } from "pg-boss";
import { afterAll } from "vitest";
import { createDb, type Db } from "./client";
import { connected } from "./connect";
import { queues } from "./jobs";
import { migrate } from "./migrations";
import { checksum, readFunctions, readMigrations } from "./prisma-files";
import { ensureRoles, type Login, type Logins } from "./roles";

/** The server on which test databases are made, as its superuser. */
export const testServer =
  process.env.TEST_DATABASE_URL ?? "postgres://postgres:postgres@127.0.0.1:5432/postgres";

const logins: Logins = {
  app: { user: "commonhouse_test_app", password: "test" },
  worker: { user: "commonhouse_test_worker", password: "test" },
};

/**
 * One database in all its parts: `db` is what the application gets, `worker` what the worker gets,
 * `owner` prepares and looks behind. `urls` are for pools of one's own.
 */
export type TestDb = {
  readonly db: Db;
  readonly worker: Db;
  readonly owner: Db;
  readonly urls: { readonly app: string; readonly worker: string; readonly owner: string };
};

/** An empty, migrated database for one test file; gone when its tests are over. */
export async function createTestDb(): Promise<TestDb> {
  const template = templateName();
  const name = await createDatabase(async (client, name) => {
    await ensureTemplate(client, template);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const urls = {
    app: urlOf(name, logins.app),
    worker: urlOf(name, logins.worker),
    owner: urlOf(name),
  };
  const clients = {
    db: createDb(urls.app),
    worker: createDb(urls.worker),
    owner: createDb(urls.owner),
  };
  opened.push(...Object.values(clients));
  return { ...clients, urls };
}

/** A database without a single table; answers its owner's URL. Gone when the file's tests are over. */
export async function createEmptyDatabase(): Promise<string> {
  return urlOf(
    await createDatabase(async (client, name) => {
      await client.query(`CREATE DATABASE ${name}`);
    }),
  );
}

async function createDatabase(create: (client: pg.Client, name: string) => Promise<void>) {
  const name = `commonhouse_test_${randomUUID().replaceAll("-", "")}`;
  made.push(name);
  await connected(testServer, (client) => create(client, name));
  return name;
}

// Registered here because a hook cannot be added while a test runs.
const made: string[] = [];
const opened: Db[] = [];

afterAll(async () => {
  await Promise.all(opened.map((client) => client.$disconnect()));
  await connected(testServer, async (client) => {
    for (const name of made) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
});

/** Named after its content, so it is built once and again only when that changes. */
function templateName() {
  const content = [readMigrations(), readFunctions(), getConstructionPlans("jobs"), queues];
  return `commonhouse_${checksum(JSON.stringify(content)).slice(0, 16)}`;
}

/** Under a lock: test files start together, and the first of them builds for all. */
async function ensureTemplate(client: pg.Client, template: string) {
  await client.query("SELECT pg_advisory_lock(hashtext('commonhouse.template'))");
  await ensureRoles(client, logins);
  const found = await client.query("SELECT FROM pg_database WHERE datname = $1", [template]);
  if (found.rowCount === 0) {
    const draft = `${template}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    await connected(urlOf(draft), (owner) => migrate(owner));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  }
  await client.query("SELECT pg_advisory_unlock_all()");
}

function urlOf(database: string, login?: Login) {
  const url = new URL(testServer);
  url.pathname = database;
  if (login) Object.assign(url, { username: login.user, password: login.password });
  else url.searchParams.set("options", "-c timezone=UTC");
  return url.href;
}
