import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_APP_URL, max: 10 });

/** Calls the function, and does nothing else. */
export async function take(occurrenceId: unknown, personId: unknown) {
  const { rows } = await pool.query<{ state: string }>("SELECT * FROM take_place($1, $2, $3)", [
    occurrenceId,
    personId,
    new Date(),
  ]);
  return rows[0]?.state;
}
