import { Prisma } from "./generated/client";

/** Timeouts, too many connections, and a server that is going down or coming up. */
const passing = new Set(["57014", "55P03", "40001", "40P01", "53300", "57P01", "57P02", "57P03"]);

/** Errors of ours: too many wait for a connection, or for a passphrase to be looked at. */
const crowded = new Set(["CrowdedError", "BusyError"]);

/** What the pool and the driver say when an answer does not come, or is cut off; they have no code. */
const away = new Set([
  "timeout exceeded when trying to connect",
  "Query read timeout",
  "Connection terminated",
  "Connection terminated unexpectedly",
  "Connection terminated due to connection timeout",
  "Client has encountered a connection error and is not queryable",
]);

type Cause = {
  readonly originalCode?: string;
  readonly originalMessage?: string;
  readonly constraint?: { readonly index?: string };
};

/** The SQLSTATE behind a Prisma error, if the database spoke at all. */
export function sqlState(error: unknown): string | undefined {
  return causeOf(error)?.originalCode;
}

/** The name of the constraint that refused a row. Nothing else of the message may be kept. */
export function constraintOf(error: unknown): string | undefined {
  const cause = causeOf(error);
  return cause?.constraint?.index ?? /constraint "(\w+)"/.exec(cause?.originalMessage ?? "")?.[1];
}

/** Whether the same request may well succeed in a while: answered with 503. */
export function isBusy(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const state = sqlState(error);
    if (state !== undefined) return passing.has(state);
    return error.code === "P2028" || error.code === "P2010" || error.code.startsWith("P1");
  }
  return error instanceof Error && (crowded.has(error.name) || away.has(error.message));
}

function causeOf(error: unknown) {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  return (error.meta?.driverAdapterError as { cause?: Cause } | undefined)?.cause;
}
