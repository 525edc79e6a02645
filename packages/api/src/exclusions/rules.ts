/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "exclusions.idTaken": "CONFLICT",
  "exclusions.tooMany": "CONFLICT",
} as const;

/** So many people at most may stand on a person's list before a name is added to it. */
export const most = 100;
