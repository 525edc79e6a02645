import { PgBoss } from "pg-boss";
import { expect, test } from "vitest";
import { createTestDb } from "./testing";

const { db, worker, owner, urls } = await createTestDb();

const waiting = () => owner.$queryRaw`SELECT data FROM jobs.job WHERE name = 'imports'`;

test("the application has no right on the jobs", async () => {
  await expect(db.$queryRaw`SELECT FROM jobs.job`).rejects.toThrow("denied");
  await expect(db.$queryRaw`SELECT jobs.create_queue('x', '{}')`).rejects.toThrow("denied");
});

test("a job comes to pass with the change that asks for it, or not at all", async () => {
  const change = db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT enqueue('imports', '{"draft": 1}')`;
    throw new Error("changed my mind");
  });
  await expect(change).rejects.toThrow("changed my mind");
  expect(await waiting()).toEqual([]);
  await db.$transaction((tx) => tx.$queryRaw`SELECT enqueue('imports', '{"draft": 2}')`);
  expect(await waiting()).toEqual([{ data: { draft: 2 } }]);
});

test("an unknown queue is refused", async () => {
  await expect(db.$queryRaw`SELECT enqueue('nobody', '{}')`).rejects.toThrow("no queue nobody");
});

test("the worker finds what was asked, keeps its clock, and puts things off", async () => {
  const boss = new PgBoss({
    connectionString: urls.worker,
    schema: "jobs",
    migrate: false,
    createSchema: false,
    reindex: false,
    max: 2,
  });
  const troubles: unknown[] = [];
  boss.on("error", (error) => troubles.push(error));
  await boss.start();
  await boss.createQueue("of-an-area");
  await boss.schedule("reminders", "* * * * *");
  await worker.$queryRaw`SELECT enqueue('retention', '{"of": "drafts"}')`;
  const [job] = await boss.fetch("retention");
  expect(job?.data).toEqual({ of: "drafts" });
  await boss.complete("retention", job?.id ?? "");
  await boss.supervise();
  await boss.stop();
  expect(troubles).toEqual([]);
});
