import { z } from "zod";
import { actions, objects } from "../areas";
import { instant, orNull } from "../text";
import type { Action } from "./rules";

// All of this travels as plain JSON, so instants are strings.

const entryRef = z.object({ entryId: z.uuid() });

const cursor = entryRef.extend({ at: instant });

const action = z.enum(Object.keys(actions) as Action[]);

export const listRequest = z.object({
  after: cursor.nullable().default(null),
  action: orNull(action).default(null),
  objectId: orNull(z.uuid()).default(null),
});

/**
 * Who did what to which thing, and when; never what it held. Whoever acted in office is named, if
 * still known here; `person` acted in affairs of their own, `house` is a command of its keeper.
 */
export const entry = entryRef.extend({
  at: instant,
  by: z.enum(["office", "person", "house"]),
  name: z.string().nullable(),
  action: z.enum([...action.options, "other"]),
  objectKind: z.enum([...objects, "other"]),
  /** Null where it would name whom `by` leaves unnamed. */
  objectId: z.uuid().nullable(),
});

export const entryList = z.object({ entries: z.array(entry), next: cursor.nullable() });
