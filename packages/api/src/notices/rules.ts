import { notices } from "../areas";

/** A neutral sentence of `messages/<locale>/neutral.json`: all that may be said outside the house. */
export type Neutral = "message" | "reminder" | "change" | "confirm" | "answer" | "link" | "account";

/** What an area declares of a kind of notice, whose sentence stands at `notices.<kind>`. */
export type Declared = {
  /** What a doorbell says of it. */
  readonly outside: Neutral;
  /** Where in the portal it leads; `{…}` are parameters of the notice. */
  readonly page: string;
  /** What its sentence names by title and time; null: it needs nothing but its kind. */
  readonly about: "occurrence" | "shift" | null;
  /** It speaks of the time as it was, whatever became of it. */
  readonly asItWas?: true;
};

/** Every kind of notice. */
export const kinds = notices satisfies Record<string, Declared>;

export type Kind = keyof typeof kinds;

type Personal = { [K in Kind]: (typeof kinds)[K]["about"] extends null ? K : never }[Kind];

/** Whether a notice of this kind is about the person alone, not about something that has a title. */
export function isPersonal(kind: Kind | "other"): kind is Personal {
  return kind !== "other" && kinds[kind].about === null;
}

/** Whether a notice of this kind speaks of the time as it was. */
export function isAsItWas(kind: Kind): boolean {
  const declared: Declared = kinds[kind];
  return declared.asItWas === true;
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
