import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "@commonhouse/host/build";

const root = join(import.meta.dirname, "..");

/** Lint, import rules, boundaries and rules of style, each seen to refuse what breaks it. */
const checks = [
  ["biome", "check", "."],
  ["tsx", "lint/check.ts"],
  ["tsx", "lint/boundaries.ts"],
  ["tsx", "lint/house-rules.ts"],
  ["turbo", "boundaries"],
];

/** Everything that is checked without running it; which of it passed. */
export async function checkAll(): Promise<readonly boolean[]> {
  return [...checks.map(([program = "", ...args]) => check(program, args)), await types()];
}

function check(program: string, args: readonly string[]) {
  const bin = join(root, "node_modules/.bin");
  const path = `${join(root, "node_modules/node/bin")}:${bin}:${process.env.PATH}`;
  const env = { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: "1" };
  const right =
    spawnSync(join(bin, program), args, { cwd: root, env, stdio: "inherit" }).status === 0;
  if (!right) process.stdout.write(`✗ ${program} ${args.join(" ")}\n`);
  return right;
}

async function types() {
  try {
    await build("typecheck", new AbortController().signal);
    return true;
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n✗ types\n`);
    return false;
  }
}
