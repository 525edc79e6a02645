import { offersRequest } from "@commonhouse/api/assignments/schema";
import type { PortalOutputs } from "@commonhouse/api/portal";
import { day } from "@commonhouse/api/text";
import { addDays, boundsOfDay, localDay } from "@commonhouse/i18n/week";

export type Offer = PortalOutputs["assignments"]["offers"]["shifts"][number];

type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * What the address asks for: seven days, from today on unless it says a later day. What it says
 * wrongly counts as not said.
 */
export function readQuery(query: Query, timeZone: string, now: Date) {
  const today = localDay(now, timeZone);
  const asked = day.safeParse(query.day).data ?? today;
  const first = laterOf(asked, today);
  const last = addDays(first, 6);
  const { shape } = offersRequest;
  const after = shape.after.safeParse({ startsAt: query.startsAt, shiftId: query.shiftId });
  return {
    first,
    last,
    /** Null where these days are the next ones: nobody takes a shift in the past. */
    previous: first === today ? null : laterOf(addDays(first, -7), today),
    next: addDays(first, 7),
    request: {
      from: boundsOfDay(first, timeZone).start,
      until: boundsOfDay(last, timeZone).end,
      teamId: shape.teamId.safeParse(query.teamId).data ?? null,
      free: query.free === "on",
      after: after.data ?? null,
    },
  };
}

function laterOf(one: string, other: string) {
  return one > other ? one : other;
}

/** Shifts by the day on which they start, in order. */
export function byDay(shifts: readonly Offer[], dayOf: (instant: string) => string) {
  return [...Map.groupBy(shifts, ({ startsAt }) => dayOf(startsAt))];
}

/**
 * Of the shifts that the reader may take the one that lacks the largest part of its people, and of
 * several such the soonest.
 */
export function mostNeeded(shifts: readonly Offer[]): Offer | undefined {
  const lack = ({ needed, taken }: Offer) => (needed - taken) / needed;
  return shifts
    .filter(({ offer }) => offer === "TAKE")
    .toSorted((one, other) => lack(other) - lack(one))
    .at(0);
}
