import { lineAt } from "./bytes";
import { placesOf } from "./candidates-list";
import { collect } from "./collect";
import type { Election, Listed, Votes } from "./election";
import { BallotError } from "./fault";
import { eachBallot, readBallot } from "./json-ballots";
import { densePlaces, fastReader } from "./json-fast";
import { eachMember, parseSlice, skipValue } from "./json-scan";
import { readMotions } from "./read-motions";

type Fields = Readonly<Record<string, unknown>>;

/** A file that means another one, every ballot repeated. */
export type Reference = { readonly file: string; readonly times: number; readonly fields: Fields };

/** Reads `election-fixture/1` or `motions-fixture/1`, or says to which file it refers. Throws BallotError. */
export function readFixture(bytes: Uint8Array): Election | Reference {
  const fields: Record<string, unknown> = Object.create(null);
  let ballotsAt = -1;
  let votes: Votes | null = null;
  eachMember(bytes, (name, start) => {
    if (name !== "ballots") return readField(bytes, start, name, fields);
    if (ballotsAt !== -1) throw twice(name, bytes, start);
    ballotsAt = start;
    if (!fields.candidates && !fields.projects) return undefined;
    const read = readBallots(bytes, start, fields);
    votes = read.votes;
    return read.end;
  });
  const format = String(fields.format ?? "election-fixture/1");
  if (format.startsWith("election-fixture-ref/")) return referenceOf(fields);
  if (format.startsWith("motions-fixture/")) return readMotions(fields);
  if (!format.startsWith("election-fixture/"))
    throw new BallotError(`The format “${format}” is none that can be counted.`);
  if (ballotsAt === -1) throw new BallotError("The file has no “ballots”.");
  return electionOf(fields, votes ?? readBallots(bytes, ballotsAt, fields).votes);
}

/** Reads a field that is not “ballots” into `fields`; returns where it ends. Throws BallotError. */
export function readField(
  bytes: Uint8Array,
  start: number,
  name: string,
  fields: Record<string, unknown>,
): number {
  if (Object.hasOwn(fields, name)) throw twice(name, bytes, start);
  const end = skipValue(bytes, start);
  fields[name] = parseSlice(bytes, start, end);
  return end;
}

function twice(name: string, bytes: Uint8Array, start: number): BallotError {
  return new BallotError(`“${name}” stands in the file twice.`, lineAt(bytes, start));
}

/** Bytes that slide over a file: how long that is, and what brings the bytes that follow a place. */
export type Sliding = { readonly length: number; readonly more: (at: number) => number };

/**
 * The ballots whose list begins at `start`, by the candidates in `fields`, and where it ends.
 * Throws BallotError.
 */
export function readBallots(
  bytes: Uint8Array,
  start: number,
  fields: Fields,
  sliding?: Sliding,
): { readonly end: number; readonly votes: Votes } {
  const candidates = listedIn(fields);
  const places = placesOf(candidates);
  const dense = densePlaces(candidates.map(({ id }) => id));
  const scan = (raw: boolean): { end: number; votes: Votes } => {
    const approvals = fields.projects !== undefined;
    const { length } = sliding ?? bytes;
    const collector = collect(candidates, { raw, approvals, bytes: length });
    const isPlain = dense !== null && !raw && !approvals;
    let at = 0;
    const where = () => `Line ${lineAt(bytes, at)}`;
    const fast = fastReader(bytes, dense ?? new Int32Array(0), collector.packer, (begin) => {
      at = begin;
      collector.at(where);
    });
    const slow = (ballot: unknown, told: () => string) =>
      collector.take(readBallot(ballot, places, told), told);
    const end = eachBallot(bytes, start, isPlain ? fast : () => -1, slow, sliding?.more);
    if (!collector.missedMarks()) return { end, votes: collector.finish() };
    if (sliding) throw new BallotError("Raw marks are read from the whole file.");
    return scan(true);
  };
  return scan(false);
}

/** The candidates or projects that an object of a file lists: names, ids and names, or how many. */
export function listedIn(fields: Fields): readonly Listed[] {
  const list = fields.candidates ?? fields.projects;
  if (Number.isSafeInteger(list) && Number(list) >= 0 && Number(list) < 65_536)
    return Array.from({ length: Number(list) }, (_, id) => ({ id, name: `Candidate ${id}` }));
  if (!Array.isArray(list)) throw new BallotError("The file has no list of “candidates”.");
  return list.map((entry: unknown, index): Listed => {
    if (typeof entry === "string") return { id: index, name: entry };
    const { id, name, sourceId } = (entry ?? {}) as Record<string, unknown>;
    if (!Number.isSafeInteger(id) && typeof id !== "string")
      throw new BallotError(`Candidate ${index + 1} of the list has no “id”.`);
    const listed = { id: id as number | string, name: String(name ?? id) };
    return typeof sourceId === "string" ? { ...listed, sourceId } : listed;
  });
}

/** An election from the fields of its object and its votes. Throws BallotError where they do not fit. */
export function electionOf(fields: Fields, votes: Votes): Election {
  const { id, name, method, seats, rules, projects } = fields;
  if (seats !== undefined && !Number.isSafeInteger(seats))
    throw new BallotError("“seats” must be a whole number.");
  return {
    id: typeof id === "string" ? id : null,
    name: String(name ?? id ?? ""),
    candidates: listedIn(fields),
    method: typeof method === "string" ? method : null,
    seats: seats === undefined ? null : Number(seats),
    rules: rules !== null && typeof rules === "object" ? (rules as Fields) : {},
    votes: projects === undefined ? votes : budgetOf(fields, votes),
  };
}

function budgetOf({ projects, budget }: Fields, votes: Votes): Votes {
  if (votes.kind !== "approvals") throw new BallotError("Projects need ballots that approve them.");
  const costs = (projects as readonly { cost?: unknown }[]).map(({ cost }) => cost);
  const wrong = [budget, ...costs].findIndex(
    (cost) => !Number.isSafeInteger(cost) || Number(cost) < 0,
  );
  if (wrong === 0) throw new BallotError("“budget” must be a whole number from 0.");
  if (wrong > 0)
    throw new BallotError(`The cost of project ${wrong} must be a whole number from 0.`);
  return { ...votes, kind: "budget", costs: costs.map(Number), budget: Number(budget) };
}

/** The file is the text that ends in .json, and how often is the number, whatever they are called. */
function referenceOf(fields: Fields): Reference {
  const told = Object.entries(fields).flatMap(([name, value]) =>
    name === "rules" || name === "expected" || value === null || typeof value !== "object"
      ? [[name, value] as const]
      : Object.entries(value),
  );
  const files = told.filter(
    ([name, value]) =>
      name !== "format" && name !== "name" && /^[^:]*\.json(\.gz)?$/.test(String(value)),
  );
  const numbers = told.filter(([name, value]) => name !== "seats" && typeof value === "number");
  const [, file] = files.find(([name]) => name !== "source") ?? files[0] ?? [];
  const [, times] =
    numbers.find(([name]) => /repeat|times|multipl/i.test(name)) ?? numbers[0] ?? [];
  if (file === undefined) throw new BallotError("The file refers to no other file.");
  if (!Number.isSafeInteger(times) || Number(times) < 0)
    throw new BallotError("The file does not say how often every ballot is repeated.");
  return { file: String(file), times: Number(times), fields };
}
