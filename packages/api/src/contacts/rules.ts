/** What is recorded here, and whose affair it is. */
export const actions = { "members.read": "office", "members.change": "office" } as const;

/** What people are told of. */
export const notices = {
  "members.changed": { outside: "account", page: "/me", about: null },
} as const;
