import { Temporal } from "temporal-polyfill";
import type { Property } from "../ics/rules";

// Dates and times of iCalendar: on the clock of a zone, as they are written.

type Wall = Temporal.PlainDateTime;

/** `day`: the whole day was written, without a time. */
export type Moment = { readonly wall: Wall; readonly zone: string; readonly day: boolean };

const written = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(Z)?)?$/;
const zones = new Map<string, boolean>();

/**
 * What a DATE or DATE-TIME says; without a zone it is on the clock of `timeZone`. Null where it is
 * none, or of another century.
 */
export function momentOf(value: unknown, zone: string): Moment | null {
  const [, date, time, utc] = (typeof value === "string" && written.exec(value)) || [];
  if (!date || date < "1970" || date >= "2200") return null;
  try {
    const wall = Temporal.PlainDateTime.from(`${date}T${time ?? "00:00:00"}`);
    return { wall, zone: utc ? "UTC" : zone, day: !time };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The zone of a property by its IANA name, also behind a prefix ("/example.org/Asia/Beirut");
 * `otherwise` where it names none, null where it is unknown.
 */
export function zoneOf({ params }: Property, otherwise: string): string | null {
  const { tzid } = params;
  if (!tzid) return otherwise;
  const names = [tzid, tzid.split("/").slice(-3).join("/"), tzid.split("/").slice(-2).join("/")];
  return names.find(isZone) ?? null;
}

/** Whether the clocks of this machine know the zone. */
export function isZone(name: string): boolean {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const found = /^[A-Za-z][\w+/-]*$/.test(name) && resolves(name);
  if (zones.size < 1000) zones.set(name, found);
  return found;
}

function resolves(timeZone: string) {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone }));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The instant at which a zone's clocks show a time. Of a time they skip, as much later as they skip;
 * of one they show twice, the first.
 */
export function instantAt(wall: Wall, zone: string): Temporal.Instant {
  return wall.toZonedDateTime(zone).toInstant();
}

/** What the clocks of another zone show at that moment; a whole day stays that day. */
export function wallIn({ wall, zone, day }: Moment, other: string): Wall {
  if (day || zone === other) return wall;
  return instantAt(wall, zone).toZonedDateTimeISO(other).toPlainDateTime();
}

/**
 * An end that is so long after its start: days by the calendar, hours by the clock that does not
 * change. Null for a duration that is none.
 */
export function endAfter(duration: unknown, start: Wall, zone: string): Temporal.Instant | null {
  if (typeof duration !== "string" || !/^\+?P/.test(duration)) return null;
  try {
    return start.toZonedDateTime(zone).add(Temporal.Duration.from(duration)).toInstant();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
