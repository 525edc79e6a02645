import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "@commonhouse/host/build";

// `npm run look`: every page in eight pictures, into tests/pictures, for whoever changed one.

await build("build", new AbortController().signal);

const vitest = join(import.meta.dirname, "node_modules/vitest/vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", "src/pages.test.ts"], {
  cwd: import.meta.dirname,
  env: { ...process.env, LOOK: "all" },
  stdio: "inherit",
});
process.exitCode = status ?? 1;
