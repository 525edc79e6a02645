/**
 * Everything that is recorded, each with its words at `audit.actions.<action>`: an area adds its line
 * here. A person's own affairs are theirs: the log shows that they happened, and not to whom.
 */
export const actions = {
  "workshops.create": "office",
  "workshops.edit": "office",
  "occurrences.add": "office",
  "occurrences.change": "office",
  "occurrences.cancel": "office",
  "places.take": "own",
  "places.giveUp": "own",
  "places.checkIn": "office",
  "places.checkOut": "office",
  "offices.give": "office",
  "offices.end": "office",
  "people.invite": "office",
  "people.renew": "office",
  "me.rename": "own",
  "me.discretion": "own",
  "signIn.accept": "own",
  "signIn.changePassphrase": "own",
  "calendar.create": "own",
  "calendar.revoke": "own",
  "programme.saveDraft": "office",
  "programme.takeOver": "office",
  "centre.configure": "office",
  "outbox.retry": "office",
} as const satisfies Record<string, "office" | "own">;

export type Action = keyof typeof actions;

/** What people do for themselves. */
export const ownActions: string[] = Object.entries(actions).flatMap(([action, kind]) =>
  kind === "own" ? action : [],
);

/** What is recorded about: each has its word at `audit.objects.<kind>`. */
export const objectKinds = [
  "CalendarFeed",
  "Centre",
  "Invitation",
  "Message",
  "Occurrence",
  "Office",
  "Person",
  "ProgrammeDraft",
  "Workshop",
] as const;

type ObjectKind = (typeof objectKinds)[number];

/** An action that this version does not know still stands in the list. */
export function actionOf(word: string): Action | "other" {
  return Object.hasOwn(actions, word) ? (word as Action) : "other";
}

/** The same for what it was done to. */
export function objectKindOf(word: string): ObjectKind | "other" {
  return objectKinds.find((kind) => kind === word) ?? "other";
}

/** By whom an entry is said to be: only people of office, in their office, are named. */
export function authorOf(action: Action | "other", actorId: string | null) {
  if (actorId === null) return "house" as const;
  return action !== "other" && actions[action] === "office"
    ? ("office" as const)
    : ("person" as const);
}
