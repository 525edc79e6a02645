import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** One run of a whole process. */
export type Run = {
  readonly ms: number;
  /** The most memory it had, in megabytes; null where the system does not tell. */
  readonly megabytes: number | null;
  /** How it ended: as it should, not within its time, or with a fault (out of memory, most of all). */
  readonly end: "done" | "late" | "failed";
  readonly said: string;
};

const often = 5;

/** Runs Node with these arguments and waits for its end, at most `mostMs`. */
export async function run(args: readonly string[], mostMs: number): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  const said: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => said.push(part));
  let megabytes: number | null = null;
  const look = setInterval(() => {
    megabytes = mostMemory(child.pid) ?? megabytes;
  }, often);
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    child.kill("SIGKILL");
  }, mostMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const ms = performance.now() - began;
  clearInterval(look);
  clearTimeout(limit);
  const end = isLate ? "late" : code === 0 ? "done" : "failed";
  return { ms, megabytes, end, said: Buffer.concat(said).toString() };
}

/** The high-water mark of a process on Linux. */
function mostMemory(process: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${process}/status`, "utf8");
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1_000;
  } catch {
    return null;
  }
}
