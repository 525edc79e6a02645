import { z } from "zod";
import { instant, locale, whole } from "../text";
import { type Field, fields, refusals } from "./rules";

/** Two entries: the one that stays, and the other. */
export const pairRef = z.object({ personId: z.uuid(), otherId: z.uuid() });

const choice = z.enum(["kept", "other"]).default("kept");

/** Of which entry each field is taken. */
export const newMerge = pairRef.extend(
  Object.fromEntries(fields.map((field) => [field, choice])) as Record<Field, typeof choice>,
);

export const merged = z.object({ personId: z.uuid() });

export const personRef = z.object({ personId: z.uuid() });

/** The entry that somebody's has become; null: it is still their own, or never was. */
export const successor = z.object({ personId: z.uuid().nullable() });

/** The list, of the whole house or of what one import brought; `after` counts the pairs before. */
export const listRequest = z.object({
  importId: z.uuid().nullable().default(null),
  after: whole(0, 1_000_000).default(0),
});

const one = z.object({ personId: z.uuid(), name: z.string() });

export const likely = z.object({
  count: z.int(),
  pairs: z.array(z.object({ one, other: one, by: z.enum(["joined", "phone"]) })),
  next: z.int().nullable(),
});

/** An entry as it stands beside the other. */
const side = one.extend({
  pronouns: z.string().nullable(),
  locale: locale.nullable(),
  phone: z.string().nullable(),
  area: z.string().nullable(),
  note: z.string().nullable(),
  mail: z.string().nullable(),
  arrived: z.boolean(),
  member: z
    .object({ state: z.enum(["APPLIED", "ACTIVE", "PAUSED", "ENDED"]), from: instant })
    .nullable(),
  knownSince: instant,
  languages: z.array(locale),
  /** How much hangs on it. */
  counts: z.object({
    places: z.int(),
    shifts: z.int(),
    minutes: z.int(),
    teams: z.int(),
    skills: z.int(),
    pairings: z.int(),
    offices: z.int(),
    consents: z.int(),
    notices: z.int(),
  }),
});

export const preview = z.object({
  kept: side,
  other: side,
  /** Why they cannot become one now; null: they can. */
  hindrance: z.enum(Object.keys(refusals) as [keyof typeof refusals]).nullable(),
});
