import { linesOf, textOf } from "./bytes";
import { placesOf } from "./candidates-list";
import { collect } from "./collect";
import type { Election } from "./election";
import { BallotError } from "./fault";
import { readBallot } from "./json-ballots";
import { electionOf, listedIn } from "./read-fixture";

/**
 * Reads a corpus: one election per line as a JSON object with `candidates` and `ballots`
 * (`[weight, [ids]]`, best first) or `approvals` (one list of ids per voter); a header is passed
 * over. Throws BallotError with the line.
 */
export function* readCorpus(bytes: Uint8Array): Generator<Election> {
  let elections = 0;
  for (const [line, number] of linesOf(textOf(bytes))) {
    if (line === "") continue;
    const fields = parse(line, number);
    if (fields.header !== undefined) continue;
    elections += 1;
    yield readLine(fields, number);
  }
  if (elections === 0) throw new BallotError("There is no election in the file.");
}

function parse(line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (value !== null && typeof value === "object" && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    throw new BallotError("this is not valid JSON; is the file cut off?", number);
  }
  throw new BallotError("this is no JSON object.", number);
}

function readLine(fields: Record<string, unknown>, number: number): Election {
  try {
    const { ballots, approvals } = fields;
    const candidates = listedIn(fields);
    const places = placesOf(candidates);
    const list = approvals ?? ballots;
    if (!Array.isArray(list)) throw new BallotError("The election has no “ballots”.");
    const raw = list.some((ballot) => ballot?.marks !== undefined);
    const collector = collect(candidates, { raw, approvals: approvals !== undefined });
    for (const [index, ballot] of list.entries()) {
      const where = () => `Ballot ${index + 1}`;
      collector.take(readBallot(approvals ? [1, ballot] : ballot, places, where), where);
    }
    return electionOf(fields, collector.finish());
  } catch (error) {
    throw error instanceof BallotError ? new BallotError(error.message, number) : error;
  }
}
