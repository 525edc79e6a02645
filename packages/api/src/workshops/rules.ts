/** Every way this area says no; the apps hold one message for each. */
export const refusals = { "workshops.idTaken": "CONFLICT" } as const;

/** What is recorded here, and whose affair it is. */
export const actions = { "workshops.create": "office", "workshops.edit": "office" } as const;

/** What is recorded about. */
export const objects = ["Workshop"] as const;
