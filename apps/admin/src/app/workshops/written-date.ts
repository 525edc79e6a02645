import { addDays, localDay, localTime } from "@commonhouse/i18n/week";

type Occurrence = {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string;
  readonly capacity: number;
};

/** A date as its form writes it, by the clocks of a zone. */
export function writtenDate({ startsAt, endsAt, room, capacity }: Occurrence, timeZone: string) {
  const [from, until] = [localTime(startsAt, timeZone), localTime(endsAt, timeZone)];
  return { day: localDay(startsAt, timeZone), from, until, room, capacity };
}

/** What the next date probably is: a week after the last one, or an evening tomorrow. */
export function suggestedDate(last: Occurrence | undefined, timeZone: string, now: Date) {
  const tomorrow = addDays(localDay(now, timeZone), 1);
  if (!last) return { day: tomorrow, from: "18:00", until: "20:00", room: "", capacity: 12 };
  const written = writtenDate(last, timeZone);
  const day = addDays(written.day, 7);
  return { ...written, day: [day, tomorrow].toSorted().at(-1) ?? day };
}
