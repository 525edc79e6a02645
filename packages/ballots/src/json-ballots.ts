import { lineAt } from "./bytes";
import { quote } from "./candidates-list";
import type { Id, Mark } from "./election";
import { BallotError } from "./fault";
import { broken, parseSlice, skipSpace, skipValue } from "./json-scan";

/** What one ballot of a file says, whichever way it is written there. */
export type Written = {
  readonly weight: number;
  readonly ranking: readonly (number | readonly number[])[] | null;
  readonly marks: readonly Mark[] | null;
  readonly approved: readonly number[] | null;
  readonly points: readonly (number | null)[] | null;
};

/**
 * A JSON array, item by item: `fast` reads one and returns where it ends, or −1: then `slow` gets
 * it parsed. Returns where the array ends. Where the bytes slide over a file, `more` is asked before
 * each item for what follows, and says where the item is then.
 */
export function eachBallot(
  bytes: Uint8Array,
  start: number,
  fast: (at: number) => number,
  slow: (ballot: unknown, where: () => string) => void,
  more: (at: number) => number = (at) => at,
): number {
  if (bytes[start] !== 91) throw new BallotError("“ballots” is no list.", lineAt(bytes, start));
  let number = 0;
  let at = skipSpace(bytes, start + 1);
  while (bytes[at] !== 93) {
    number += 1;
    const item = more(at);
    let end = fast(item);
    if (end === -1) {
      end = skipValue(bytes, item);
      slow(parseSlice(bytes, item, end), () => `Line ${lineAt(bytes, item)}, ballot ${number}`);
    }
    at = skipSpace(bytes, end);
    if (bytes[at] === 44) {
      at = skipSpace(bytes, at + 1);
      if (bytes[at] === 93) throw broken(bytes, at);
    } else if (bytes[at] !== 93) throw broken(bytes, at);
  }
  return at + 1;
}

/** Checks a parsed ballot: `{"weight", "ranking" | "marks" | "approved" | "points"}` or `[weight, [ids]]`. */
export function readBallot(
  ballot: unknown,
  places: ReadonlyMap<Id, number>,
  where: () => string,
): Written {
  const fail = (sentence: string) => new BallotError(`${where()}: ${sentence}`);
  const placeOf = (id: unknown): number => {
    const place = places.get(id as Id);
    if (place === undefined) throw fail(`candidate ${quote(id)} is unknown.`);
    return place;
  };
  const list = (value: unknown, what: string): readonly unknown[] => {
    if (!Array.isArray(value)) throw fail(`${what} must be a list.`);
    return value;
  };
  const ranked = (value: unknown) =>
    list(value, "the ranking").map((item) =>
      Array.isArray(item) ? item.map(placeOf) : placeOf(item),
    );
  if (Array.isArray(ballot)) {
    if (ballot.length !== 2) throw fail("it must be a weight and a list of candidates.");
    const ranking = ranked(ballot[1]);
    return { ...nothing, weight: weightOf(ballot[0], fail), ranking };
  }
  if (ballot === null || typeof ballot !== "object") throw fail("this is no ballot.");
  const fields = ballot as Record<string, unknown>;
  const written = {
    weight: fields.weight === undefined ? 1 : weightOf(fields.weight, fail),
    ranking: fields.ranking === undefined ? null : ranked(fields.ranking),
    marks: fields.marks === undefined ? null : list(fields.marks, "“marks”").map(markOf),
    approved:
      fields.approved === undefined ? null : list(fields.approved, "“approved”").map(placeOf),
    points: fields.points === undefined ? null : pointsOf(fields.points),
  };
  if (written.ranking ?? written.marks ?? written.approved ?? written.points) return written;
  throw fail("it has neither “ranking” nor “marks”, “approved” or “points”.");

  function markOf(mark: unknown): Mark {
    if (mark === null || mark === "O") return mark;
    return Array.isArray(mark) ? mark.map(placeOf) : placeOf(mark);
  }

  function pointsOf(value: unknown): (number | null)[] {
    if (value === null || typeof value !== "object") throw fail("“points” must be an object.");
    const points = new Array<number | null>(places.size).fill(null);
    for (const [id, given] of Object.entries(value)) {
      if (!Number.isSafeInteger(given))
        throw fail(`points must be whole numbers, not ${quote(given)}.`);
      points[places.has(id) ? placeOf(id) : placeOf(Number(id))] = given;
    }
    return points;
  }
}

const nothing = { ranking: null, marks: null, approved: null, points: null };

function weightOf(value: unknown, fail: (sentence: string) => BallotError): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw fail(`its weight must be a whole number from 0, not ${quote(value)}.`);
}
