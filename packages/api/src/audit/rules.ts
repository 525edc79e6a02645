import { actions, objects } from "../areas";

/**
 * Everything that is recorded, each with its words at `audit.actions.<action>`. A person's own affairs
 * are theirs: the log shows that they happened, and not to whom.
 */
export type Action = keyof typeof actions;

/** What people do for themselves. */
export const ownActions: string[] = Object.entries(actions).flatMap(([action, kind]) =>
  kind === "own" ? action : [],
);

/** What is recorded about: each has its word at `audit.objects.<kind>`. */
export type ObjectKind = (typeof objects)[number];

/** An action that this version does not know still stands in the list. */
export function actionOf(word: string): Action | "other" {
  return Object.hasOwn(actions, word) ? (word as Action) : "other";
}

/** The same for what it was done to. */
export function objectKindOf(word: string): ObjectKind | "other" {
  return objects.find((kind) => kind === word) ?? "other";
}

/** By whom an entry is said to be: only people of office, in their office, are named. */
export function authorOf(action: Action | "other", actorId: string | null) {
  if (actorId === null) return "house" as const;
  return action !== "other" && actions[action] === "office"
    ? ("office" as const)
    : ("person" as const);
}
