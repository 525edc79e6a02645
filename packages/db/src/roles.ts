import pg from "pg";

/** A name and a password at the database. */
export type Login = { readonly user: string; readonly password: string };

/** The two services that sign in at the database; the owner is a third, and only migrates. */
export type Logins = { readonly app: Login; readonly worker: Login };

// Prisma sends dates without an offset: the session has to read them as what they are.
const timezone = ["timezone", "UTC"] as const;

const settings = {
  app: [
    timezone,
    ["statement_timeout", "5s"],
    ["lock_timeout", "3s"],
    ["idle_in_transaction_session_timeout", "10s"],
  ],
  worker: [timezone, ["statement_timeout", "5min"]],
} as const;

/**
 * Roles belong to the whole server, not to one database, so no migration makes them. Asked again,
 * this changes nothing but the passwords. Grants go to the groups; limits are set on whoever signs
 * in.
 */
export async function ensureRoles(owner: pg.Client, logins: Logins) {
  await ensureGroups(owner);
  for (const service of ["app", "worker"] as const) {
    const { user, password } = logins[service];
    const name = pg.escapeIdentifier(user);
    await ensureRole(owner, user, "LOGIN");
    await insist(owner, `ALTER ROLE ${name} PASSWORD ${pg.escapeLiteral(password)}`);
    await insist(owner, `GRANT commonhouse_${service} TO ${name}`);
    for (const [setting, value] of settings[service]) {
      await insist(owner, `ALTER ROLE ${name} SET ${setting} = '${value}'`);
    }
  }
}

/** The groups that migrations grant to. */
export async function ensureGroups(owner: pg.Client) {
  await ensureRole(owner, "commonhouse_app", "NOLOGIN");
  await ensureRole(owner, "commonhouse_worker", "NOLOGIN");
}

async function ensureRole(owner: pg.Client, role: string, option: "LOGIN" | "NOLOGIN") {
  const found = await owner.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  if (found.rowCount !== 0) return;
  const name = pg.escapeIdentifier(role);
  await owner.query(`DO $$ BEGIN CREATE ROLE ${name} ${option};
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
}

/**
 * Databases of one server cannot lock each other out, and two changes of one role at once fail with
 * "tuple concurrently updated": the later one asks again.
 */
async function insist(owner: pg.Client, sql: string, tries = 20): Promise<void> {
  try {
    await owner.query(sql);
  } catch (error) {
    const overtaken =
      error instanceof pg.DatabaseError && ["XX000", "23505"].includes(error.code ?? "");
    if (!overtaken || tries === 0) throw error;
    await new Promise((done) => setTimeout(done, Math.random() * 50));
    await insist(owner, sql, tries - 1);
  }
}
