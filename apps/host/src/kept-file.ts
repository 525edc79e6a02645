import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * What a file says; made with `first()` if it does not exist, readable for its owner only. Whole or
 * not at all, and if two make it at once, both get the same.
 */
export function keptFile(file: string, first: () => string) {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, first(), { mode: 0o600, flush: true });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readFileSync(file, "utf8");
}
