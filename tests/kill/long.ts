import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "@commonhouse/host/build";
import { root } from "@commonhouse/host/paths";

// `npm run test:long`: the kills in full, some ten minutes. A green run is written down.

await build("build", new AbortController().signal);
const vitest = join(root, "tests/node_modules/vitest/vitest.mjs");
const config = join(import.meta.dirname, "vitest.config.ts");
const { status } = spawnSync(process.execPath, [vitest, "run", "--config", config], {
  cwd: join(root, "tests"),
  env: { ...process.env, COMMONHOUSE_LONG: "1" },
  stdio: "inherit",
});
if (status === 0) writeFileSync(join(root, "docs/long-run.md"), page());
process.exitCode = status ?? 1;

function page() {
  const run = JSON.parse(readFileSync(join(root, ".test/kills.json"), "utf8"));
  const counted = (number: number) => number.toLocaleString("en");
  return `# The last long run

\`npm run test:long\`, ${new Date().toISOString().slice(0, 10)}: green.

| | |
|---|---|
| SIGKILL of the portal | ${run.kills.portal} |
| SIGKILL of the worker | ${run.kills.worker} |
| SIGKILL of PostgreSQL, all of its processes | ${run.kills.PostgreSQL} |
| everything worked again after | ${(run.longest / 1_000).toFixed(1)} s at most |
| registrations acknowledged, all there, none twice | ${counted(run.registrations)} |
| withdrawals acknowledged, all there, none twice | ${counted(run.withdrawals)} |
| answered with 503, or not at all, while something was away | ${counted((run.answers["503"] ?? 0) + (run.answers["0"] ?? 0))} |
| notices, each once | ${counted(run.notices)} |
| messages, each under one name | ${counted(run.messages)} |
| letters at the mail server; what is more than messages came twice under the same name | ${counted(run.letters)} |
`;
}
