import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { PlainError } from "./plain-error";
import type { StopSignals } from "./signals";

/** A process that is kept running: `node` with these arguments. */
export type Child = {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Answers 200 once it works; without an address, it sends the message `ready`. */
  readonly address?: string;
  /** What it says goes to the end of this file. */
  readonly log: string;
};

export type Keeping = {
  readonly children: readonly Child[];
  readonly signals: StopSignals;
  readonly say: (line: string) => void;
  /** All answer. Called once. */
  readonly onReady?: () => void;
  /** The process ids by name, at each start of one. */
  readonly onStart?: (processes: Readonly<Record<string, number>>) => void;
};

const leash = pathToFileURL(join(import.meta.dirname, "leash.mjs")).href;
const patience = {
  grace: 8_000,
  ready: 60_000,
  poll: 50,
  first: 100,
  longest: 10_000,
  steady: 10_000,
};
const triesAtFirst = 3;
const logSize = 5_000_000;

/**
 * Keeps the children running until `signals.stop`; then ends them: SIGTERM, and SIGKILL after 8
 * seconds or at `signals.now`. None outlives this process. Throws `PlainError` if one cannot be
 * brought up at first; later it is started again however often it dies.
 */
export async function supervise({ children, signals, say, onReady, onStart }: Keeping) {
  const failed = new AbortController();
  const stop = AbortSignal.any([signals.stop, failed.signal]);
  const processes: Record<string, number> = {};
  let up = false;

  async function keep(child: Child) {
    for (let pause = patience.first, deaths = 1; !stop.aborted; deaths++) {
      const began = Date.now();
      const running = launch(child);
      processes[child.name] = running.pid ?? 0;
      onStart?.({ ...processes });
      const ready = isUp(child, running, stop).then((it) => it && answered(child.name));
      const how = await ended(running, stop, signals.now);
      await ready;
      if (stop.aborted) return;
      if (!up && deaths >= triesAtFirst) throw new PlainError(brokenAtFirst(child));
      pause = Date.now() - began > patience.steady ? patience.first : pause;
      say(`The ${child.name} stopped (${how}). It is started again.`);
      await setTimeout(pause, undefined, { signal: stop }).catch(() => undefined);
      pause = Math.min(pause * 2, patience.longest);
    }
  }

  const waiting = new Set(children.map(({ name }) => name));
  function answered(name: string) {
    if (!waiting.delete(name) || waiting.size > 0) return;
    up = true;
    onReady?.();
  }

  const kept = children.map((child) =>
    keep(child).catch((error: unknown) => {
      failed.abort();
      throw error;
    }),
  );
  const fault = (await Promise.allSettled(kept)).find(({ status }) => status === "rejected");
  if (fault?.status === "rejected") throw fault.reason;
}

function launch({ args, cwd, env, log }: Child) {
  mkdirSync(dirname(log), { recursive: true, mode: 0o700 });
  if (existsSync(log) && statSync(log).size > logSize) renameSync(log, `${log}.1`);
  const file = openSync(log, "a", 0o600);
  // In a group of its own: Ctrl-C reaches only us, and we decide the order.
  const options = { cwd, env: { ...env }, detached: true };
  const child = spawn(process.execPath, ["--import", leash, ...args], {
    ...options,
    env: options.env as NodeJS.ProcessEnv,
    stdio: ["ignore", file, file, "ipc"],
  });
  closeSync(file);
  return child;
}

/** How a process ended, which it is asked to do as soon as `stop` is. */
function ended(child: ChildProcess, stop: AbortSignal, now: AbortSignal) {
  return new Promise<string>((resolve) => {
    const kill = () => child.kill("SIGKILL");
    const end = () => {
      child.kill("SIGTERM");
      globalThis.setTimeout(kill, patience.grace).unref();
      if (now.aborted) kill();
      now.addEventListener("abort", kill);
    };
    stop.addEventListener("abort", end);
    if (stop.aborted) end();
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => {
      stop.removeEventListener("abort", end);
      now.removeEventListener("abort", kill);
      resolve(signal ?? `code ${code}`);
    });
  });
}

/** Waits until a process works; false if it ended, or is to end, before. Killed if it takes too long. */
async function isUp({ address }: Child, child: ChildProcess, stop: AbortSignal) {
  let told = false;
  child.on("message", (message) => {
    told ||= message === "ready";
  });
  for (const until = Date.now() + patience.ready; !stop.aborted; await setTimeout(patience.poll)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
      return false;
    if (address ? await answers(address) : told) return true;
    if (Date.now() > until) child.kill("SIGKILL");
  }
  return false;
}

async function answers(address: string) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

function brokenAtFirst({ name, log }: Child) {
  const end = readFileSync(log, "utf8").trimEnd().split("\n").slice(-20).join("\n");
  return `${end}\n\nThe ${name} does not start; the lines above are the end of ${log}.`;
}
