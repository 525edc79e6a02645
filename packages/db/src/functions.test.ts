import { expect, test } from "vitest";
import { connected } from "./connect";
import { applyFunctions } from "./functions";
import { createEmptyDatabase, createTestDb } from "./testing";

const { owner } = await createTestDb();

const inOrder = (result: string) => `
  CREATE FUNCTION twice() RETURNS ${result} LANGUAGE sql AS $$ SELECT once() * 2 $$;
  CREATE FUNCTION once() RETURNS ${result} LANGUAGE sql AS $$ SELECT 21 $$;`;

test("functions are replaced when their text changes, also where their types do", async () => {
  await connected(await createEmptyDatabase(), async (client) => {
    for (const result of ["INTEGER", "BIGINT"]) {
      await client.query("BEGIN");
      await applyFunctions(client, inOrder(result));
      await client.query("COMMIT");
      const { rows } = await client.query("SELECT twice()::text, pg_typeof(twice())::text AS type");
      expect(rows).toEqual([{ twice: "42", type: result.toLowerCase() }]);
    }
  });
});

test("a function that the text no longer has is gone", async () => {
  await connected(await createEmptyDatabase(), async (client) => {
    await client.query("BEGIN");
    await applyFunctions(client, inOrder("INTEGER"));
    await client.query("COMMIT; BEGIN");
    await applyFunctions(client, "");
    await client.query("COMMIT");
    await expect(client.query("SELECT once()")).rejects.toThrow("does not exist");
  });
});

test("no function of ours is open to everybody", async () => {
  const open = await owner.$queryRaw`
    SELECT p.oid::regprocedure::text FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) right_of
    WHERE p.pronamespace = 'public'::regnamespace AND right_of.grantee = 0 AND p.proname <> 'uuidv7'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`;
  expect(open).toEqual([]);
});

test("every function with the owner's rights fixes where it looks names up, temporary tables last", async () => {
  const loose = await owner.$queryRaw`
    SELECT p.oid::regprocedure::text FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
    AND NOT coalesce(p.proconfig && ARRAY['search_path=public, pg_temp', 'search_path=pg_catalog, pg_temp'], false)`;
  expect(loose).toEqual([]);
});
