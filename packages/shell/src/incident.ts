import { randomBytes } from "node:crypto";
import { constraintOf, isBusy, sqlState } from "@commonhouse/db/sql-state";
import { TRPCError } from "@trpc/server";

/**
 * Writes one line about something unexpected and gives it a number that people can quote. Nothing
 * of the message, the row, the person or the address goes in.
 * @param where a procedure or a path, without what was asked of it
 */
export function report(error: unknown, where: string): string {
  const incident = randomBytes(4).toString("hex");
  const cause = error instanceof TRPCError && error.cause ? error.cause : error;
  const line = {
    level: isBusy(cause) ? "busy" : "error",
    at: new Date().toISOString(),
    incident,
    where,
    error: cause instanceof Error ? cause.name : typeof cause,
    code: codeOf(cause),
    sqlState: sqlState(cause),
    constraint: constraintOf(cause),
    frames: framesOf(cause),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return incident;
}

/** Whether an error, or what it was caused by, may well be gone in a while. */
export function isPassing(error: unknown): boolean {
  return isBusy(error) || (error instanceof Error && isBusy(error.cause));
}

function codeOf(error: unknown) {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" && /^\w{1,40}$/.test(error.code) ? error.code : undefined;
}

/** Where in the code: file and line only, and never what stands before them. */
function framesOf(error: unknown) {
  if (!(error instanceof Error) || !error.stack) return undefined;
  const calls = error.stack.slice(error.stack.indexOf(error.message) + error.message.length);
  return [...calls.matchAll(/\n {4}at [^\n]*?([\w.[\]-]+:\d+:\d+)\)?(?=\n|$)/g)]
    .slice(0, 4)
    .map(([, place]) => place);
}
