/** What is recorded here, and whose affair it is. */
export const actions = {
  "me.rename": "own",
  "me.discretion": "own",
  "me.details": "own",
  "me.changeAddress": "own",
} as const;

/** What people are told of. */
export const notices = {
  "me.addressChanged": { outside: "account", page: "/me/address", about: null },
} as const;

/** Whether somebody is in good standing on a day; it lasts until the end of its last day. */
export function standsWell(standingUntil: string | null, today: string) {
  return standingUntil === null || standingUntil >= today;
}
