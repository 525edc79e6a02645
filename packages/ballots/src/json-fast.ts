import type { Packer } from "./pack";

const digits = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const weightName = digits('"weight"');
const rankingName = digits('"ranking"');

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
  let at = 0;
  let number = 0;

  function space(): void {
    while ((bytes[at] as number) <= 32) at += 1;
  }

  function name(letters: readonly number[]): boolean {
    for (let i = 0; i < letters.length; i++) if (bytes[at + i] !== letters[i]) return false;
    at += letters.length;
    space();
    if (bytes[at] !== 58) return false;
    at += 1;
    space();
    return true;
  }

  function whole(): boolean {
    const start = at;
    let value = 0;
    for (let byte = (bytes[at] as number) - 48; byte >= 0 && byte <= 9; ) {
      value = value * 10 + byte;
      at += 1;
      byte = (bytes[at] as number) - 48;
    }
    number = value;
    return at > start && at - start < 16 && (at - start === 1 || bytes[start] !== 48);
  }

  function is(byte: number): boolean {
    space();
    if (bytes[at] !== byte) return false;
    at += 1;
    space();
    return true;
  }

  return (start) => {
    at = start;
    if (!is(123) || !name(weightName) || !whole()) return -1;
    const weight = number;
    if (!is(44) || !name(rankingName) || !is(91)) return -1;
    let length = 0;
    while (bytes[at] !== 93) {
      if (!whole() || length === ranking.length) return -1;
      const place = number < placeOf.length ? (placeOf[number] as number) : -1;
      if (place < 0) return -1;
      ranking[length] = place;
      length += 1;
      space();
      if (bytes[at] === 44) {
        at += 1;
        space();
        if (bytes[at] === 93) return -1;
      } else if (bytes[at] !== 93) return -1;
    }
    at += 1;
    if (!is(125)) return -1;
    before(start);
    packer.add(weight, ranking, null, length);
    return at;
  };
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
