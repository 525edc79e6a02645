import { createDb } from "@commonhouse/db";
import pg from "pg";
import type { Wish } from "./registrations";

const connections = 10;

/** The function through the driver alone; answers milliseconds. */
export async function bareSql(url: string, wishes: readonly Wish[]) {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  try {
    await Promise.all(
      Array.from({ length: connections }, () => pool.query("SELECT pg_sleep(0.1)")),
    );
    return await timed(wishes, ([{ personId }, occurrenceId]) =>
      pool.query("SELECT * FROM take_place($1, $2, $3)", [occurrenceId, personId, new Date()]),
    );
  } finally {
    await pool.end();
  }
}

/** The function as the house calls it; answers milliseconds. */
export async function prismaSql(url: string, wishes: readonly Wish[]) {
  const db = createDb(url, { connections });
  try {
    await Promise.all(
      Array.from({ length: connections }, () => db.$queryRaw`SELECT pg_sleep(0.1)::text`),
    );
    return await timed(wishes, ([{ personId }, occurrenceId]) => {
      const now = new Date();
      return db.$queryRaw`SELECT * FROM take_place(${occurrenceId}::uuid, ${personId}::uuid, ${now})`;
    });
  } finally {
    await db.$disconnect();
  }
}

/** As many at once as there are connections. */
async function timed(wishes: readonly Wish[], call: (wish: Wish) => PromiseLike<unknown>) {
  let next = 0;
  const lane = async () => {
    for (let wish = wishes[next++]; wish; wish = wishes[next++]) await call(wish);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, lane));
  return performance.now() - start;
}
