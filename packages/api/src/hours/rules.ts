/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "hours.notOver": "CONFLICT",
  "hours.confirmed": "CONFLICT",
  "hours.cancelled": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "hours.note": "own",
  "hours.record": "office",
  "hours.export": "office",
} as const;
