import type pg from "pg";
import { checksum } from "./prisma-files";

/**
 * Replaces all functions of ours when their text is another than the one applied last; runs inside
 * the caller's transaction. Those that the new text no longer has are gone afterwards, grants
 * included.
 */
export async function applyFunctions(owner: pg.Client, text: string) {
  await owner.query(`
    CREATE TABLE IF NOT EXISTS _functions (
      one        BOOLEAN PRIMARY KEY DEFAULT true CHECK (one),
      checksum   TEXT NOT NULL,
      signatures TEXT[] NOT NULL)`);
  const { rows } = await owner.query<{ checksum: string; signatures: string[] }>(
    "SELECT checksum, signatures FROM _functions",
  );
  if (rows[0]?.checksum === checksum(text)) return;

  for (const signature of rows[0]?.signatures ?? []) {
    await owner.query(`DROP FUNCTION IF EXISTS ${signature}`);
  }
  // They call each other, in whatever order they stand.
  await owner.query("SET LOCAL check_function_bodies = off");
  await owner.query(text);
  await owner.query("DELETE FROM _functions");
  await owner.query(
    `INSERT INTO _functions (checksum, signatures)
     SELECT $1, coalesce(array_agg(oid::regprocedure::text), '{}') FROM pg_proc
     WHERE pronamespace = 'public'::regnamespace AND xmin = pg_current_xact_id()::xid`,
    [checksum(text)],
  );
}
