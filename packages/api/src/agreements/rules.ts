/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "agreements.idTaken": "CONFLICT",
  "agreements.changed": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = { "agreements.publish": "office" } as const;

/** What is recorded about. */
export const objects = ["Agreement"] as const;

/** What is asked of whoever wants to be a member. */
export const purpose = "membership";

/** Whoever read a text agrees to what they read for so long after it was replaced, in milliseconds. */
const grace = 24 * 60 * 60_000;

/** Whether a text may still be agreed to, given when the next version came, if one did. */
export function mayStillAgree(now: Date, replacedAt: Date | null) {
  return replacedAt === null || now.getTime() - replacedAt.getTime() < grace;
}
