/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "occurrences.inThePast": "CONFLICT",
  "occurrences.idTaken": "CONFLICT",
} as const;
