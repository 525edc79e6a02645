import { BallotError } from "./fault";

const newline = 10;

/** The number of the line, from 1, on which a byte stands. */
export function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = bytes.indexOf(newline); i !== -1 && i < at; i = bytes.indexOf(newline, i + 1))
    line += 1;
  return line;
}

/** The bytes as text; bytes that are no UTF-8 become replacement characters. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Refuses what cannot be text at all: zero bytes, or bytes that are no UTF-8. */
export function checkText(bytes: Uint8Array): void {
  const sample = bytes.subarray(0, 4096);
  if (sample.length === 0) throw new BallotError("The file is empty.");
  const isText = !sample.includes(0) && !textOf(sample).slice(0, -3).includes("\ufffd");
  if (!isText) throw new BallotError("This is no text: none of the formats that can be counted.");
}

/** The lines of a text with their numbers, from 1, without line ends and spaces around them. */
export function* linesOf(text: string): Generator<readonly [line: string, number: number]> {
  let number = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    number += 1;
    yield [text.slice(start, end === -1 ? undefined : end).trim(), number];
    if (end === -1) return;
    start = end + 1;
  }
}

/** A whole number from 0 as it is written in a file. Throws BallotError with `what` and the line. */
export function wholeNumber(text: string, what: string, line?: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(number))
    throw new BallotError(`${what} must be a whole number from 0, not “${shorten(text)}”.`, line);
  return number;
}

/** What a text quotes from a file: no more than a few words of it, without control characters. */
export function shorten(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, " ");
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
}
