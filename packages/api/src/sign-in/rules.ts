/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "signIn.wrong": "UNAUTHORIZED",
  "signIn.wait": "TOO_MANY_REQUESTS",
  "signIn.linkUsed": "CONFLICT",
  "signIn.linkEnded": "CONFLICT",
  "signIn.wrongPassphrase": "CONFLICT",
  "signIn.tooShort": "CONFLICT",
  "signIn.tooLong": "CONFLICT",
  "signIn.tooCommon": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = { "signIn.accept": "own", "signIn.changePassphrase": "own" } as const;

/** What is recorded about. */
export const objects = ["Invitation"] as const;
