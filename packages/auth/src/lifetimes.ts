import type { SessionKind } from "@commonhouse/db";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * In milliseconds. `idle`: how long a session lives without anything done; `absolute`: how long at
 * most, however active.
 */
export const lifetimes: Readonly<Record<SessionKind, { idle: number; absolute: number }>> = {
  portal: { idle: 7 * day, absolute: 30 * day },
  console: { idle: 30 * minute, absolute: 12 * hour },
};

/** The end of a session moves in steps of at least this, so that activity seldom writes. */
export const step = minute;
