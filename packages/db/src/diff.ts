import { writeMigration } from "./next-migration";

try {
  const name = await writeMigration(process.argv[2] ?? "", new Date());
  process.stdout.write(
    `packages/db/prisma/migrations/${name}/migration.sql is written. Read it, complete it (checks, grants), then ./commonhouse migrate.\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
