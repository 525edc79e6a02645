import { expect, test } from "vitest";
import { CrowdedError, createDb, type Limits } from "./client";
import { connected } from "./connect";
import { createTestDb } from "./testing";

const { urls } = await createTestDb();

/** So many sleeps of a tenth of a second at once; answers why some were refused. */
async function refusalsAmong(count: number, limits: Limits): Promise<unknown[]> {
  const db = createDb(urls.app, limits);
  const asked = Array.from({ length: count }, () => db.$queryRaw`SELECT pg_sleep(0.1)::text`);
  const answers = await Promise.allSettled(asked);
  await db.$disconnect();
  return answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
}

test("requests wait for a connection", async () => {
  expect(await refusalsAmong(8, { connections: 2 })).toEqual([]);
});

test("one request more than may wait is refused at once", async () => {
  const refusals = await refusalsAmong(8, { connections: 1, waiting: 3 });
  expect(refusals).toHaveLength(4);
  expect(refusals[0]).toBeInstanceOf(CrowdedError);
});

test("a request does not wait for ever", async () => {
  const refusals = await refusalsAmong(3, { connections: 1, patience: 50 });
  expect(refusals).toHaveLength(2);
  expect(refusals[0]).toHaveProperty("message", "timeout exceeded when trying to connect");
});

test("a server that does not answer is not waited for", async () => {
  expect(await refusalsAmong(1, { answer: 50 })).toMatchObject([{ message: "Query read timeout" }]);
});

test("a question that is asked again is planned once", async () => {
  const one = createDb(urls.app, { connections: 1 });
  for (const n of [1, 2, 3]) await one.$queryRaw`SELECT ${n}::int AS asked_again`;
  const kept = await one.$queryRaw<{ statement: string }[]>`
    SELECT "statement" FROM pg_prepared_statements WHERE "statement" LIKE '%asked_again%'
      AND "statement" NOT LIKE '%pg_prepared%'`;
  await one.$disconnect();
  expect(kept).toHaveLength(1);
});

test("a server that ends connections ends no process, and whoever asks next is answered", async () => {
  const db = createDb(urls.app);
  const ended = connected(urls.owner, async (server) => {
    for (let times = 0; times < 60; times += 1) {
      await server.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND random() < 0.5`);
      await new Promise((done) => setTimeout(done, 15));
    }
  });
  for (let rounds = 0; rounds < 6; rounds += 1) {
    const asked = Array.from({ length: 150 }, () =>
      db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT pg_sleep(0.004)`;
        await tx.$queryRaw`SELECT pg_sleep(0.004)`;
      }),
    );
    await Promise.allSettled(asked);
  }
  await ended;
  const answers = await Promise.allSettled(
    Array.from({ length: 30 }, () => db.$queryRaw`SELECT 1 AS one`),
  );
  await db.$disconnect();
  expect(answers.at(-1)).toEqual({ status: "fulfilled", value: [{ one: 1 }] });
}, 30_000);
