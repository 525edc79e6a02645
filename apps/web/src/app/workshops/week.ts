import { span } from "@commonhouse/api/occurrences/schema";
import type { PortalOutputs } from "@commonhouse/api/portal";
import { day } from "@commonhouse/api/text";
import { addDays, boundsOfDay, localDay } from "@commonhouse/i18n/week";

export type Occurrence = PortalOutputs["occurrences"]["between"]["occurrences"][number];

type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * What the address asks for: seven days, from today on unless it says otherwise. What it says
 * wrongly counts as not said.
 */
export function readQuery(query: Query, timeZone: string, now: Date) {
  const first = day.safeParse(query.day).data ?? localDay(now, timeZone);
  const last = addDays(first, 6);
  const after = span.shape.after.safeParse({
    startsAt: query.startsAt,
    occurrenceId: query.occurrenceId,
  });
  return {
    first,
    last,
    previous: addDays(first, -7),
    next: addDays(first, 7),
    request: {
      from: boundsOfDay(first, timeZone).start,
      until: boundsOfDay(last, timeZone).end,
      kind: span.shape.kind.safeParse(query.kind).data ?? null,
      free: query.free === "on",
      after: after.data ?? null,
    },
  };
}

/** Occurrences by the day on which they start, in order. */
export function byDay(occurrences: readonly Occurrence[], dayOf: (instant: string) => string) {
  return [...Map.groupBy(occurrences, ({ startsAt }) => dayOf(startsAt))];
}
