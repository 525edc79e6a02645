/** Every way this area says no; the apps hold one message for each. */
export const refusals = {
  "merging.same": "UNPROCESSABLE_CONTENT",
  "merging.office": "FORBIDDEN",
  "merging.pair": "CONFLICT",
  "merging.shifts": "CONFLICT",
  "merging.twoPairs": "CONFLICT",
  "merging.twoSeats": "CONFLICT",
} as const;

/** What is recorded here, and whose affair it is. */
export const actions = { "merging.merge": "office" } as const;

/** What people are told of. */
export const notices = {
  "merging.merged": { outside: "account", page: "/me", about: null },
} as const;

/** What is chosen, field by field, of either entry; languages are those of both. */
export const fields = ["name", "pronouns", "mail", "locale", "phone", "area", "note"] as const;

export type Field = (typeof fields)[number];

/** What of the chosen fields is kept sealed, each under the entry it belongs to. */
export const sealedFields = ["name", "pronouns", "mail", "phone", "area", "note"] as const;
