/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "occurrences.inThePast": "CONFLICT",
  "occurrences.idTaken": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "occurrences.add": "office",
  "occurrences.change": "office",
  "occurrences.cancel": "office",
} as const;

/** What is recorded about. */
export const objects = ["Occurrence"] as const;

const page = "/workshops/{occurrenceId}";

/** What people are told of. */
export const notices = {
  "occurrences.changed": { outside: "change", page, about: "occurrence" },
  "occurrences.cancelled": { outside: "change", page, about: "occurrence" },
} as const;
