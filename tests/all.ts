import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { removeEmbedded, startEmbedded } from "@commonhouse/db/embedded";
import { build } from "@commonhouse/host/build";
import { checkAll } from "./static";

// `npm test`: every part in turn. It ends with how many tests passed and how many failed.

const root = join(import.meta.dirname, "..");
const bin = join(root, "node_modules/.bin");

/** Minutes a part may take; half as much again, and the run fails. */
const budget = { install: 1.5, static: 1, build: 2, unit: 6, browser: 4.5 };

type Part = keyof typeof budget;
type Outcome = { readonly passed: number; readonly failed: number };

const one: Outcome = { passed: 1, failed: 0 };
const none: Outcome = { passed: 0, failed: 1 };

const times: { part: Part; minutes: number }[] = [];
const outcomes: Outcome[] = [];
const folder = mkdtempSync(join(process.env.TMPDIR ?? "/tmp", "commonhouse-test-"));

const installed = Number(process.env.COMMONHOUSE_INSTALL_MS ?? 0);
times.push({ part: "install", minutes: installed / 60_000 });

await timed("static", async () => {
  for (const right of await checkAll()) outcomes.push(right ? one : none);
});
await timed("build", async () => {
  outcomes.push(
    await build("build", new AbortController().signal).then(
      () => one,
      (error: Error) => {
        process.stdout.write(`${error.message}\n`);
        return none;
      },
    ),
  );
});
const server = await startEmbedded(join(folder, "postgres"), { durable: false });
process.env.TEST_DATABASE_URL = server.url;
try {
  await timed("unit", () => outcomes.push(vitest(root)));
  await timed("browser", () => outcomes.push(vitest(join(root, "tests"))));
} finally {
  await server.stop();
  await removeEmbedded(join(folder, "postgres"));
  rmSync(folder, { recursive: true, force: true });
}

const over = times.filter(({ part, minutes }) => minutes > budget[part] * 1.5);
for (const { part, minutes } of times) {
  const said = `${part.padEnd(8)} ${minutes.toFixed(1).padStart(5)} of ${budget[part]} minutes`;
  process.stdout.write(`${said}${minutes > budget[part] * 1.5 ? "  too slow" : ""}\n`);
}
const passed = outcomes.reduce((sum, { passed }) => sum + passed, 0);
const failed = outcomes.reduce((sum, { failed }) => sum + failed, 0) + over.length;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function timed(part: Part, run: () => unknown) {
  process.stdout.write(`\n── ${part}\n`);
  const start = performance.now();
  await run();
  times.push({ part, minutes: (performance.now() - start) / 60_000 });
}

/** What vitest itself counted; a run that counted nothing has failed. */
function vitest(cwd: string): Outcome {
  const file = join(folder, "result.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const status = run("vitest", ["run", ...reporters], cwd);
  try {
    const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(file, "utf8"));
    const broken = numFailedTests === 0 && (!success || status !== 0 || numPassedTests === 0);
    return { passed: numPassedTests, failed: numFailedTests + (broken ? 1 : 0) };
  } catch {
    return none;
  } finally {
    rmSync(file, { force: true });
  }
}

function run(program: string, args: readonly string[], cwd: string) {
  const node = join(root, "node_modules/node/bin");
  const env = {
    ...process.env,
    PATH: `${node}:${bin}:${process.env.PATH}`,
    TURBO_TELEMETRY_DISABLED: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }),
  };
  return spawnSync(join(bin, program), args, { cwd, env, stdio: "inherit" }).status;
}
