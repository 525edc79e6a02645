import { BallotError } from "./fault";
import type { TieRule } from "./ties";

/** What the command line asks for. */
export type Command = {
  readonly verb: "count" | "compare" | "convert";
  readonly file: string;
  readonly method: string | null;
  readonly seats: number | null;
  readonly json: boolean;
  readonly to: string | null;
  readonly ties: TieRule | undefined;
};

/** How the command is used. */
export const usage = `ballots count FILE [--method M] [--seats N] [--ties RULE] [--json]
ballots compare FILE [--seats N] [--ties RULE] [--json]
ballots convert FILE --to json|blt|soc|soi|toc|toi|pb|csv

FILE      election-fixture/1 (JSON), a corpus of elections (.jsonl, .jsonl.gz), BLT,
          PrefLib (soc, soi, toc, toi), pabulib (.pb) or a table of ballots (CSV)
--method  else the file's own; docs/counting.md says which is for what
--ties    stop: report them and end there; first or last: by the list of candidates;
          lot=SEED: by a lot that everybody can draw again from the seed
--json    the result as JSON; for a corpus one line per election
`;

const options: Readonly<Record<Command["verb"], readonly string[]>> = {
  count: ["method", "seats", "ties", "json"],
  compare: ["seats", "ties", "json"],
  convert: ["to"],
};

/** Reads the arguments of the command line. Throws BallotError in one sentence if they are not right. */
export function commandOf(args: readonly string[]): Command {
  const [verb, ...rest] = args;
  if (verb !== "count" && verb !== "compare" && verb !== "convert")
    throw new BallotError(`Say count, compare or convert${verb ? `, not “${verb}”` : ""}.`);
  const given = new Map<string, string>();
  const files: string[] = [];
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? "";
    if (!word.startsWith("--")) {
      files.push(word);
      continue;
    }
    const [, name = "", inline] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (!options[verb].includes(name))
      throw new BallotError(`There is no option --${name} for ${verb}.`);
    if (given.has(name)) throw new BallotError(`--${name} is given twice.`);
    const value = name === "json" ? "" : (inline ?? rest[++i]);
    if (value === undefined) throw new BallotError(`--${name} needs a value.`);
    given.set(name, value);
  }
  const [file, another] = files;
  if (file === undefined) throw new BallotError(`Say which file to ${verb}.`);
  if (another !== undefined) throw new BallotError(`One file at a time, not also ${another}.`);
  if (verb === "convert" && !given.has("to")) throw new BallotError("Say --to which format.");
  return {
    verb,
    file,
    method: given.get("method") ?? null,
    seats: seatsIn(given.get("seats")),
    json: given.has("json"),
    to: given.get("to") ?? null,
    ties: tiesIn(given.get("ties")),
  };
}

function seatsIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new BallotError(`--seats must be a whole number from 1, not “${text}”.`);
}

function tiesIn(text: string | undefined): TieRule | undefined {
  if (text === undefined) return undefined;
  if (text === "stop") return { by: "stop" };
  if (text === "first" || text === "last") return { by: "listed", take: text };
  if (text.startsWith("lot=") && text.length > 4)
    return { by: "lot", seed: text.slice(4), contest: "" };
  throw new BallotError(`--ties must be stop, first, last or lot=SEED, not “${text}”.`);
}
