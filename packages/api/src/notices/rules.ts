/** A neutral sentence of `messages/<locale>/neutral.json`: all that may be said outside the house. */
export type Neutral = "message" | "reminder" | "change" | "confirm" | "answer" | "link" | "account";

/**
 * Every kind of notice: an area adds its line here and its sentence at `notices.<kind>`. `outside` is
 * what a doorbell says of it, `page` where in the portal it leads.
 */
export const kinds = {
  "places.confirmed": { outside: "message", page: "/workshops/{occurrenceId}" },
  "places.waiting": { outside: "message", page: "/workshops/{occurrenceId}" },
  "places.seated": { outside: "answer", page: "/workshops/{occurrenceId}" },
  "places.reminder": { outside: "reminder", page: "/workshops/{occurrenceId}" },
  "occurrences.changed": { outside: "change", page: "/workshops/{occurrenceId}" },
  "people.linkDrawn": { outside: "account", page: "/me" },
  "occurrences.cancelled": { outside: "change", page: "/workshops/{occurrenceId}" },
} as const satisfies Record<string, { readonly outside: Neutral; readonly page: string }>;

export type Kind = keyof typeof kinds;

/** Kinds that are about the person alone, not about something that has a title. */
export const personal = ["people.linkDrawn"] as const satisfies readonly Kind[];

/** Whether a notice of this kind needs nothing but its kind to be said. */
export function isPersonal(kind: Kind | "other"): kind is (typeof personal)[number] {
  return personal.some((one) => one === kind);
}

/** A notice of a kind that this version does not know still says that there is something. */
export function kindOf(word: string): Kind | "other" {
  return Object.hasOwn(kinds, word) ? (word as Kind) : "other";
}

/** What one doorbell says of all these notices: their common sentence, or that there is a message. */
export function outsideOf(words: readonly string[]): Neutral {
  const said = new Set(
    words.map(kindOf).map((kind) => (kind === "other" ? "message" : kinds[kind].outside)),
  );
  const [only = "message"] = said;
  return said.size === 1 ? only : "message";
}

/** Where in the portal a notice leads; the inbox itself where nothing else is known. */
export function pageOf(kind: Kind | "other", params: Readonly<Record<string, string | undefined>>) {
  if (kind === "other") return "/messages";
  const page = kinds[kind].page.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  return page.endsWith("/") ? "/messages" : page;
}
