import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_APP_URL, max: 10 });

/** All that can be left out is left out: what the house adds to this is what its safety costs. */
export async function POST(request: Request) {
  const { occurrenceId, personId } = await request.json();
  const { rows } = await pool.query("SELECT * FROM take_place($1, $2, $3)", [
    occurrenceId,
    personId,
    new Date(),
  ]);
  return Response.json(rows[0]);
}
