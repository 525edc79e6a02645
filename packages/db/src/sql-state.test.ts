import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { createDb } from "./client";
import { constraintOf, isBusy, sqlState } from "./sql-state";
import { createTestDb } from "./testing";

const { owner } = await createTestDb();

function failing(sql: string, before = "SELECT 1") {
  return owner
    .$transaction(async (tx) => {
      await tx.$executeRawUnsafe(before);
      await tx.$executeRawUnsafe(sql);
    })
    .catch((error: unknown) => error);
}

test("a constraint is named, and the row is not", async () => {
  const table =
    "CREATE TEMP TABLE t (a int CONSTRAINT t_positive CHECK (a > 0), CONSTRAINT t_once UNIQUE (a)) ON COMMIT DROP";
  const check = await failing("INSERT INTO t VALUES (-1)", table);
  expect([sqlState(check), constraintOf(check), isBusy(check)]).toEqual([
    "23514",
    "t_positive",
    false,
  ]);
  const unique = await failing("INSERT INTO t VALUES (1), (1)", table);
  expect([sqlState(unique), constraintOf(unique), isBusy(unique)]).toEqual([
    "23505",
    "t_once",
    false,
  ]);
});

test("what took too long may succeed later", async () => {
  const slow = await failing("SELECT pg_sleep(5)", "SET LOCAL statement_timeout = '20ms'");
  expect([sqlState(slow), isBusy(slow)]).toEqual(["57014", true]);
});

test("a server that is away, or ends the connection, may come back", async () => {
  const away = createDb("postgres://nobody:x@127.0.0.1:1/nothing");
  expect(isBusy(await away.$queryRaw`SELECT 1`.catch((error: unknown) => error))).toBe(true);
  expect(isBusy(await failing("SELECT pg_terminate_backend(pg_backend_pid())"))).toBe(true);
});

test("so may a server that is killed while somebody comes in", async () => {
  const dying = createServer((socket) => socket.once("data", () => socket.destroy()));
  await new Promise<void>((open) => dying.listen(0, "127.0.0.1", open));
  const { port } = dying.address() as AddressInfo;
  const db = createDb(`postgres://nobody:x@127.0.0.1:${port}/nothing`);
  expect(isBusy(await db.$queryRaw`SELECT 1`.catch((error: unknown) => error))).toBe(true);
  dying.close();
});

test("what is simply wrong stays wrong", async () => {
  const wrong = await failing("SELECT nothing_of_this_name");
  expect([sqlState(wrong), isBusy(wrong)]).toEqual(["42703", false]);
  expect(isBusy(new Error("x"))).toBe(false);
  expect(sqlState(new Error("x"))).toBeUndefined();
});
