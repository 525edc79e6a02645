import { z } from "zod";
import { shift, shiftRef, teamShiftRef } from "../shifts/schema";
import { teamRef } from "../teams/schema";
import { day, instant, locale, shownTexts, whole } from "../text";

// All of this travels as plain JSON, so instants are strings. Work is counted in minutes.

const minutes = whole(0, 2880);

/** What I worked, as I note it. */
export const note = shiftRef.extend({ minutes });

/** What somebody worked, as the office records and thereby confirms it; 0: nothing. */
export const recording = teamShiftRef.extend({ personId: z.uuid(), minutes });

/** The whole list of a shift at once; whoever is left out stays as they are. */
export const recordings = teamShiftRef.extend({
  people: z.array(z.object({ personId: z.uuid(), minutes })).max(1000),
});

export const noteAnswer = shiftRef.extend({ minutes: z.int() });

export const recordAnswer = teamShiftRef.extend({ recorded: z.int() });

/** My confirmed hours: all of them, and by month (of the centre's calendar) and team, newest first. */
export const mine = z.object({
  /** All that was ever confirmed. */
  minutes: z.int(),
  /** Noted, and not confirmed yet. */
  unconfirmed: z.int(),
  /** The last 24 months in which there were any. */
  months: z.array(
    teamRef.extend({
      /** "2026-03". */
      month: z.string(),
      title: shownTexts,
      minutes: z.int(),
      shifts: z.int(),
    }),
  ),
});

const cursor = shiftRef.extend({ startsAt: instant });

export const openRequest = z.object({ after: cursor.nullable().default(null) });

/** Shifts of the last year that are over and whose hours are not all confirmed, latest first. */
export const open = z.object({
  shifts: z.array(
    shift.extend({
      /** People whose hours are not confirmed. */
      unconfirmed: z.int(),
    }),
  ),
  next: cursor.nullable(),
});

/** From a first day to a last one, both included, by the clocks of the house. */
const span = teamRef.extend({ from: day, until: day });

const backwards = { path: ["until"], message: "endsBeforeStart" };

/** `locale`: in which language the file has its words. */
export const exportRequest = span
  .extend({ locale })
  .refine(({ from, until }) => until >= from, backwards);

const totalCursor = z.object({ minutes: z.int32(), personId: z.uuid() });

export const totalsRequest = span
  .extend({ after: totalCursor.nullable().default(null) })
  .refine(({ from, until }) => until >= from, backwards);

/** Who worked how much for a team, most first. Opens names: for people of office only. */
export const totals = z.object({
  people: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      pronouns: z.string().nullable(),
      /** Confirmed. */
      minutes: z.int(),
      /** Shifts behind these minutes. */
      shifts: z.int(),
      /** Noted and not confirmed yet. */
      unconfirmed: z.int(),
    }),
  ),
  next: totalCursor.nullable(),
});

/** CSV, RFC 4180, with a first line of names; no cell is a formula. */
export const exported = z.object({ csv: z.string() });
