/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "offices.notYours": "FORBIDDEN",
  "offices.idTaken": "CONFLICT",
  "offices.elsewhere": "CONFLICT",
  "offices.endsBeforeStart": "CONFLICT",
  "offices.lastAdministrator": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = { "offices.give": "office", "offices.end": "office" } as const;

/** What is recorded about. */
export const objects = ["Office"] as const;

/** What an office may be limited to; without a word it is always of the whole house. */
export const limits = {
  ADMINISTRATOR: null,
  COORDINATOR: null,
  HOST: "WORKSHOP",
  SECRETARY: null,
  TEAM_COORDINATOR: "TEAM",
  MENTORSHIP_COORDINATOR: "PROGRAMME",
  COMMITTEE_SECRETARY: "COMMITTEE",
} as const;

export type Role = keyof typeof limits;

/** Whether an office is held at a moment, or when it is else. */
export function phaseAt(now: Date, { from, until }: { from: Date; until: Date | null }) {
  if (until !== null && until <= now) return "past" as const;
  return from <= now ? ("now" as const) : ("later" as const);
}
