import { Temporal } from "temporal-polyfill";
import { z } from "zod";

// Recurrence rules (RFC 5545, 3.3.10) of days and longer. Every rule ends: days are looked at one by
// one up to a last day, so that none can run forever.

type Day = Temporal.PlainDate;

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

const some = <T extends z.ZodType>(one: T) => z.union([one.transform((x) => [x]), z.array(one)]);

/** What `DAILY` and longer rules may say; a rule that says more is not understood. */
export const recurrence = z.strictObject({
  freq: z.enum(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
  interval: z.int().min(1).max(1000).default(1),
  count: z.int().min(1).max(1000).optional(),
  until: z.string().optional(),
  /** As ical.js counts: 1 is Sunday. */
  wkst: z.int().min(1).max(7).default(2),
  byday: some(z.string().regex(/^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/)).optional(),
  bymonthday: some(z.int().min(-31).max(31)).optional(),
  bymonth: some(z.int().min(1).max(12)).optional(),
  bysetpos: some(z.int().min(-366).max(366)).optional(),
});

export type Recurrence = z.infer<typeof recurrence>;

/**
 * The days of a rule from its first, which always counts, to a last one; at most its `count`. Of a
 * rule that counts nothing, days long before `from` may be left out: it may be very old.
 */
export function daysOf(rule: Recurrence, first: Day, last: Day, from: Day = first): Day[] {
  const days = [first];
  for (let step = stepsBefore(rule, first, from); ; step += 1) {
    const period = periodOf(rule, first, step);
    const [start] = period;
    if (!start || Temporal.PlainDate.compare(start, last) > 0) return days;
    for (const day of picked(rule, first, period)) {
      if (days.length === rule.count) return days;
      const [begun, over] = [first, last].map((one) => Temporal.PlainDate.compare(day, one));
      if (begun === 1 && over !== 1) days.push(day);
    }
  }
}

/** How many periods of a rule are over before a day. */
function stepsBefore({ freq, interval, count }: Recurrence, first: Day, from: Day) {
  if (count !== undefined || Temporal.PlainDate.compare(from, first) <= 0) return 0;
  const units = { DAILY: "days", WEEKLY: "weeks", MONTHLY: "months", YEARLY: "years" } as const;
  const unit = units[freq];
  const over = first.until(from, { largestUnit: unit })[unit];
  return Math.max(0, Math.floor(over / interval) - 1);
}

function periodOf({ freq, interval, wkst }: Recurrence, first: Day, step: number): Day[] {
  const by = step * interval;
  if (freq === "DAILY") return [first.add({ days: by })];
  if (freq === "WEEKLY") {
    const monday = wkst === 1 ? 7 : wkst - 1;
    const start = first.subtract({ days: (first.dayOfWeek - monday + 7) % 7 }).add({ weeks: by });
    return run(start, 7);
  }
  if (freq === "MONTHLY") {
    const start = first.with({ day: 1 }).add({ months: by });
    return run(start, start.daysInMonth);
  }
  const start = first.with({ day: 1 }).with({ month: 1 }).add({ years: by });
  return run(start, start.daysInYear);
}

function run(start: Day, days: number) {
  return Array.from({ length: days }, (_, index) => start.add({ days: index }));
}

function picked(rule: Recurrence, first: Day, period: readonly Day[]): Day[] {
  const days = period.filter((day) => fits(rule, first, day));
  const { bysetpos } = rule;
  if (!bysetpos) return days;
  return days.filter((_, at) => bysetpos.some((n) => n === at + 1 || n === at - days.length));
}

function fits({ freq, bymonth, bymonthday, byday }: Recurrence, first: Day, day: Day): boolean {
  if (bymonth && !bymonth.includes(day.month)) return false;
  if (bymonthday && !bymonthday.some((n) => n === day.day || n === day.day - day.daysInMonth - 1)) {
    return false;
  }
  if (byday) return byday.some((one) => isWeekday(one, day, freq === "YEARLY" && !bymonth));
  if (bymonthday || freq === "DAILY") return true;
  if (freq === "WEEKLY") return day.dayOfWeek === first.dayOfWeek;
  if (day.day !== first.day) return false;
  return freq === "MONTHLY" || bymonth !== undefined || day.month === first.month;
}

/** "TU", or the second "2TU" or last "-1TU" of the month, or of the year. */
function isWeekday(which: string, day: Day, ofYear: boolean): boolean {
  if (weekdays[day.dayOfWeek - 1] !== which.slice(-2)) return false;
  const nth = Number(which.slice(0, -2) || 0);
  if (nth === 0) return true;
  const [at, all] = ofYear ? [day.dayOfYear, day.daysInYear] : [day.day, day.daysInMonth];
  return nth > 0 ? Math.ceil(at / 7) === nth : Math.ceil((all - at + 1) / 7) === -nth;
}
