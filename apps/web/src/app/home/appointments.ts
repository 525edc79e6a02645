import type { PortalOutputs } from "@commonhouse/api/portal";
import type { Texts } from "@commonhouse/i18n/locales";

/** Something that is next for somebody: a place or a shift. */
export type Appointment = {
  readonly key: string;
  readonly href: string;
  readonly title: Texts;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly where: string;
  readonly kind: "PLACE" | "WAITING" | "SHIFT";
  /** How many wait before them; 0 without a wait. */
  readonly ahead: number;
};

/** Places and shifts of one person together, soonest first, without what was cancelled. */
export function appointmentsOf(
  places: PortalOutputs["places"]["mine"],
  shifts: PortalOutputs["assignments"]["mine"]["shifts"],
): readonly Appointment[] {
  return [
    ...places
      .filter(({ cancelled }) => !cancelled)
      .map(({ occurrenceId, title, startsAt, endsAt, room, state, ahead }) => ({
        key: occurrenceId,
        href: `/workshops/${occurrenceId}`,
        title,
        startsAt,
        endsAt,
        where: room,
        kind: state === "WAITING" ? ("WAITING" as const) : ("PLACE" as const),
        ahead,
      })),
    ...shifts
      .filter(({ cancelled }) => !cancelled)
      .map(({ shiftId, title, startsAt, endsAt, place }) => ({
        key: shiftId,
        href: `/volunteering/${shiftId}`,
        title,
        startsAt,
        endsAt,
        where: place,
        kind: "SHIFT" as const,
        ahead: 0,
      })),
  ].toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
}
