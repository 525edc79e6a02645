import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { instantAt } from "../moments/rules";
import { daysOf, type Recurrence } from "../recurrence/rules";
import type { newSeries } from "./schema";

/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "shifts.cancelled": "CONFLICT",
  "shifts.started": "CONFLICT",
  "shifts.inThePast": "CONFLICT",
  "shifts.sameStart": "CONFLICT",
  "shifts.clashes": "CONFLICT",
  "shifts.none": "CONFLICT",
  "shifts.tooMany": "CONFLICT",
  "shifts.idTaken": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "shifts.add": "office",
  "shifts.addSeries": "office",
  "shifts.change": "office",
  "shifts.cancel": "office",
} as const;

/** What is recorded about. */
export const objects = ["Shift", "ShiftSeries"] as const;

const page = "/volunteering/{shiftId}";

/** What people are told of. */
export const notices = {
  "shifts.changed": { outside: "change", page, about: "shift" },
  "shifts.cancelled": { outside: "change", page, about: "shift" },
} as const;

/** How many shifts are planned at once, at most. */
export const mostAtOnce = 200;

type Series = Pick<
  z.infer<typeof newSeries>,
  "from" | "until" | "startTime" | "endTime" | "weekdays" | "everyWeeks"
>;

/**
 * The shifts of a series: each at the same time by the clocks of the zone, whatever they did
 * meanwhile; one more than `mostAtOnce` at most. `local`: the start by those clocks.
 */
export function shiftsOf(series: Series, timeZone: string) {
  const { from, until, startTime, weekdays, everyWeeks } = series;
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(until)];
  const begin = Array.from({ length: 7 }, (_, days) => first.add({ days })).find((day) =>
    weekdays.some((name) => name === weekdayOf(day)),
  );
  if (!begin || Temporal.PlainDate.compare(begin, last) > 0) return [];
  const furthest = begin.add({ weeks: everyWeeks * (mostAtOnce + 1) });
  const end = Temporal.PlainDate.compare(last, furthest) < 0 ? last : furthest;
  const rule: Recurrence = {
    freq: "WEEKLY",
    interval: everyWeeks,
    wkst: 2,
    byday: [...weekdays],
  };
  return daysOf(rule, begin, end)
    .slice(0, mostAtOnce + 1)
    .map((day) => {
      const start = day.toPlainDateTime(Temporal.PlainTime.from(startTime));
      return { local: start.toString(), ...timesOf(start, series.endTime, timeZone) };
    });
}

const names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

function weekdayOf(day: Temporal.PlainDate) {
  return names[day.dayOfWeek - 1];
}

function timesOf(start: Temporal.PlainDateTime, endTime: string, timeZone: string) {
  const sameDay = start.toPlainDate().toPlainDateTime(Temporal.PlainTime.from(endTime));
  const overnight = Temporal.PlainDateTime.compare(sameDay, start) <= 0;
  const end = overnight ? sameDay.add({ days: 1 }) : sameDay;
  const [from, to] = [instantAt(start, timeZone), instantAt(end, timeZone)];
  // The clocks skip its beginning: it is as long as ever.
  const until = Temporal.Instant.compare(to, from) > 0 ? to : from.add(start.until(end));
  return { startsAt: new Date(from.epochMilliseconds), endsAt: new Date(until.epochMilliseconds) };
}
