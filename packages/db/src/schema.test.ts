import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { connected } from "./connect";
import { snapshot } from "./next-migration";
import { prismaFolder, readModels } from "./prisma-files";
import { schemaDiff } from "./schema-diff";
import { createEmptyDatabase, createTestDb } from "./testing";

// Indexes of some rows only and exclusions cannot be said in a model: constraints.test.ts shows what they refuse.
const parts = {
  columns: `
    SELECT table_name, column_name, udt_name, is_nullable, column_default, datetime_precision, character_maximum_length
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%' ORDER BY 1, 2`,
  indexes: `
    SELECT tablename, indexname, indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' AND indexdef NOT LIKE '% WHERE %'
      AND indexdef NOT LIKE '% USING gist %' ORDER BY 1, 2`,
  "foreign and primary keys": `
    SELECT conrelid::regclass::text AS of, conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'p', 'u') AND conrelid::regclass::text NOT LIKE '\\_%'
    ORDER BY 1, 2`,
  enums: `
    SELECT enumtypid::regtype::text AS of, enumlabel FROM pg_enum
    WHERE enumtypid IN (SELECT oid FROM pg_type WHERE typnamespace = 'public'::regnamespace) ORDER BY 1, enumsortorder`,
};

const { urls } = await createTestDb();
const described = await createEmptyDatabase();
await connected(described, async (owner) => owner.query(await schemaDiff(undefined, readModels())));

test.for(Object.entries(parts))(
  "migrations make the %s that the models describe",
  async ([, sql]) => {
    const [migrated, wanted] = await Promise.all(
      [urls.owner, described].map((url) =>
        connected(url, async (owner) => (await owner.query(sql)).rows),
      ),
    );
    expect(migrated).toEqual(wanted);
    expect(wanted?.length).toBeGreaterThan(10);
  },
);

test("the models kept beside the migrations are those of today", async () => {
  const kept = readFileSync(`${prismaFolder}/${snapshot}`, "utf8");
  expect(await schemaDiff(kept, readModels())).toBe("");
});
