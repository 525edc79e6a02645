import { z } from "zod";
import { instant, shownTexts } from "../text";
import { kind } from "../workshops/schema";

/** Why something in the file is not taken over. */
export const fault = z.enum([
  "tooLarge",
  "notCalendar",
  "noEvents",
  "tooManyEvents",
  "cutOff",
  "unreadable",
  "noUid",
  "noTitle",
  "titleTooLong",
  "descriptionTooLong",
  "placeTooLong",
  "noStart",
  "noEnd",
  "endsBeforeStart",
  "unknownZone",
  "capacity",
  "rule",
  "duplicate",
  "noSeries",
  "thisAndFuture",
]);

/** What is taken over, and should be known. */
export const remark = z.enum(["shift", "noCapacity", "cutShort", "superseded", "timesLeft"]);

/** `event` counts from 1 in the file; null: the whole file. `line`: where to look. */
const place = z.object({
  event: z.int().nullable(),
  uid: z.string().nullable(),
  line: z.int(),
  title: z.string().nullable(),
});

export const problem = place.extend({ fault });
export const remarkMade = place.extend({ remark });

/** One time at which an event takes place. `key`: the same time in later versions of the file. */
export const time = z.object({
  key: z.string(),
  recurrenceId: instant.nullable(),
  startsAt: instant,
  endsAt: instant,
  room: z.string(),
  capacity: z.int(),
});

/** An event with its times; `cancelled` holds the keys of those the file takes back. */
export const event = z.object({
  event: z.int(),
  line: z.int(),
  uid: z.string(),
  kind,
  title: shownTexts,
  description: shownTexts,
  times: z.array(time),
  cancelled: z.array(z.string()),
});

export type Problem = z.infer<typeof problem>;
export type Remark = z.infer<typeof remarkMade>;
export type Time = z.infer<typeof time>;
export type ProgrammeEvent = z.infer<typeof event>;
