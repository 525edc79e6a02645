import type { SessionKind } from "@commonhouse/db";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * In milliseconds. `idle`: how long a session lives without anything done; `absolute`: how long at
 * most, however active; `step`: how far its end moves at least, so that activity seldom writes.
 */
export const lifetimes: Readonly<
  Record<SessionKind, { idle: number; absolute: number; step: number }>
> = {
  portal: { idle: 7 * day, absolute: 30 * day, step: hour },
  console: { idle: 30 * minute, absolute: 12 * hour, step: minute },
};
