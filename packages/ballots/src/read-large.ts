import type { Election } from "./election";
import { BallotError } from "./fault";
import { eachMember } from "./json-scan";
import { electionOf, readBallots, readField } from "./read-fixture";

/** Fills the bytes from where it last stopped; returns how many it could, less only at the end. */
export type Read = (into: Uint8Array) => number;

const newline = 10;
const space = 32;
const usualSize = 1 << 21;

/** A file in blocks of whole lines, each in the same memory. Throws BallotError for an endless line. */
export function* linesAtATime(read: Read, size = usualSize): Generator<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  for (;;) {
    const got = read(bytes.subarray(filled));
    filled += got;
    const end = got === 0 ? filled : bytes.lastIndexOf(newline, filled - 1) + 1;
    if (end > 0) yield bytes.subarray(0, end);
    if (got === 0) return;
    if (end === 0 && filled === size) throw new BallotError("A line is too long.");
    bytes.copyWithin(0, end, filled);
    filled -= end;
  }
}

/**
 * Reads an `election-fixture/1` of rankings, whose candidates come before its ballots, through a
 * window that slides over them; the file has `length` bytes. Throws BallotError for faults and for all it is not made for:
 * reading the whole file tells which.
 */
export function readLargeFixture(read: Read, length: number, size = usualSize): Election {
  const window = new Uint8Array(size);
  let filled = read(window);
  let isEnd = filled < size;
  window.fill(space, filled);
  const fields: Record<string, unknown> = Object.create(null);
  let start = -1;
  eachMember(window, (name, at) => {
    if (name !== "ballots") return readField(window, at, name, fields);
    start = at;
    return null;
  });
  if (start === -1 || !Array.isArray(fields.candidates) || !isElection(fields))
    throw new BallotError("This is not made to be read in pieces.");
  const more = (at: number) => {
    if (isEnd || filled - at > size / 2) return at;
    window.copyWithin(0, at, filled);
    filled -= at;
    const got = read(window.subarray(filled));
    isEnd = got < size - filled;
    filled += got;
    window.fill(space, filled);
    return 0;
  };
  const { votes, end } = readBallots(window, start, fields, { length, more });
  readRest(joined([window.slice(end, filled), ...allOf(read, isEnd)]), fields);
  return electionOf(fields, votes);
}

function isElection({ format }: Record<string, unknown>): boolean {
  return format === undefined || String(format).startsWith("election-fixture/");
}

function allOf(read: Read, isEnd: boolean): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let done = isEnd; !done; ) {
    const part = new Uint8Array(usualSize);
    const got = read(part);
    parts.push(part.subarray(0, got));
    done = got < part.length;
  }
  return parts;
}

/** The members after the ballots, as if an object began with them. */
function readRest(bytes: Uint8Array, fields: Record<string, unknown>): void {
  let at = 0;
  while ((bytes[at] ?? 0) <= space && at < bytes.length) at += 1;
  const isComma = bytes[at] === 44;
  if (isComma) bytes[at] = 123;
  let members = 0;
  const object = isComma ? bytes.subarray(at) : joined([Uint8Array.of(123), bytes.subarray(at)]);
  eachMember(object, (name, start) => {
    members += 1;
    if (name === "ballots") throw new BallotError("“ballots” stands in the file twice.");
    return readField(object, start, name, fields);
  });
  if (isComma !== members > 0) throw new BallotError("This is not valid JSON.");
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
