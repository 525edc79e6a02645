/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "people.addressTaken": "CONFLICT",
  "people.idTaken": "CONFLICT",
  "offices.notYours": "FORBIDDEN",
  "offices.idTaken": "CONFLICT",
  "offices.lastAdministrator": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = {
  "people.invite": "office",
  "people.renew": "office",
  "offices.give": "office",
  "offices.end": "office",
} as const;

/** What is recorded about. */
export const objects = ["Person", "Office"] as const;

/** What people are told of. */
export const notices = {
  "people.linkDrawn": { outside: "account", page: "/me", about: null },
} as const;
