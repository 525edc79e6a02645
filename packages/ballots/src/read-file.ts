import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Election } from "./election";
import { BallotError } from "./fault";
import { type Contents, formatOf, readBytes } from "./read";
import { readBlt } from "./read-blt";
import { linesAtATime, readLargeFixture } from "./read-large";

const mostUnpacked = 2 ** 31 - 1;
const large = 1 << 22;

/**
 * Reads a file of elections, packed with gzip or not; a large one piece by piece. Throws BallotError
 * if it cannot be read, is cut off, or is no file that can be counted.
 */
export function readElections(path: string): Contents {
  const election = isLarge(path) ? inPieces(path) : null;
  if (election) return { elections: [election], isCorpus: false };
  return readBytes(bytesOf(path), path, (file) => {
    const folder = dirname(path);
    const places = [join(folder, file), join(folder, basename(file)), join(folder, "..", file)];
    const found = places.find((place) => existsSync(place));
    if (found === undefined)
      throw new BallotError(`The file refers to ${file}, which is not there.`);
    return bytesOf(found);
  });
}

function isLarge(path: string): boolean {
  const about = statSync(path, { throwIfNoEntry: false });
  return about?.isFile() === true && about.size > large;
}

/** An election without ever holding the whole file; null where only the whole file tells more, as for faults. */
function inPieces(path: string): Election | null {
  const file = openSync(path, "r");
  try {
    const start = new Uint8Array(4096);
    const first = start.subarray(0, readSync(file, start, 0, start.length, 0));
    const format = formatOf(first, path);
    let position = 0;
    const read = (into: Uint8Array): number => {
      const length = readSync(file, into, 0, into.length, position);
      position += length;
      return length;
    };
    if (format === "blt") return readBlt(linesAtATime(read));
    return format === "json" ? readLargeFixture(read, fstatSync(file).size) : null;
  } catch (error) {
    if (error instanceof BallotError) return null;
    throw error;
  } finally {
    closeSync(file);
  }
}

function bytesOf(path: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new BallotError(`There is no file ${path}.`);
    if (code === "EISDIR") throw new BallotError(`${path} is a folder.`);
    throw new BallotError(`${path} cannot be read (${code ?? "unknown fault"}).`);
  }
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnpacked });
  } catch {
    throw new BallotError("The packed file (.gz) is cut off or broken.");
  }
}
