import { BoardError } from "./fault";

/** What may stand on a board: whole numbers, texts, truth, nothing, and lists and names of these. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [name: string]: Plain };

/**
 * The one way to write a value as JSON (RFC 8785): no space, names in the order of their UTF-16 code
 * units. Only whole numbers that are exact are allowed, and texts without lone surrogates.
 * Throws BoardError.
 */
export function canonical(value: Plain): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    if (value.isWellFormed()) return JSON.stringify(value);
    throw new BoardError("A text holds half a character.");
  }
  if (typeof value === "number") {
    if (Number.isSafeInteger(value)) return String(value + 0);
    throw new BoardError(`${value} is no whole number that is exact.`);
  }
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  const members = Object.keys(value)
    .toSorted()
    .map((name) => `${canonical(name)}:${canonical(value[name] ?? null)}`);
  return `{${members.join(",")}}`;
}

function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value);
}
