import { firstDayOf } from "./format-tag";
import { remember } from "./remember";
import { localDay, weekOf } from "./week";

/** An instant, or a day as "2026-11-20", which is the same day in every zone. */
export type Moment = Date | string;

const dateParts = { weekday: "short", day: "numeric", month: "short" } as const;
const timeParts = { hour: "2-digit", minute: "2-digit" } as const;

const kept = remember<Intl.DateTimeFormat>(500);

function formatter(tag: string, options: Intl.DateTimeFormatOptions) {
  const hourCycle = new Intl.Locale(tag).hourCycle === "h12" ? "h12" : "h23";
  return kept(JSON.stringify([tag, options]), () =>
    options.hour
      ? new Intl.DateTimeFormat(tag, { ...options, hourCycle })
      : new Intl.DateTimeFormat(tag, options),
  );
}

/** The date half of `formatsFor`. The year stands only where it is not the present one. */
export function dateFormats(tag: string, timeZone: string, now: Date) {
  const today = localDay(now, timeZone);
  const dayOf = (moment: Moment) => (isDay(moment) ? moment : localDay(moment, timeZone));
  const yearFor = (...moments: Moment[]) =>
    moments.every((moment) => dayOf(moment).slice(0, 4) === today.slice(0, 4))
      ? {}
      : ({ year: "numeric" } as const);
  const by = (options: Intl.DateTimeFormatOptions, moment: Moment) =>
    formatter(tag, { ...options, timeZone: isDay(moment) ? "UTC" : timeZone });
  const one = (options: Intl.DateTimeFormatOptions) => (moment: Moment) =>
    by(options, moment).format(new Date(moment));
  const withYear = (options: Intl.DateTimeFormatOptions) => (moment: Moment) =>
    one({ ...options, ...yearFor(moment) })(moment);
  const range = (options: Intl.DateTimeFormatOptions) => (from: Moment, to: Moment) =>
    by({ ...options, ...yearFor(from, to) }, from).formatRange(new Date(from), new Date(to));
  const days = (options: Intl.DateTimeFormatOptions) => (from: Moment, to: Moment) =>
    range(options)(dayOf(from), dayOf(to));

  return {
    /** "Fri 20 Nov" */
    date: withYear(dateParts),
    /** "Friday 20 November": heads the sessions of a day. */
    dayHeading: withYear({ weekday: "long", day: "numeric", month: "long" }),
    /** "Fri": heads a column. */
    weekday: one({ weekday: "short" }),
    /** "Friday": names a weekday by itself. */
    weekdayName: one({ weekday: "long" }),
    /** "20 Nov": stands under a weekday. */
    dayAndMonth: one({ day: "numeric", month: "short" }),
    /** "19:30" */
    time: one(timeParts),
    /** "Fri 20 Nov, 19:30" */
    dateTime: withYear({ ...dateParts, ...timeParts }),
    /** "19:30–21:00", with the days if they differ; for tables, not for sentences. */
    timeRange: (from: Moment, to: Moment) =>
      dayOf(from) === dayOf(to)
        ? by(timeParts, from).formatRange(new Date(from), new Date(to))
        : range({ ...dateParts, ...timeParts })(from, to),
    /** "Fri 20 Nov, 19:30–21:00" */
    dateTimeRange: range({ ...dateParts, ...timeParts }),
    /** "Fri 20 Nov – Sun 22 Nov" */
    dateRange: days(dateParts),
    /** "16 – 22 Nov": the week a day lies in, as this reader counts weeks. */
    weekLabel(moment: Moment) {
      const { first, last } = weekOf(dayOf(moment), firstDayOf(tag));
      return range({ day: "numeric", month: "short" })(first, last);
    },
    /** "November 2026" */
    monthYear: one({ month: "long", year: "numeric" }),
    /** "today", "tomorrow", "yesterday", else nothing; only ever beside the date. */
    relativeDay(moment: Moment) {
      const away = (Date.parse(dayOf(moment)) - Date.parse(today)) / 86_400_000;
      if (Math.abs(away) > 1) return undefined;
      return new Intl.RelativeTimeFormat(tag, { numeric: "auto" }).format(away, "day");
    },
    /** The zone by name, for whoever lives in another: "Eastern European Time". */
    zoneName(moment: Moment) {
      const parts = by({ timeZoneName: "longGeneric" }, moment).formatToParts(new Date(moment));
      return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
    },
    /** The ISO day of a moment here: groups sessions by day. */
    dayOf,
  };
}

function isDay(moment: Moment): moment is string {
  return typeof moment === "string" && moment.length === 10;
}
