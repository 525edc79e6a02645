import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { connected } from "./connect";
import { ensureRoles } from "./roles";
import { createTestDb, testServer } from "./testing";

const { db, worker } = await createTestDb();

const asked = [
  "TimeZone",
  "idle_in_transaction_session_timeout",
  "lock_timeout",
  "statement_timeout",
];

test("the application's limits are set on its role, whatever the server's own", async () => {
  const rows = await db.$queryRaw`
    SELECT name, setting FROM pg_settings WHERE source = 'user' AND name = ANY (${asked}) ORDER BY name COLLATE "C"`;
  expect(rows).toEqual([
    { name: "TimeZone", setting: "UTC" },
    { name: "idle_in_transaction_session_timeout", setting: "10000" },
    { name: "lock_timeout", setting: "3000" },
    { name: "statement_timeout", setting: "5000" },
  ]);
});

test("the worker has five minutes", async () => {
  const rows = await worker.$queryRaw`
    SELECT name, setting FROM pg_settings WHERE source = 'user' AND name = ANY (${asked}) ORDER BY name COLLATE "C"`;
  expect(rows).toEqual([
    { name: "TimeZone", setting: "UTC" },
    { name: "statement_timeout", setting: "300000" },
  ]);
});

const suffix = randomUUID().slice(0, 8);
const login = (service: string) => ({
  user: `test-${service}-${suffix}`,
  password: "it's \\secret",
});
const logins = { app: login("app"), worker: login("worker") };

afterAll(() =>
  connected(testServer, async (owner) => {
    for (const { user } of Object.values(logins)) {
      await owner.query(`DROP ROLE ${pg.escapeIdentifier(user)}`);
    }
  }),
);

test("roles made by many at once are made, and sign in", async () => {
  await Promise.all(
    Array.from({ length: 8 }, () => connected(testServer, (owner) => ensureRoles(owner, logins))),
  );
  for (const service of ["app", "worker"] as const) {
    const url = new URL(testServer);
    url.username = logins[service].user;
    url.password = encodeURIComponent(logins[service].password);
    const { rows } = await connected(url.href, (client) =>
      client.query("SELECT pg_has_role($1, 'MEMBER') AS member", [`commonhouse_${service}`]),
    );
    expect(rows).toEqual([{ member: true }]);
  }
});
