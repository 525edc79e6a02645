import { randomUUID } from "node:crypto";
import { type Db, sql } from "@commonhouse/db";
import { createTestDb } from "@commonhouse/db/testing";
import { beforeAll, expect, test } from "vitest";
import { addOccurrence, addPerson, now } from "../testing";
import { listBetween } from "./queries";
import { span } from "./schema";

const { db, owner } = await createTestDb();
const me = await addPerson(owner);

/** 5,000 occurrences, one every half hour, with twenty places in each. */
beforeAll(async () => {
  const { workshopId } = await addOccurrence(owner, { capacity: 1 });
  await owner.$executeRaw`
    INSERT INTO "Occurrence" ("id", "workshopId", "startsAt", "endsAt", "capacity")
    SELECT gen_random_uuid(), ${workshopId}::uuid, s, s + interval '1 hour', 20
    FROM generate_series(1, 5000) n, LATERAL (
      SELECT timestamptz '2026-03-01' + n * interval '30 minutes') t(s)`;
  await owner.$executeRaw`
    INSERT INTO "Person" ("id", "name") SELECT gen_random_uuid(), '' FROM generate_series(1, 20)`;
  await owner.$executeRaw`
    INSERT INTO "Place" ("occurrenceId", "personId", "state", "position")
    SELECT o."id", p."id", 'CONFIRMED', row_number() OVER (PARTITION BY o."id")
    FROM "Occurrence" o CROSS JOIN "Person" p`;
  await owner.$executeRaw`ANALYZE`;
}, 60_000);

/** How PostgreSQL would answer what is asked of it, in its own words. */
async function planOf(ask: (asked: Db) => Promise<unknown>) {
  const plan: string[] = [];
  const explain = async (parts: TemplateStringsArray, ...values: unknown[]) => {
    const query = sql(parts, ...values);
    const rows = await db.$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN ${query}`;
    plan.push(...rows.map((row) => row["QUERY PLAN"]));
    return [];
  };
  await ask(Object.defineProperty(Object.create(db), "$queryRaw", { value: explain }));
  return plan.join("\n");
}

test.for([
  { name: "a week", asked: {} },
  { name: "what is left of it", asked: { free: true, kind: "WORKSHOP" } },
  {
    name: "its second page",
    asked: { after: { startsAt: "2026-05-02T12:00:00Z", occurrenceId: randomUUID() } },
  },
])("$name of 5,000 occurrences is found by the index, and its places too", async ({ asked }) => {
  const week = { from: "2026-05-01T00:00:00Z", until: "2026-05-08T00:00:00Z", ...asked };
  const plan = await planOf((house) => listBetween(house, now, me, span.parse(week)));
  expect(plan).toContain("Occurrence_startsAt_id_idx");
  expect(plan).not.toMatch(/Seq Scan on "(Occurrence|Place)"/);
});
