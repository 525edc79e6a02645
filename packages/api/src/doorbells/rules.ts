import { Temporal } from "temporal-polyfill";

/** When a person may be rung: minutes after midnight by the centre's clocks; equal: at any time. */
export type Hours = { readonly fromMinute: number; readonly untilMinute: number };

/** What a person has asked for just now comes at once, however quiet they want the house to be. */
const askedFor: readonly string[] = ["link"];

/** Whether a message of this kind waits for the hours, and the channel, that a person has chosen. */
export function isDiscreet(kind: string): boolean {
  return !askedFor.includes(kind);
}

/** The first moment, from now on, at which a person may be rung. */
export function nextAllowed(now: Date, hours: Hours, timeZone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const minute = local.hour * 60 + local.minute;
  if (allows(hours, minute)) return now;
  const { fromMinute } = hours;
  const day = local.toPlainDate().add({ days: minute < fromMinute ? 0 : 1 });
  const opening = day.toPlainDateTime({
    hour: Math.floor(fromMinute / 60),
    minute: fromMinute % 60,
  });
  const at = (disambiguation: "compatible" | "later") =>
    new Date(opening.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds);
  const first = at("compatible");
  // The clocks may show the opening twice, or leave it out and land after the end.
  return nextAllowed(first > now ? first : at("later"), hours, timeZone);
}

function allows({ fromMinute, untilMinute }: Hours, minute: number) {
  if (fromMinute === untilMinute) return true;
  const [afterFrom, beforeUntil] = [minute >= fromMinute, minute < untilMinute];
  return fromMinute < untilMinute ? afterFrom && beforeUntil : afterFrom || beforeUntil;
}
