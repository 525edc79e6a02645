import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, expect } from "vitest";

const directory = process.env.TEST_DATA_DIR;
const counted = new Map<string, number>();

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Whether the instances with proven values are at hand; the tests on them are `test.skipIf(!hasData)`. */
export const hasData = directory !== undefined && directory !== "";

if (!hasData) {
  const file = basename(expect.getState().testPath ?? "this file");
  say(`TEST_DATA_DIR is not set: ${file} leaves out the instances with proven values.`);
}

// biome-ignore lint/suspicious/noExplicitAny: fixtures of many shapes, read by tests alone
type Parsed = any;

/** An instance with proven values, e.g. `dataFile("assignment/orlib-assign100")`. A missing file throws. */
export function dataFile(name: string): Parsed {
  return JSON.parse(readFileSync(join(directory ?? "", "matching", `${name}.json`), "utf8"));
}

/** Counts what was compared; told after the file's last test. */
export function compared(what: string, n: number): void {
  counted.set(what, (counted.get(what) ?? 0) + n);
}

afterAll(() => {
  for (const [what, n] of counted) say(`compared ${what}: ${n}`);
  counted.clear();
});
