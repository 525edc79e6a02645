import { fork } from "node:child_process";
import { join } from "node:path";
import type { Load, Outcome } from "./load";

/**
 * Sends a load from a process of its own, so that the sender's work is not counted as the house's.
 * Throws if it could not be sent.
 */
export function drive(load: Load): Promise<Outcome> {
  const child = fork(join(import.meta.dirname, "load.ts"), { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.once("message", (said: Outcome | { readonly error: string }) =>
      "error" in said ? reject(new Error(said.error)) : resolve(said),
    );
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The load ended early: ${code}.`)));
    child.send(load);
  });
}

/** How many answers do not end in one of these words. */
export function others({ answers }: Outcome, expected: readonly string[]) {
  return Object.entries(answers)
    .filter(([answer]) => !expected.some((word) => answer.endsWith(word)))
    .reduce((sum, [, count]) => sum + count, 0);
}
