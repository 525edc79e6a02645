import type { Packer } from "./pack";

const digits = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const weightName = digits('"weight"');
const rankingName = digits('"ranking"');
const space = 32;
const comma = 44;
const zero = 48;
const nine = 57;
const colon = 58;
const openList = 91;
const closeList = 93;
const openObject = 123;
const closeObject = 125;

/**
 * Reads `{"weight": 3, "ranking": [2, 0, 1]}` straight from the bytes into the packer, for files
 * with very many ballots. The reader returns where the object ends, or −1 (and then has added
 * nothing) for anything else: ties, raw marks, faults, which are left to a patient reader.
 */
export function fastReader(
  bytes: Uint8Array,
  placeOf: Int32Array,
  packer: Packer,
  before: (at: number) => void,
): (at: number) => number {
  const ranking = new Uint16Array(placeOf.length);
  const short = shortNumbers(placeOf);
  let weight = 0;
  let length = 0;

  return (start) => {
    if (bytes[start] !== openObject) return -1;
    let at = memberAt(skip(start + 1), weightName);
    if (at !== -1) at = readWeight(at);
    if (at === -1) return -1;
    at = skip(at);
    if (bytes[at] !== comma) return -1;
    at = memberAt(skip(at + 1), rankingName);
    if (at === -1 || bytes[at] !== openList) return -1;
    at = readRanking(skip(at + 1));
    if (at === -1) return -1;
    at = skip(at + 1);
    if (bytes[at] !== closeObject) return -1;
    before(start);
    packer.add(weight, ranking, null, length);
    return at + 1;
  };

  function skip(start: number): number {
    let at = start;
    while ((bytes[at] as number) <= space) at += 1;
    return at;
  }

  /** Where the value of a member begins, if it has this name; else −1. */
  function memberAt(start: number, name: readonly number[]): number {
    for (let i = 0; i < name.length; i++) if (bytes[start + i] !== name[i]) return -1;
    const at = skip(start + name.length);
    return bytes[at] === colon ? skip(at + 1) : -1;
  }

  function readWeight(start: number): number {
    const end = endOfNumber(bytes, start);
    if (end !== -1) weight = numberIn(bytes, start, end);
    return end;
  }

  /** Reads what stands between the brackets; returns where the last of them is. */
  function readRanking(start: number): number {
    let at = start;
    length = 0;
    while (bytes[at] !== closeList) {
      let found = short[((bytes[at] as number) << 8) | (bytes[at + 1] as number)] as number;
      let end = at + (found & 3);
      if (found === 0 || (bytes[end] !== comma && bytes[end] !== closeList)) {
        end = endOfNumber(bytes, at);
        if (end === -1) return -1;
        found = ((placeOf[numberIn(bytes, at, end)] ?? -1) + 1) << 2;
        end = skip(end);
        if (found === 0 || (bytes[end] !== comma && bytes[end] !== closeList)) return -1;
      }
      if (length === ranking.length) return -1;
      ranking[length] = (found >> 2) - 1;
      length += 1;
      at = end;
      if (bytes[at] === comma) {
        at = skip(at + 1);
        if (bytes[at] === closeList) return -1;
      }
    }
    return at;
  }
}

/** Where a whole number of at most 15 digits ends that begins at a byte; −1 if there is none. */
function endOfNumber(bytes: Uint8Array, start: number): number {
  let end = start;
  while (isDigit(bytes[end] as number)) end += 1;
  const isPlain = end === start + 1 || bytes[start] !== zero;
  return isPlain && end > start && end - start < 16 ? end : -1;
}

function numberIn(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + (bytes[at] as number) - zero;
  return number;
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= nine;
}

/**
 * Who is meant by the two bytes at a place, as `(place + 1) * 4 + digits`; 0 if more bytes have to
 * be read. Half of all numbers have two digits: to look both bytes up together is much faster than
 * to ask which, because a processor guesses answers, and each wrong guess costs it a lot.
 */
function shortNumbers(placeOf: Int32Array): Int32Array {
  const found = new Int32Array(1 << 16);
  for (const [id, place] of placeOf.subarray(0, 100).entries()) {
    if (place < 0) continue;
    const tens = zero + Math.floor(id / 10);
    const ones = zero + (id % 10);
    if (id >= 10) found[(tens << 8) | ones] = (place + 1) * 4 + 2;
    else
      for (let next = 0; next < 256; next++)
        if (!isDigit(next)) found[(ones << 8) | next] = (place + 1) * 4 + 1;
  }
  return found;
}

/** Places by id for the fast reader; null where the ids are no small whole numbers. */
export function densePlaces(ids: readonly unknown[]): Int32Array | null {
  const largest = 1 << 16;
  if (!ids.every((id) => Number.isInteger(id) && Number(id) >= 0 && Number(id) < largest)) {
    return null;
  }
  const places = new Int32Array(Math.max(0, ...ids.map(Number)) + 1).fill(-1);
  for (const [place, id] of ids.entries()) places[Number(id)] = place;
  return places;
}
