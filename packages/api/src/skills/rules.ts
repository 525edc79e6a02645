/** Every way this area says no; the apps hold one message for each. */
export const refusals = { "skills.idTaken": "CONFLICT" } as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "skills.add": "office",
  "skills.rename": "office",
  "skills.end": "office",
} as const;

/** What is recorded about. */
export const objects = ["Skill"] as const;
