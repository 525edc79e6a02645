import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** Where models, migrations and functions lie. */
export const prismaFolder = `${import.meta.dirname}/../prisma`;

/** A step from one shape of the tables to the next, as Prisma keeps it: a folder with one file. */
export type Migration = { readonly name: string; readonly sql: string };

/** Every migration in order; each runs once. */
export function readMigrations(folder = prismaFolder): readonly Migration[] {
  return readdirSync(`${folder}/migrations`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
    .map((name) => ({ name, sql: read(`${folder}/migrations/${name}/migration.sql`) }));
}

/** The models as they stand now: everything that `prisma generate` reads, as one text. */
export function readModels(folder = prismaFolder): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".prisma"))
    .toSorted()
    .map((path) => read(`${folder}/${path}`))
    .join("\n");
}

/** All functions as one text: they are replaced whole. */
export function readFunctions(): string {
  return readdirSync(`${prismaFolder}/functions`)
    .filter((name) => name.endsWith(".sql"))
    .toSorted()
    .map((name) => read(`${prismaFolder}/functions/${name}`))
    .join("\n");
}

/** SHA-256 in hexadecimal digits: of a migration's file, what Prisma calls its checksum. */
export function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function read(path: string) {
  return readFileSync(path, "utf8");
}
