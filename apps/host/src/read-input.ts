import { readFileSync } from "node:fs";
import { PlainError } from "./plain-error";

/** A file that a command names. Throws `PlainError` if it cannot be read. */
export function readInput(file: string) {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new PlainError(`${file} cannot be read${code === "ENOENT" ? ": it is not there" : ""}.`);
  }
}

/** The same for JSON. */
export function readJson(file: string): unknown {
  const text = readInput(file);
  try {
    return JSON.parse(text.toString());
  } catch (error) {
    throw new PlainError(`${file} is not JSON: ${(error as Error).message}.`);
  }
}
