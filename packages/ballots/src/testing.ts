import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect } from "vitest";

const directory = process.env.TEST_DATA_DIR;
const counted = new Map<string, number>();

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Whether the real elections are at hand; the tests on them are `test.skipIf(!hasData)`. */
export const hasData = directory !== undefined && directory !== "";

if (!hasData) {
  const file = basename(expect.getState().testPath ?? "this file");
  say(`TEST_DATA_DIR is not set: ${file} leaves out the real elections.`);
}

/**
 * The bytes of a file of real elections, unpacked where it ends in .gz; null without TEST_DATA_DIR,
 * which is said once per test file. A missing file throws.
 */
export function dataBytes(name: string): Uint8Array | null {
  if (directory === undefined || directory === "") {
    return null;
  }
  const bytes = readFileSync(join(directory, "elections", name));
  return name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

// biome-ignore lint/suspicious/noExplicitAny: fixtures of many shapes, read by tests alone
type Parsed = any;

/**
 * A file of real elections, parsed: an object, or for a corpus (.jsonl, .jsonl.gz) a list of one
 * object per line. Null without TEST_DATA_DIR; a missing file throws.
 */
export function dataFile(name: string): Parsed {
  const bytes = dataBytes(name);
  if (bytes === null) return null;
  const text = new TextDecoder().decode(bytes);
  if (!/\.jsonl(\.gz)?$/.test(name)) return JSON.parse(text);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => JSON.parse(line));
}

/** Counts what was compared, e.g. `compared("stv-scottish: every winner", 1)`; told after the file's last test. */
export function compared(what: string, n: number): void {
  counted.set(what, (counted.get(what) ?? 0) + n);
}

afterAll(() => {
  for (const [what, n] of counted) say(`compared ${what}: ${n}`);
  counted.clear();
});
