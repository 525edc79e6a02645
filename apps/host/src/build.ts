import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./paths";
import { PlainError } from "./plain-error";
import { say } from "./say";
import { buildKey } from "./secrets";

const quiet = 3_000;
const shownLines = 40;

/**
 * Brings the build up to date; turbo does only what changed. `generate` is enough for commands
 * that never open a page. Throws `PlainError` with the end of what the build said if it fails.
 */
export async function build(task: Task, stop: AbortSignal) {
  const told = setTimeout(() => say(words[task]), quiet);
  const { code, said } = await turbo(task, stop).finally(() => clearTimeout(told));
  stop.throwIfAborted();
  if (code === 0) return;
  const end = said.trimEnd().split("\n").slice(-shownLines).join("\n");
  throw new PlainError(`${end}\n\nThe build did not work: the lines above say why.`);
}

/** `typecheck` belongs to the tests. */
type Task = "build" | "generate" | "typecheck";

const words = {
  build: "Building the portal and the console. The first time takes about a minute …",
  generate: "Preparing the database client …",
  typecheck: "Checking types …",
};

function turbo(task: string, stop: AbortSignal) {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  // npx brings pnpm onto the PATH, where turbo looks for it.
  const args = ["--yes", packageManager, "exec", "turbo", "run", task, "--output-logs=errors-only"];
  return new Promise<{ code: number | null; said: string }>((resolve, reject) => {
    const child = spawn("npx", args, {
      cwd: root,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const parts: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part) => parts.push(part));
    // The whole group: npx, pnpm and turbo each have children of their own.
    const end = () => child.pid && child.exitCode === null && process.kill(-child.pid, "SIGTERM");
    stop.addEventListener("abort", end, { once: true });
    child.once("error", () => reject(new PlainError("Building needs npx, which comes with npm.")));
    child.once("close", (code) => resolve({ code, said: Buffer.concat(parts).toString() }));
  });
}

function environment() {
  const node = join(root, "node_modules/node/bin");
  return {
    ...process.env,
    PATH: `${node}${delimiter}${process.env.PATH ?? ""}`,
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: buildKey(),
  };
}
