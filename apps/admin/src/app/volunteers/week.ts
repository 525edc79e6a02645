import { weekRequest } from "@commonhouse/api/assignments/schema";
import type { ConsoleOutputs } from "@commonhouse/api/console";
import { day } from "@commonhouse/api/text";
import { firstDayOf } from "@commonhouse/i18n/format-tag";
import { addDays, boundsOfDay, localDay, localTime, weekOf } from "@commonhouse/i18n/week";

export type WeekShift = ConsoleOutputs["assignments"]["week"]["shifts"][number];

/** A shift without its people. */
export type PlainShift = Omit<WeekShift, "people">;

type Query = Readonly<Record<string, string | string[] | undefined>>;

type Writing = { readonly timeZone: string; readonly formatTag: string };

/**
 * The calendar week that the address asks for, as its reader counts weeks: the present one unless it
 * names a day of another. What it says wrongly counts as not said.
 */
export function readQuery(query: Query, { timeZone, formatTag }: Writing, now: Date) {
  const asked = day.safeParse(query.day).data ?? localDay(now, timeZone);
  const { first, last, days } = weekOf(asked, firstDayOf(formatTag));
  const { shape } = weekRequest;
  const after = shape.after.safeParse({ startsAt: query.startsAt, shiftId: query.shiftId });
  return {
    first,
    days,
    previous: addDays(first, -7),
    next: addDays(first, 7),
    request: {
      from: boundsOfDay(first, timeZone).start,
      until: boundsOfDay(last, timeZone).end,
      teamId: shape.teamId.safeParse(query.teamId).data ?? null,
      after: after.data ?? null,
    },
  };
}

/** What begins before noon, before the evening, and later; in order. */
export function partsOfDay(
  shifts: readonly WeekShift[],
  timeZone: string,
): readonly [readonly WeekShift[], readonly WeekShift[], readonly WeekShift[]] {
  const within = (from: string, until: string) =>
    shifts.filter(({ startsAt }) => {
      const time = localTime(startsAt, timeZone);
      return time >= from && time < until;
    });
  return [within("00:00", "12:00"), within("12:00", "17:00"), within("17:00", "24:00")];
}

/** How many people a shift still needs; a cancelled one needs nobody. */
export function gapOf({
  needed,
  taken,
  cancelled,
}: Pick<WeekShift, "needed" | "taken" | "cancelled">) {
  return cancelled ? 0 : Math.max(0, needed - taken);
}
