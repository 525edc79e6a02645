import { z } from "zod";
import { instant, orNull, shownTexts } from "../text";
import { limits, type Role } from "./rules";

// All of this travels as plain JSON, so instants are strings.

export const role = z.enum(Object.keys(limits) as Role[]);

export const holderRef = z.object({ personId: z.uuid() });

export const officeRef = holderRef.extend({ officeId: z.uuid() });

/**
 * The id is drawn with the form: sent twice, it is still one office. Without a scope it is of the
 * whole house; without a beginning it begins now; without an end it stays.
 */
export const newOffice = officeRef
  .extend({
    role,
    scopeId: orNull(z.uuid()).default(null),
    from: orNull(instant).default(null),
    until: orNull(instant).default(null),
  })
  .refine(({ from, until }) => !from || !until || new Date(from) < new Date(until), {
    message: "endsBeforeStart",
    path: ["until"],
  });

const scope = z.object({
  scopeId: z.uuid(),
  kind: z.enum(["WORKSHOP", "TEAM", "PROGRAMME", "COMMITTEE"]),
  /** Empty where it is no longer known. */
  title: shownTexts,
});

/** What somebody holds, will hold and has held, what begins last first. */
export const offices = z.object({
  offices: z.array(
    z.object({
      officeId: z.uuid(),
      role,
      /** Null: the whole house. */
      scope: scope.nullable(),
      from: instant,
      until: instant.nullable(),
      phase: z.enum(["now", "later", "past"]),
    }),
  ),
});

/** What an office can be limited to today, newest first. */
export const scopes = z.object({ scopes: z.array(scope) });
