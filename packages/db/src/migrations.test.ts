import { expect, test } from "vitest";
import { connected } from "./connect";
import { migrate } from "./migrations";
import { checksum, type Migration, readMigrations } from "./prisma-files";
import { createEmptyDatabase } from "./testing";

const rooms: Migration = {
  name: "20990101000000_rooms",
  sql: `CREATE TABLE "Room" ("id" INTEGER)`,
};
const broken: Migration = { name: "20990101000000_rooms", sql: `${rooms.sql}; SELECT 1 / 0` };

async function records(url: string) {
  const { rows } = await connected(url, (owner) =>
    owner.query("SELECT * FROM _prisma_migrations ORDER BY migration_name"),
  );
  return rows;
}

test("what is recorded is what Prisma records", async () => {
  const url = await createEmptyDatabase();
  await connected(url, (owner) => migrate(owner));
  const files = readMigrations();
  expect(await records(url)).toEqual(
    files.map(({ name, sql }) => ({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      checksum: checksum(sql),
      finished_at: expect.any(Date),
      migration_name: name,
      logs: null,
      rolled_back_at: null,
      started_at: expect.any(Date),
      applied_steps_count: 1,
    })),
  );
});

test("who had a seat before commitments were kept has promised to be there", async () => {
  const url = await createEmptyDatabase();
  const [first, ...later] = readMigrations();
  await connected(url, async (owner) => {
    await migrate(owner, first ? [first] : [], "");
    await owner.query(`
      INSERT INTO "Person" ("id", "name") SELECT gen_random_uuid(), '' FROM generate_series(1, 3);
      INSERT INTO "Workshop" ("id", "title") VALUES (gen_random_uuid(), '{}');
      INSERT INTO "Occurrence" ("id", "workshopId", "startsAt", "endsAt", "capacity")
      SELECT gen_random_uuid(), "id", now(), now() + interval '1 hour', 2 FROM "Workshop";
      INSERT INTO "Place" ("occurrenceId", "personId", "state", "position")
      SELECT o."id", p."id", CASE WHEN row_number() OVER () < 3 THEN 'CONFIRMED' ELSE 'WAITING' END::"PlaceState",
        row_number() OVER () FROM "Occurrence" o, "Person" p`);
    await migrate(owner);
    const { rows } = await owner.query(`
      SELECT p."state" FROM "Commitment" c JOIN "Place" p ON p."personId" = c."personId"
        AND p."occurrenceId" = c."sourceId" WHERE c."kind" = 'PLACE'`);
    expect(rows).toEqual([{ state: "CONFIRMED" }, { state: "CONFIRMED" }]);
  });
  expect(later.length).toBeGreaterThan(0);
});

test("a second run changes nothing", async () => {
  const url = await createEmptyDatabase();
  await connected(url, async (owner) => {
    // Every change of tables, rights or functions leaves a new version of some row here.
    const state = `
      SELECT md5(string_agg(v, ',' ORDER BY v)) FROM (
        SELECT 'c' || oid || xmin AS v FROM pg_class UNION ALL SELECT 'p' || oid || xmin FROM pg_proc
        UNION ALL SELECT 'q' || xmin FROM jobs.queue UNION ALL SELECT 'f' || xmin FROM _functions
        UNION ALL SELECT 'm' || xmin FROM _prisma_migrations) all_versions`;
    await migrate(owner);
    const { rows: before } = await owner.query(state);
    await migrate(owner);
    expect((await owner.query(state)).rows).toEqual(before);
  });
});

test("five at once do it once", async () => {
  const url = await createEmptyDatabase();
  await Promise.all(Array.from({ length: 5 }, () => connected(url, (owner) => migrate(owner))));
  expect(await records(url)).toHaveLength(readMigrations().length);
});

test("a new migration follows; if it fails, nothing of it stays", async () => {
  const url = await createEmptyDatabase();
  await connected(url, async (owner) => {
    const all = readMigrations();
    await expect(migrate(owner, [...all, broken])).rejects.toThrow("division by zero");
    expect(await records(url)).toHaveLength(all.length);
    await migrate(owner, [...all, rooms]);
    expect(await records(url)).toHaveLength(all.length + 1);
  });
});

test("an edited migration is refused", async () => {
  const url = await createEmptyDatabase();
  await connected(url, async (owner) => {
    await migrate(owner, [rooms], "");
    const edited = { ...rooms, sql: `${rooms.sql} -- a comment` };
    await expect(migrate(owner, [edited], "")).rejects.toThrow(`${rooms.name} was edited`);
  });
});

test("a database of a later version is refused", async () => {
  const url = await createEmptyDatabase();
  await connected(url, async (owner) => {
    await migrate(owner, [rooms], "");
    await expect(migrate(owner, [], "")).rejects.toThrow("start the newer version");
  });
});

test("a migration that was begun and not finished is refused, one rolled back runs again", async () => {
  const url = await createEmptyDatabase();
  await connected(url, async (owner) => {
    await migrate(owner, [], "");
    await owner.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', $1, $2)",
      [checksum(rooms.sql), rooms.name],
    );
    await expect(migrate(owner, [rooms], "")).rejects.toThrow("begun and not finished");
    await owner.query("UPDATE _prisma_migrations SET rolled_back_at = now()");
    await migrate(owner, [rooms], "");
    expect(await records(url)).toHaveLength(2);
  });
});
