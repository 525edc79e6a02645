import type { Field, Mapping } from "../member-columns/schema";

/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "memberImport.empty": "UNPROCESSABLE_CONTENT",
  "memberImport.unreadable": "UNPROCESSABLE_CONTENT",
  "memberImport.openQuote": "UNPROCESSABLE_CONTENT",
  "memberImport.tooLarge": "PAYLOAD_TOO_LARGE",
  "memberImport.tooMany": "PAYLOAD_TOO_LARGE",
  "memberImport.noColumns": "UNPROCESSABLE_CONTENT",
  "memberImport.nothing": "UNPROCESSABLE_CONTENT",
  "memberImport.started": "CONFLICT",
  "memberImport.idTaken": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "memberImport.upload": "office",
  "memberImport.start": "office",
  "memberImport.finish": "office",
} as const;

/** What is recorded about. */
export const objects = ["MemberImport"] as const;

/** Without these nobody can be taken in. */
const needed = ["name", "mail"] as const satisfies readonly Field[];

/** What no column says yet, though it has to be said. */
export function missingIn(mapping: Mapping): Field[] {
  return needed.filter((field) => mapping[field] === null);
}

/** How far an import is. */
export function stateOf(startedAt: Date | null, finishedAt: Date | null) {
  if (startedAt === null) return "PREVIEW" as const;
  return finishedAt === null ? ("RUNNING" as const) : ("DONE" as const);
}
