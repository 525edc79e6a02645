import { shiftsOf } from "@commonhouse/api/series";
import { weekday } from "@commonhouse/api/shifts/schema";
import { addDays, instantOf, localDay, weekOf } from "@commonhouse/i18n/week";
import { type When, whenForm } from "../form-schema";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the address says about when; null where it does not say all of it. */
export function readWhen(query: Query): When | null {
  return whenForm.safeParse(query).data ?? null;
}

/** The same as an address says it: nothing but an id, days and times. */
export function queryOf({ weekdays, last, ...rest }: When): string {
  return new URLSearchParams([
    ...Object.entries(rest),
    ...weekdays.map((name) => ["weekdays", name]),
    ["last", last ?? ""],
  ]).toString();
}

/** The shifts that are meant, in order, as instants; and for a series the rule that makes them. */
export function plannedBy(when: When, timeZone: string) {
  const { repeat, day, from, until, last } = when;
  if (repeat === "ONCE" || last === null) {
    const lastDay = until < from ? addDays(day, 1) : day;
    const startsAt = new Date(instantOf(day, from, timeZone));
    const endsAt = new Date(instantOf(lastDay, until, timeZone));
    return { rule: null, shifts: [{ startsAt, endsAt }] };
  }
  const rule = {
    from: day,
    until: last,
    startTime: from,
    endTime: until,
    weekdays: when.weekdays.length > 0 ? when.weekdays : [weekdayOf(day)],
    everyWeeks: Number(repeat),
  };
  return { rule, shifts: shiftsOf(rule, timeZone) };
}

/** The weekday of a calendar day. */
export function weekdayOf(day: string) {
  const sunday = new Date(day).getUTCDay();
  const name = weekday.options[(sunday + 6) % 7];
  if (!name) throw new RangeError(`Not a day: ${day}`);
  return name;
}

/** The weekdays from the first of a week on (1 is Monday), each with a day to name it by. */
export function weekdaysFrom(firstDay: number) {
  return weekOf("2026-11-16", firstDay).days.map((day) => ({ name: weekdayOf(day), day }));
}

/** What is probably meant where nothing was written: four weeks of evenings, from tomorrow on. */
export function suggestedWhen(teamId: string, timeZone: string, now: Date): When {
  const day = addDays(localDay(now, timeZone), 1);
  return { teamId, repeat: "ONCE", day, from: "18:00", until: "21:00", weekdays: [], last: null };
}
