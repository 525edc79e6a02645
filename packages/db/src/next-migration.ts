import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { prismaFolder, readMigrations, readModels } from "./prisma-files";
import { schemaDiff } from "./schema-diff";

/**
 * The models as the last migration left them. Not called `.prisma`: Prisma reads every file of that
 * kind.
 */
export const snapshot = "migrations/models.txt";

/**
 * Writes the next migration from what changed in the models, and answers its name. It asks no
 * database and decides nothing: a renamed column is a dropped and an added one until someone reads
 * the file and completes it by hand. Throws when nothing changed or the label is no file name.
 */
export async function writeMigration(label: string, now: Date, folder = prismaFolder) {
  if (!/^[a-z][a-z0-9_]*$/.test(label)) {
    throw new Error("Name the migration in small letters, digits and _, for example add_rooms.");
  }
  const models = readModels(folder);
  const sql = await schemaDiff(readFileSync(`${folder}/${snapshot}`, "utf8"), models);
  if (sql === "") {
    throw new Error("The models describe the same tables as before: there is nothing to migrate.");
  }
  const name = `${stampAfter(readMigrations(folder).at(-1)?.name, now)}_${label}`;
  mkdirSync(`${folder}/migrations/${name}`);
  writeFileSync(`${folder}/migrations/${name}/migration.sql`, sql);
  writeFileSync(`${folder}/${snapshot}`, models);
  return name;
}

/** Now, as fourteen digits in UTC, but always later than the migration before. */
function stampAfter(last: string | undefined, now: Date) {
  const stamp = Number(now.toISOString().replaceAll(/\D/g, "").slice(0, 14));
  return Math.max(stamp, Number(last?.slice(0, 14) ?? 0) + 1);
}
