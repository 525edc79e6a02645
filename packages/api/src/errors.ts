import { TRPCError } from "@trpc/server";
import type { ZodError } from "zod";
import { refusals as declared } from "./areas";

/** Every way a well-formed request can be refused, with the code it answers. */
const refusals = { notFound: "NOT_FOUND", ...declared } as const;

export type Refusal = keyof typeof refusals;

export type RefusalParams = Readonly<Record<string, string | number>>;

/** Thrown inside a transaction, it also rolls the transaction back. */
export class RefusedError extends Error {
  readonly code: (typeof refusals)[Refusal];
  readonly refusal: Refusal;
  /** Numbers and instants that the sentence about it names; nothing about anybody. */
  readonly params: RefusalParams;

  constructor(refusal: Refusal, params: RefusalParams = {}) {
    super(refusal);
    this.code = refusals[refusal];
    this.refusal = refusal;
    this.params = params;
  }
}

/** The refusal behind an error, or null where something else went wrong. */
export function refusedBy(error: unknown): RefusedError | null {
  const cause = error instanceof TRPCError ? error.cause : error;
  return cause instanceof RefusedError ? cause : null;
}

/** Raises what a SQL function answered instead of doing what it was asked. */
export function refuseIf(refusal: string | null, params: RefusalParams = {}) {
  if (refusal === null) return;
  if (!(refusal in refusals)) throw new Error(`The database refused with ${refusal}.`);
  throw new RefusedError(refusal as Refusal, params);
}

export type Fault =
  | "missing"
  | "tooShort"
  | "tooLong"
  | "tooSmall"
  | "tooLarge"
  | "invalid"
  | "invalidEmail"
  | "invalidDate"
  | "invalidTime"
  | "invalidNumber"
  | "mismatch"
  | "endsBeforeStart";

/** What a schema says by itself, as the message of an issue. */
const worded: readonly string[] = [
  "mismatch",
  "endsBeforeStart",
  "missing",
  "invalidDate",
  "invalidTime",
] satisfies Fault[];

/** What is told of texts that have to be written in some way. */
const formats: Readonly<Record<string, Fault>> = {
  email: "invalidEmail",
  date: "invalidDate",
  datetime: "invalidDate",
};

/** What is wrong with which field: the first thing found, in words that the messages know. */
export function faultsOf({ issues }: ZodError): Record<string, Fault> {
  const faults: Record<string, Fault> = {};
  for (const issue of issues) faults[issue.path.join(".")] ??= faultOf(issue);
  return faults;
}

function faultOf(issue: ZodError["issues"][number]): Fault {
  if (worded.includes(issue.message)) return issue.message as Fault;
  const counted = "origin" in issue && issue.origin !== "string";
  if (issue.code === "too_small") {
    if (counted) return "tooSmall";
    return issue.minimum === 1 ? "missing" : "tooShort";
  }
  if (issue.code === "too_big") return counted ? "tooLarge" : "tooLong";
  if (issue.code === "invalid_format") return formats[issue.format] ?? "invalid";
  if (issue.code !== "invalid_type") return "invalid";
  // The issue does not keep what was sent, only its words do.
  if (issue.message.endsWith("received undefined")) return "missing";
  return issue.message.endsWith("received NaN") ? "invalidNumber" : "invalid";
}
