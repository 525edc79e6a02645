import { shorten, textOf, wholeNumber } from "./bytes";
import { quote } from "./candidates-list";
import { collect } from "./collect";
import { csvRows, type Row } from "./csv-rows";
import type { Election, Listed, Mark } from "./election";
import { BallotError } from "./fault";
import type { Written } from "./json-ballots";

const blank = /^(|skipped|undervote|blank|-)$/i;
const nothing = { ranking: null, marks: null, approved: null, points: null };

/** What the head of the table says about its columns. */
type Columns = {
  readonly kind: "ranks" | "approvals" | "points";
  readonly weight: number;
  readonly at: readonly number[];
  /** Who stands in the head; in tables of ranks nobody does. */
  readonly names: string[];
};

/** Whether the first line is the head of a table of ballots. */
export function isBallotTable(firstLine: string): boolean {
  return /(^|[,;"])\s*(rank|choice|approve|points?)[\s:_-]*\S/i.test(firstLine);
}

/**
 * Reads a cast vote record: one row per ballot, with a column `weight` or without, and either
 * `rank 1`, `rank 2`, … with names (empty or “skipped”: nobody; “overvote”, or several names with |
 * between them: more than one), or `approve NAME` (1, x, yes) or `points NAME` (whole numbers) for
 * each candidate. Other columns are passed over. Candidates in ranks are listed by name, or, if the
 * first ballot has the weight 0, as that one names them. Throws BallotError with the line.
 */
export function readCsv(bytes: Uint8Array): Election {
  const text = textOf(bytes)
    .replace(/^\ufeff/, "")
    .replaceAll("\r\n", "\n");
  const firstLine = text.slice(0, text.indexOf("\n") === -1 ? undefined : text.indexOf("\n"));
  const separator = firstLine.includes(";") && !firstLine.includes(",") ? ";" : ",";
  const [head, ...rows] = csvRows(text, separator);
  if (head === undefined) throw new BallotError("The file is empty.");
  const columns = columnsOf(head);
  if (rows.length === 0) throw new BallotError("There is no ballot in the file.");
  const [first] = rows;
  const isList = columns.kind === "ranks" && first?.cells[columns.weight] === "0";
  const ballots = isList ? rows.slice(1) : rows;
  const names =
    columns.kind === "ranks" ? namesIn(isList && first ? [first] : rows, columns) : columns.names;
  if (columns.kind === "ranks" && !isList) names.sort((a, b) => (a < b ? -1 : 1));
  const candidates = names.map((name, index): Listed => ({ id: index, name }));
  const places = new Map(names.map((name, index) => [name, index]));
  const marked = ballots.map((row) => ({ row, ballot: ballotOf(row, head, columns, places) }));
  const raw = marked.some(({ ballot }) => ballot.marks !== null);
  const collector = collect(candidates, { raw });
  for (const { row, ballot } of marked) collector.take(ballot, () => `Line ${row.line}`);
  return {
    id: null,
    name: "",
    candidates,
    method: null,
    seats: null,
    rules: {},
    votes: collector.finish(),
  };
}

function columnsOf({ cells, line }: Row): Columns {
  const match = (pattern: RegExp) =>
    cells.flatMap((cell, at) => {
      const name = pattern.exec(cell)?.[1];
      return name === undefined ? [] : [{ at, name: name.trim() }];
    });
  const found = [
    { kind: "ranks" as const, columns: match(/^(?:rank|choice)[\s:_-]*(\d+)$/i) },
    { kind: "approvals" as const, columns: match(/^approve[\s:_-]+(.+)$/i) },
    { kind: "points" as const, columns: match(/^points?[\s:_-]+(.+)$/i) },
  ].filter(({ columns }) => columns.length > 0);
  const [one, other] = found;
  if (!one)
    throw new BallotError("the head names no column “rank 1”, “approve …” or “points …”.", line);
  if (other) throw new BallotError(`the head mixes ${one.kind} and ${other.kind}.`, line);
  const names = one.columns.map(({ name }) => name);
  if (new Set(names).size < names.length)
    throw new BallotError("a column stands there twice.", line);
  const inOrder =
    one.kind === "ranks"
      ? one.columns.toSorted((a, b) => Number(a.name) - Number(b.name))
      : one.columns;
  return {
    kind: one.kind,
    weight: cells.findIndex((cell) => /^weight$/i.test(cell)),
    at: inOrder.map(({ at }) => at),
    names: inOrder.map(({ name }) => name),
  };
}

function namesIn(rows: readonly Row[], { at }: Columns): string[] {
  const names = new Set<string>();
  for (const { cells } of rows)
    for (const place of at) for (const name of namesOf(cells[place] ?? "")) names.add(name);
  return [...names];
}

function namesOf(cell: string): string[] {
  if (blank.test(cell) || /^overvote$/i.test(cell)) return [];
  return cell
    .split("|")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function ballotOf(
  { cells, line }: Row,
  head: Row,
  columns: Columns,
  places: ReadonlyMap<string, number>,
): Written {
  if (cells.length !== head.cells.length)
    throw new BallotError(`this ballot has ${cells.length} of ${head.cells.length} cells.`, line);
  const weight =
    columns.weight === -1 ? 1 : wholeNumber(cells[columns.weight] ?? "", "the weight", line);
  const values = columns.at.map((at) => cells[at] ?? "");
  if (columns.kind === "ranks") return { ...nothing, weight, ...ranksOf(values, places, line) };
  if (columns.kind === "points") {
    const points = values.map((value) =>
      blank.test(value) ? null : wholeNumber(value, "points", line),
    );
    return { ...nothing, weight, points };
  }
  const approved = values.flatMap((value, place) => (isYes(value, line) ? place : []));
  return { ...nothing, weight, approved };
}

/** Several names are a tie, and an overvote where one is asked for; “overvote” is that alone. */
function ranksOf(values: readonly string[], places: ReadonlyMap<string, number>, line: number) {
  const marks = values.map((value): Mark => {
    if (/^overvote$/i.test(value)) return "O";
    const named = namesOf(value).map((name) => {
      const place = places.get(name);
      if (place === undefined) throw new BallotError(`candidate ${quote(name)} is unknown.`, line);
      return place;
    });
    return named.length > 1 ? named : (named[0] ?? null);
  });
  const named = values.flatMap(namesOf);
  const twice = named.find((name, index) => named.indexOf(name) !== index);
  if (twice !== undefined)
    throw new BallotError(`candidate ${quote(twice)} stands on the ballot twice.`, line);
  const last = marks.findLastIndex((mark) => mark !== null);
  if (marks.includes("O")) return { marks };
  const ranking = marks.filter((mark) => mark !== null && mark !== "O");
  return marks.slice(0, last + 1).every((mark) => typeof mark === "number")
    ? { ranking }
    : { ranking, marks };
}

function isYes(value: string, line: number): boolean {
  if (/^(1|x|yes|true)$/i.test(value)) return true;
  if (blank.test(value) || /^(0|no|false)$/i.test(value)) return false;
  throw new BallotError(`an approval is 1 or 0, not “${shorten(value)}”.`, line);
}
