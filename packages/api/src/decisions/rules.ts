/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "decisions.decided": "CONFLICT",
  "decisions.addressKnown": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = { "decisions.accept": "office", "decisions.decline": "office" } as const;
