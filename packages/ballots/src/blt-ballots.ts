import { textOf } from "./bytes";
import { quote } from "./candidates-list";
import { BallotError } from "./fault";
import type { Packer } from "./pack";

const isEnd = (byte: number | undefined) => byte === undefined || byte <= 32;

/** Reads the ballot lines of a BLT file; candidates are numbered from 1 there. */
export type BltBallots = {
  /** Reads from a byte at the start of a line on; returns where the line after the final 0 begins, or the length if that is not reached. */
  readonly read: (bytes: Uint8Array, at: number) => number;
  readonly isDone: () => boolean;
  readonly line: () => number;
};

/**
 * A reader of `weight candidate candidate=candidate … 0` lines, ended by a lone 0; a name in
 * parentheses before the weight and a dash for a skipped rank are passed over. `firstLine` is the
 * number of the first line. Throws BallotError with the line.
 */
export function bltBallots(
  candidates: number,
  packer: Packer,
  firstLine: () => number,
): BltBallots {
  const ranking = new Uint16Array(candidates);
  const tied = new Uint8Array(candidates);
  let lines = 0;
  let done = false;
  const line = () => firstLine() + lines;
  const fail = (sentence: string) => new BallotError(sentence, line());

  function wordAt(bytes: Uint8Array, at: number): string {
    let end = at;
    while (end < bytes.length && end < at + 40 && !isEnd(bytes[end])) end += 1;
    return textOf(bytes.subarray(at, end));
  }

  function read(bytes: Uint8Array, start: number): number {
    let at = start;
    while (at < bytes.length && !done) {
      at = ballot(bytes, at);
      while (at < bytes.length && bytes[at] !== 10) {
        if (bytes[at] === 35)
          at = bytes.indexOf(10, at) === -1 ? bytes.length : bytes.indexOf(10, at);
        else if (isEnd(bytes[at])) at += 1;
        else
          throw fail(`nothing may follow the 0 that ends a ballot: ${quote(wordAt(bytes, at))}.`);
      }
      at += 1;
      lines += 1;
    }
    return Math.min(at, bytes.length);
  }

  /** One line: a ballot, the final 0, or nothing. Returns where it stopped, on the same line. */
  function ballot(bytes: Uint8Array, start: number): number {
    let at = start;
    while (bytes[at] === 32 || bytes[at] === 9) at += 1;
    if (bytes[at] === 40) at = afterName(bytes, at);
    const byte = bytes[at];
    if (byte === undefined || byte === 10 || byte === 13 || byte === 35) return at;
    let weight = 0;
    const weightAt = at;
    for (let digit = byte - 48; digit >= 0 && digit <= 9; digit = (bytes[at] as number) - 48) {
      weight = weight * 10 + digit;
      at += 1;
    }
    if (at === weightAt || !isEnd(bytes[at])) throw fail(weightFault(wordAt(bytes, weightAt)));
    let length = 0;
    let isTied = 0;
    let hasTies = false;
    let isEmpty = true;
    for (;;) {
      while (bytes[at] === 32 || bytes[at] === 9) at += 1;
      const wordStart = at;
      let number = 0;
      for (let digit = (bytes[at] as number) - 48; digit >= 0 && digit <= 9; ) {
        number = number * 10 + digit;
        at += 1;
        digit = (bytes[at] as number) - 48;
      }
      const next = bytes[at];
      if (at === wordStart) {
        if (next === 45 && isEnd(bytes[at + 1]) && isTied === 0) {
          at += 1;
          isEmpty = false;
          continue;
        }
        if (
          isEmpty &&
          weight === 0 &&
          (next === undefined || next === 10 || next === 13 || next === 35)
        ) {
          done = true;
          return at;
        }
        throw fail(
          next === undefined || next === 10 || next === 13
            ? "the ballot does not end with 0; is the file cut off?"
            : `${quote(wordAt(bytes, wordStart))} is no candidate's number.`,
        );
      }
      isEmpty = false;
      if (number === 0) {
        if (isTied || !isEnd(next))
          throw fail(`${quote(wordAt(bytes, wordStart))} is no candidate's number.`);
        packer.add(weight, ranking, hasTies ? tied : null, length);
        return at;
      }
      if (number > candidates)
        throw fail(`candidate ${number} is unknown: there are ${candidates}.`);
      if (length === candidates) throw fail("a candidate stands on the ballot twice.");
      if (next !== 61 && !isEnd(next))
        throw fail(`${quote(wordAt(bytes, wordStart))} is no candidate's number.`);
      ranking[length] = number - 1;
      tied[length] = isTied;
      length += 1;
      isTied = next === 61 ? 1 : 0;
      if (isTied) {
        hasTies = true;
        at += 1;
      }
    }
  }

  function afterName(bytes: Uint8Array, at: number): number {
    const end = bytes.indexOf(41, at);
    if (end === -1) throw fail("a name in parentheses does not end.");
    let next = end + 1;
    while (bytes[next] === 32 || bytes[next] === 9) next += 1;
    return next;
  }

  return { read, isDone: () => done, line };
}

function weightFault(word: string): string {
  if (word.startsWith("-")) return `a ballot cannot count ${word} times.`;
  if (/^\d/.test(word)) return `the weight of a ballot must be a whole number, not ${quote(word)}.`;
  return `${quote(word)} is no weight of a ballot; is the 0 after the ballots missing?`;
}
