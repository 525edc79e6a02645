import { bltBallots } from "./blt-ballots";
import { shorten, textOf } from "./bytes";
import type { Election, Listed } from "./election";
import { BallotError } from "./fault";
import { createPacker, type Packer } from "./pack";
import { keepRanked } from "./standing";

/**
 * Reads a BLT file (Hill, Wichmann & Woodall 1987): `candidates seats`, withdrawn candidates with a
 * minus, ballots, a lone 0, the names and the title in quotes. It may come in several blocks, each
 * of whole lines. Throws BallotError with the line.
 */
export function readBlt(blocks: Iterable<Uint8Array>): Election {
  let head: Head | null = null;
  let packer: Packer | null = null;
  let ballots: ReturnType<typeof bltBallots> | null = null;
  let tail = "";
  let firstTailLine = 1;
  for (const bytes of blocks) {
    let at = 0;
    if (head === null) {
      head = readHead(bytes);
      at = head.end;
      const { candidates, lines } = head;
      const fail = (sentence: string) =>
        new BallotError(
          sentence.replace(/candidate (\d+)/, (_, place) => `candidate ${Number(place) + 1}`),
          ballots?.line(),
        );
      packer = createPacker(candidates, { fail });
      ballots = bltBallots(candidates, packer, () => lines + 1);
    }
    if (ballots !== null && !ballots.isDone()) {
      at = ballots.read(bytes, at);
      firstTailLine = ballots.line();
    }
    if (ballots?.isDone()) tail += textOf(bytes.subarray(at));
  }
  if (head === null || packer === null) throw new BallotError("The file is empty.");
  if (!ballots?.isDone())
    throw new BallotError("the file ends before the 0 after the ballots.", ballots?.line());
  const names = readNames(tail, firstTailLine, head.candidates + 1);
  const candidates = names.slice(0, -1).map((name, index): Listed => ({ id: index + 1, name }));
  const { seats, withdrawn } = head;
  const standing = [...candidates.keys()].filter((place) => !withdrawn.includes(place));
  return {
    id: null,
    name: names.at(-1) ?? "",
    candidates: standing.flatMap((place) => candidates[place] ?? []),
    method: null,
    seats,
    rules: {},
    votes: {
      kind: "ranked",
      ballots: keepRanked(packer.finish(), standing),
      marks: null,
      needsRules: false,
    },
  };
}

type Head = {
  readonly candidates: number;
  readonly seats: number;
  readonly withdrawn: readonly number[];
  /** Where the ballots begin, and how many lines are before them. */
  readonly end: number;
  readonly lines: number;
};

function readHead(bytes: Uint8Array): Head {
  let numbers: readonly number[] | null = null;
  const withdrawn: number[] = [];
  let lines = 0;
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(10, at);
    const end = newline === -1 ? bytes.length : newline;
    const line = textOf(bytes.subarray(at, Math.min(end, at + 100_000)))
      .replace(/^\ufeff/, "")
      .replace(/#.*/, "")
      .trim();
    if (numbers === null && line !== "") {
      if (!/^\d{1,5}\s+\d{1,5}$/.test(line))
        throw new BallotError(
          `the number of candidates and of seats must stand here, not “${shorten(line)}”.`,
          lines + 1,
        );
      numbers = line.split(/\s+/).map(Number);
    } else if (numbers !== null && /^-\d+(\s+-\d+)*$/.test(line)) {
      for (const word of line.split(/\s+/)) withdrawn.push(-Number(word) - 1);
    } else if (numbers !== null && line !== "") {
      const [candidates = 0, seats = 0] = numbers;
      const wrong = withdrawn.find((place) => place < 0 || place >= candidates);
      if (wrong !== undefined)
        throw new BallotError(`candidate ${wrong + 1} withdrew but is unknown.`, lines);
      return { candidates, seats, withdrawn: [...new Set(withdrawn)], end: at, lines };
    }
    at = end + 1;
    lines += 1;
  }
  throw new BallotError("the file ends before the ballots.", lines);
}

function readNames(text: string, firstLine: number, wanted: number): readonly string[] {
  const names: string[] = [];
  const pattern = /\s+|#[^\n]*|"((?:[^"\\\n]|\\.|"(?=[^\s]))*)"(?=\s|$)|(\S+)/gy;
  let line = firstLine;
  for (const [whole, name, other] of text.matchAll(pattern)) {
    if (other !== undefined)
      throw new BallotError(`a name in quotes must stand here, not “${shorten(other)}”.`, line);
    if (name !== undefined) names.push(name.replace(/\\(.)/g, "$1"));
    line += whole.split("\n").length - 1;
  }
  if (names.length < wanted)
    throw new BallotError(
      `the file ends after ${names.length} of ${wanted} names (one per candidate, then the title).`,
      line,
    );
  if (names.length > wanted)
    throw new BallotError(
      `there are ${names.length} names for ${wanted - 1} candidates and a title.`,
      line,
    );
  return names;
}
