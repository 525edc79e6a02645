/** Every way this area says no; the apps hold one message for each. */
export const refusals = { "workshops.idTaken": "CONFLICT" } as const;
