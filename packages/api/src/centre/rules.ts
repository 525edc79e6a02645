/** What is recorded here, and whose affair it is. */
export const actions = { "centre.configure": "office" } as const;

/** What is recorded about. */
export const objects = ["Centre"] as const;
