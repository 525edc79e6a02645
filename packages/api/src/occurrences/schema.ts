import { z } from "zod";
import { placeState } from "../places/schema";
import { instant, line, orNull, shownTexts, whole } from "../text";
import { kind } from "../workshops/schema";

// All of this travels as plain JSON, so instants are strings.

const cursor = z.object({ startsAt: instant, occurrenceId: z.uuid() });

/** From (included) until (not included). */
export const span = z.object({
  from: instant,
  until: instant,
  kind: orNull(kind).default(null),
  /** Only what still has a seat. */
  free: z.boolean().default(false),
  after: cursor.nullable().default(null),
});

/** What a member may know of an occurrence: counts, and nobody's place but their own. */
export const occurrence = z.object({
  occurrenceId: z.uuid(),
  workshopId: z.uuid(),
  kind,
  title: shownTexts,
  startsAt: instant,
  endsAt: instant,
  room: z.string(),
  cancelled: z.boolean(),
  capacity: z.int(),
  taken: z.int(),
  waiting: z.int(),
  place: placeState.nullable(),
  offer: z.enum(["TAKE", "WAIT", "GIVE_UP", "NOTHING"]),
});

export const occurrencePage = z.object({
  occurrences: z.array(occurrence),
  next: cursor.nullable(),
});

/** One occurrence as its own page shows it. */
export const occurrenceDetail = occurrence.extend({
  description: shownTexts,
  /** The community names of those who run it. */
  hosts: z.array(z.string()),
  /** How many wait before this member; 0 without a wait. */
  ahead: z.int(),
  /** Later occurrences of the same workshop with a seat left. */
  others: z.array(
    occurrence.pick({ occurrenceId: true, startsAt: true, capacity: true, taken: true }),
  ),
});

const fields = z.object({
  workshopId: z.uuid(),
  occurrenceId: z.uuid(),
  startsAt: instant,
  endsAt: instant,
  room: z.union([z.literal(""), line(120)]),
  capacity: whole(1, 10_000),
});

/** When and where, and for how many. The id is drawn with the form: sent twice, it is still one. */
export const newOccurrence = fields.refine(
  ({ startsAt, endsAt }) => new Date(endsAt) > new Date(startsAt),
  { path: ["endsAt"], message: "endsBeforeStart" },
);
