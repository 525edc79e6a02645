import { checkText, shorten, textOf } from "./bytes";
import type { Election } from "./election";
import { BallotError } from "./fault";
import { readBlt } from "./read-blt";
import { readCorpus } from "./read-corpus";
import { isBallotTable, readCsv } from "./read-csv";
import { type Reference, readFixture } from "./read-fixture";
import { readPabulib } from "./read-pabulib";
import { readPreflib } from "./read-preflib";

/** Elections of one file; `isCorpus`: a file of many, to be answered line by line. */
export type Contents = { readonly elections: readonly Election[]; readonly isCorpus: boolean };

/** The formats that can be told apart by a file's name or its first lines. */
export type Format = "json" | "jsonl" | "blt" | "preflib" | "pb" | "csv";

/**
 * The format of a file, by how it begins and, where that fits several, by the end of its name.
 * Throws BallotError if it is none of those that can be counted.
 */
export function formatOf(bytes: Uint8Array, fileName: string): Format {
  checkText(bytes);
  const start = textOf(bytes.subarray(0, 4096))
    .replace(/^\ufeff/, "")
    .trimStart();
  if (start === "") throw new BallotError("The file is empty.");
  const [firstLine = "", secondLine = ""] = start.split("\n").map((line) => line.trim());
  const extension = /\.(\w+)$/.exec(fileName.replace(/\.gz$/, ""))?.[1]?.toLowerCase() ?? "";
  if (start.startsWith("{")) return extension === "jsonl" ? "jsonl" : "json";
  if (/^META\s*$/i.test(firstLine)) return "pb";
  if (/^(so|to)[ci]$/.test(extension)) return "preflib";
  if (/^#\s*[A-Z][A-Z 0-9]*:/.test(start)) return "preflib";
  if (/^\d+\s+\d+\s*(#.*)?$/.test(firstLine) || (extension === "blt" && /^[\d#]/.test(start)))
    return "blt";
  if (/^\d+$/.test(firstLine) && /^\d+\s*,/.test(secondLine)) return "preflib";
  if (isBallotTable(firstLine)) return "csv";
  const known = "BLT, PrefLib, pabulib, CSV with a head, election-fixture/1 and corpora of it";
  throw new BallotError(
    `This is none of the formats that can be counted (${known}): it begins “${shorten(firstLine)}”.`,
  );
}

/**
 * Reads a file of any format whose bytes are all there and unpacked. `follow` gives the bytes of a
 * file that this one refers to. Throws BallotError saying what is wrong, with the line.
 */
export function readBytes(
  bytes: Uint8Array,
  fileName: string,
  follow: (file: string) => Uint8Array,
): Contents {
  const one = (election: Election): Contents => ({ elections: [election], isCorpus: false });
  switch (formatOf(bytes, fileName)) {
    case "jsonl":
      return { elections: [...readCorpus(bytes)], isCorpus: true };
    case "json": {
      const read = readFixture(withoutMark(bytes));
      return one("file" in read ? repeated(read, readFixture(follow(read.file))) : read);
    }
    case "blt":
      return one(readBlt([bytes]));
    case "preflib":
      return one(readPreflib(bytes));
    case "pb":
      return one(readPabulib(bytes));
    case "csv":
      return one(readCsv(bytes));
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function repeated({ times, fields }: Reference, of: Election | Reference): Election {
  if ("file" in of) throw new BallotError("The file refers to one that refers to another.");
  const { name, method, seats, rules } = fields;
  const { votes } = of;
  const many = (weight: number): number => {
    if (Number.isSafeInteger(weight * times)) return weight * times;
    throw new BallotError("Repeated so often, the ballots are more than can be counted exactly.");
  };
  return {
    ...of,
    name: typeof name === "string" ? name : of.name,
    method: typeof method === "string" ? method : of.method,
    seats: Number.isSafeInteger(seats) ? Number(seats) : of.seats,
    rules: rules !== null && typeof rules === "object" ? (rules as Election["rules"]) : of.rules,
    votes: repeatVotes(votes, many),
  };
}

function repeatVotes(
  votes: Election["votes"],
  many: (weight: number) => number,
): Election["votes"] {
  const each = <T extends { readonly weight: number }>(ballots: readonly T[]): readonly T[] =>
    ballots.map((ballot) => ({ ...ballot, weight: many(ballot.weight) }));
  switch (votes.kind) {
    case "ranked":
      return {
        ...votes,
        ballots: {
          ...votes.ballots,
          weights: Float64Array.from(votes.ballots.weights, many),
          total: many(votes.ballots.total),
        },
        marks: votes.marks && each(votes.marks),
      };
    case "scores":
      return { ...votes, scores: { ...votes.scores, ballots: each(votes.scores.ballots) } };
    case "motions":
      throw new BallotError("Motions have no ballots that could be repeated.");
    default:
      return {
        ...votes,
        approvals: { ...votes.approvals, ballots: each(votes.approvals.ballots) },
      };
  }
}
