import { lineAt, textOf } from "./bytes";
import { BallotError } from "./fault";

const quoteMark = 34;
const backslash = 92;

/** The next byte that is no space, from `at`; the length where there is none. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let i = at;
  while (i < bytes.length && (bytes[i] as number) <= 32) i += 1;
  return i;
}

/** Where the JSON value that begins at `at` ends; what is inside is not checked. */
export function skipValue(bytes: Uint8Array, at: number): number {
  let depth = 0;
  for (let i = at; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte === quoteMark) {
      i = endOfText(bytes, i);
      if (depth === 0) return i + 1;
    } else if (byte === 91 || byte === 123) depth += 1;
    else if (byte === 93 || byte === 125) {
      depth -= 1;
      if (depth === 0) return i + 1;
      if (depth < 0) return i;
    } else if (depth === 0 && (byte === 44 || byte <= 32)) return i;
  }
  throw cut(bytes);
}

function endOfText(bytes: Uint8Array, at: number): number {
  for (let i = at + 1; i < bytes.length; i++) {
    if (bytes[i] === backslash) i += 1;
    else if (bytes[i] === quoteMark) return i;
  }
  throw cut(bytes);
}

function cut(bytes: Uint8Array): BallotError {
  return new BallotError("the file ends in the middle of the JSON.", lineAt(bytes, bytes.length));
}

/** The JSON value between two bytes. Throws BallotError with its line if it is none. */
export function parseSlice(bytes: Uint8Array, start: number, end: number): unknown {
  try {
    return JSON.parse(textOf(bytes.subarray(start, end)));
  } catch {
    throw new BallotError("this is not valid JSON.", lineAt(bytes, start));
  }
}

/**
 * Goes through the members of the object that the bytes hold: `visit` gets each name and where its
 * value begins, and returns where that ends if it read it; null ends it there.
 */
export function eachMember(
  bytes: Uint8Array,
  visit: (name: string, start: number) => number | undefined | null,
): void {
  let at = skipSpace(bytes, expect(bytes, skipSpace(bytes, 0), "{"));
  while (bytes[at] !== 125) {
    if (bytes[at] !== quoteMark) throw broken(bytes, at);
    const nameEnd = skipValue(bytes, at);
    const name = String(parseSlice(bytes, at, nameEnd));
    const start = skipSpace(bytes, expect(bytes, skipSpace(bytes, nameEnd), ":"));
    const end = visit(name, start);
    if (end === null) return;
    at = skipSpace(bytes, end ?? skipValue(bytes, start));
    if (bytes[at] === 44) {
      at = skipSpace(bytes, at + 1);
      if (bytes[at] === 125) throw broken(bytes, at);
    } else if (bytes[at] !== 125) throw broken(bytes, at);
  }
  const rest = skipSpace(bytes, at + 1);
  if (rest < bytes.length) throw broken(bytes, rest);
}

/** Steps over one certain byte. Throws BallotError with its line if another stands there. */
export function expect(bytes: Uint8Array, at: number, wanted: string): number {
  if (bytes[at] !== wanted.charCodeAt(0)) throw broken(bytes, at);
  return at + 1;
}

/** The fault of JSON that breaks off or goes wrong at a byte. */
export function broken(bytes: Uint8Array, at: number): BallotError {
  if (at >= bytes.length) return cut(bytes);
  return new BallotError("this is not valid JSON.", lineAt(bytes, at));
}
