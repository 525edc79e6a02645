/** Every way this area says no; the apps hold one message for each. */
export const refusals = { "pairingNotes.idTaken": "CONFLICT" } as const;
