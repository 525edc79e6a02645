/** Every way this area says no; the apps hold one message for each. */
export const refusals = { "consents.textChanged": "CONFLICT" } as const;

/** What is recorded here, and whose affair it is. */
export const actions = { "consents.give": "own", "consents.withdraw": "own" } as const;
