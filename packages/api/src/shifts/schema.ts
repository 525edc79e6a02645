import { z } from "zod";
import { teamRef } from "../teams/schema";
import {
  clockTime,
  day,
  instant,
  line,
  orNull,
  several,
  shownTexts,
  texts,
  ticked,
  whole,
} from "../text";

// All of this travels as plain JSON, so instants are strings.

export const shiftRef = z.object({ shiftId: z.uuid() });

/** An office reaches as far as its team, so what the console asks always names the team. */
export const teamShiftRef = teamRef.extend({ shiftId: z.uuid() });

const fields = teamRef.extend({
  /** Empty: it is called like its team. */
  title: texts(line(120)),
  place: z.union([z.literal(""), line(120)]),
  needed: whole(1, 1000),
  /** Only for people who can do this. */
  skillId: orNull(z.uuid()).default(null),
});

type Times = { readonly startsAt: string; readonly endsAt: string };

/** A shift is worked at one stretch: two days at most. */
const longest = 48 * 60 * 60_000;

const lengthOf = ({ startsAt, endsAt }: Times) => Date.parse(endsAt) - Date.parse(startsAt);
const endsLater = { path: ["endsAt"], message: "endsBeforeStart" };
const endsSoon = { path: ["endsAt"], message: "invalidDate" };

const one = fields.extend({ shiftId: z.uuid(), startsAt: instant, endsAt: instant });

/** When, where and for how many. The id is drawn with the form: sent twice, it is still one. */
export const newShift = one
  .refine((sent) => lengthOf(sent) > 0, endsLater)
  .refine((sent) => lengthOf(sent) <= longest, endsSoon);

/** `release`: whoever has something else at the new time is freed and told; else that is refused. */
export const changedShift = one
  .extend({ release: ticked })
  .refine((sent) => lengthOf(sent) > 0, endsLater)
  .refine((sent) => lengthOf(sent) <= longest, endsSoon);

/** How many were freed, because they have something else at the new time. */
export const changeAnswer = teamShiftRef.extend({ freed: z.int() });

export const weekday = z.enum(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]);

/**
 * The same shift on some weekdays of every n-th week, by the clocks of the house, from a first day
 * until a last one. An end that is not later than the start is on the next day. The id is drawn with
 * the form.
 */
export const newSeries = fields
  .extend({
    seriesId: z.uuid(),
    from: day,
    until: day,
    startTime: clockTime,
    endTime: clockTime,
    weekdays: several(weekday, 7).refine((days) => days.length > 0, "missing"),
    everyWeeks: whole(1, 12).default(1),
  })
  .refine(({ from, until }) => until >= from, { path: ["until"], message: "endsBeforeStart" });

export const seriesAnswer = teamRef.extend({ seriesId: z.uuid(), planned: z.int() });

/** How many were cancelled. */
export const cancelAnswer = teamShiftRef.extend({ cancelled: z.int() });

/** Someone who has taken a shift, for people of office. */
export const shiftPerson = z.object({
  personId: z.uuid(),
  name: z.string(),
  pronouns: z.string().nullable(),
  /** Put down by an office, not by themselves. */
  assigned: z.boolean(),
  /** What they worked, in minutes, as noted. */
  minutes: z.int().nullable(),
  confirmed: z.boolean(),
});

export const skill = z.object({ skillId: z.uuid(), title: shownTexts });

/** A shift as everyone may see it. */
export const shift = teamShiftRef.extend({
  /** Its own title, or its team's. */
  title: shownTexts,
  team: shownTexts,
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
  needed: z.int(),
  taken: z.int(),
  skill: skill.nullable(),
  cancelled: z.boolean(),
});

/** One shift with its people, for those who coordinate its team. */
export const shiftDetail = shift.extend({
  /** Its own title alone; empty where it is called like its team. */
  ownTitle: shownTexts,
  /** Null: it was planned alone. */
  seriesId: z.uuid().nullable(),
  /** Shifts of its series from this one on, this one included, that are not cancelled. */
  following: z.int(),
  started: z.boolean(),
  people: z.array(shiftPerson),
});
