import { Temporal } from "temporal-polyfill";

/** Days are "2026-11-20", times "19:30", instants ISO strings in UTC, zones IANA names. */
export type Week = {
  readonly first: string;
  readonly last: string;
  readonly days: readonly string[];
};

/** The week a day lies in; `firstDay` as in `firstDayOf`: 1 is Monday, 7 Sunday. */
export function weekOf(day: string, firstDay: number): Week {
  const date = Temporal.PlainDate.from(day);
  const first = date.subtract({ days: (date.dayOfWeek - firstDay + 7) % 7 });
  const days = Array.from({ length: 7 }, (_, index) => first.add({ days: index }).toString());
  return { first: first.toString(), last: first.add({ days: 6 }).toString(), days };
}

/** The day so many days later (earlier, if negative). */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/**
 * When a day starts and when the next one does, by the clocks of a zone: 23 or 25 hours apart where
 * they change, and not at midnight where midnight is left out.
 */
export function boundsOfDay(day: string, timeZone: string): { start: string; end: string } {
  const date = Temporal.PlainDate.from(day);
  return { start: startOf(date, timeZone), end: startOf(date.add({ days: 1 }), timeZone) };
}

function startOf(date: Temporal.PlainDate, timeZone: string) {
  return date.toZonedDateTime(timeZone).toInstant().toString();
}

/** The day a zone has at an instant. */
export function localDay(instant: string | Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** The time a zone's clocks show at an instant, to the minute. */
export function localTime(instant: string | Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: "minute" });
}

function zoned(instant: string | Date, timeZone: string) {
  const iso = instant instanceof Date ? instant.toISOString() : instant;
  return Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone);
}

/**
 * The instant of a day and time by a zone's clocks. Where they skip it or show it twice,
 * "compatible" takes the later of the skipped, the earlier of the doubled, as calendars do;
 * "reject" throws a RangeError, as does a day or time that does not exist.
 */
export function instantOf(
  day: string,
  time: string,
  timeZone: string,
  disambiguation: "compatible" | "earlier" | "later" | "reject" = "compatible",
): string {
  return Temporal.PlainDate.from(day)
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(timeZone, { disambiguation })
    .toInstant()
    .toString();
}
