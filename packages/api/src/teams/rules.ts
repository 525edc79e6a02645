/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "teams.idTaken": "CONFLICT",
  "teams.shiftsAhead": "CONFLICT",
  "teams.shiftsPlanned": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "teams.create": "office",
  "teams.edit": "office",
  "teams.end": "office",
  "teams.introduce": "office",
  "teams.unintroduce": "office",
  "teams.remove": "office",
  "teams.join": "own",
  "teams.leave": "own",
} as const;

/** What is recorded about. */
export const objects = ["Team"] as const;

/** What people are told of. */
export const notices = {
  "teams.introduced": { outside: "message", page: "/volunteering", about: null },
} as const;
