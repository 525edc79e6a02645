/** What is recorded here, and whose affair it is. */
export const actions = { "me.rename": "own", "me.discretion": "own" } as const;
