import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

/** What is beyond is refused: bytes of a file, its records, characters of one line, columns. */
export const maxBytes = 16 * 1024 * 1024;
export const maxRecords = 60_000;
const mostRead = 2 * maxRecords;
const maxLine = 100_000;
const maxColumns = 200;

export type Cells = readonly string[];

/** One record of a file: the header is 0; `line` is where it begins in the file, from 1. */
export type Entry = { readonly record: number; readonly line: number; readonly cells: Cells };

/** A table as the file has it. */
export type Sheet = {
  readonly encoding: "UTF-8" | "UTF-16" | "Windows-1252";
  readonly delimiter: string;
  readonly header: Cells;
  readonly entries: readonly Entry[];
};

/** Why a file is no table that could be read, and in which line that shows. */
export type Unreadable = {
  readonly unreadable: "empty" | "unreadable" | "tooLarge" | "tooMany" | "openQuote";
  readonly line: number;
};

const delimiters = [",", ";", "\t"];
const sheets: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0xff, 0xd8, 0xff],
];

/** Takes a file apart: it never throws, and what is no table says why. */
export function readSheet(bytes: Uint8Array): Sheet | Unreadable {
  const no = (unreadable: Unreadable["unreadable"], line = 1) => ({ unreadable, line });
  if (bytes.length > maxBytes) return no("tooLarge");
  if (sheets.some((start) => start.every((byte, index) => bytes[index] === byte)))
    return no("unreadable");
  const { text, encoding } = decoded(bytes);
  const source = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  if (source.trim() === "") return no("empty");
  const long = longLine(source);
  if (long > 0 || !isText(source)) return no("unreadable", Math.max(long, 1));
  const delimiter = delimiterOf(source);
  const read = recordsOf(source, delimiter);
  if ("unreadable" in read) return read;
  const [header, ...entries] = read;
  if (!header || header.cells.length > maxColumns) return no("unreadable");
  if (header.cells.length < 2) return no("unreadable", header.line);
  if (entries.length > maxRecords) return no("tooMany");
  if (entries.length === 0) return no("empty");
  return { encoding, delimiter, header: header.cells.map((cell) => cell.trim()), entries };
}

function decoded(bytes: Uint8Array): { text: string; encoding: Sheet["encoding"] } {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: "UTF-16" };
  const text = new TextDecoder("utf-8").decode(bytes);
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (marked || broken * 10 <= foreign) return { text, encoding: "UTF-8" };
  return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252" };
}

/** UTF-16 by its mark, or by every other byte being zero, as with mostly Latin letters. */
function wideEncoding(bytes: Uint8Array) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 4000);
  const zeros = (odd: number) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > start.length / 5 && even < odd / 10) return "utf-16le";
  return even > start.length / 5 && odd < even / 10 ? "utf-16be" : null;
}

/** The number of the first line that is longer than a table's, or 0. */
function longLine(source: string) {
  for (let at = 0, line = 1; at < source.length; line++) {
    const end = source.indexOf("\n", at);
    const next = end === -1 ? source.length : end;
    if (next - at > maxLine) return line;
    at = next + 1;
  }
  return 0;
}

/** A stray control is a fault of its line; noise is full of them. */
function isText(source: string) {
  const strange = source.match(/(?![\n\t])\p{Cc}|\uFFFD/gu);
  return (strange?.length ?? 0) * 25 <= source.length;
}

/** The one that cuts the first record into most columns; a comma where none does. */
function delimiterOf(source: string) {
  const columns = delimiters.map((delimiter) => {
    const read = recordsOf(source, delimiter, 1);
    return "unreadable" in read ? 0 : (read[0]?.cells.length ?? 0);
  });
  return delimiters[columns.indexOf(Math.max(...columns))] ?? ",";
}

function recordsOf(source: string, delimiter: string, to = -1): Unreadable | readonly Entry[] {
  const entries: Entry[] = [];
  let [read, next] = [0, 1];
  const keep = (cells: string[], { lines }: { lines: number }) => {
    if (++read > mostRead || entries.length > maxRecords)
      throw new RangeError("More than a table.");
    const line = cells.reduce((line, cell) => line - cell.split("\n").length + 1, lines);
    next = lines + 1;
    if (cells.some((cell) => cell.trim() !== "")) {
      entries.push({ record: entries.length, line, cells: cells.map(plain) });
    }
    return null;
  };
  const limit = to > 0 ? { to } : {};
  const loose = { relax_column_count: true, relax_quotes: true, record_delimiter: "\n" };
  const short = { skip_empty_lines: true, max_record_size: maxLine };
  try {
    parse(source, { ...loose, ...short, ...limit, delimiter, on_record: keep });
    return entries;
  } catch (error) {
    if (error instanceof RangeError) return { unreadable: "tooMany", line: next };
    if (!(error instanceof CsvError)) throw error;
    const open = error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE";
    return { unreadable: open ? "openQuote" : "unreadable", line: next };
  }
}

const formula = /^'*[=+\-@\t\r＝＋－＠]/u;

/** The apostrophe that kept a spreadsheet from calculating is not part of the text. */
function plain(cell: string) {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/**
 * A table to be opened in a spreadsheet, as UTF-8 with its mark: what would be calculated there
 * begins with an apostrophe, which reading takes off again.
 */
export function writeSheet(rows: readonly Cells[], delimiter = ","): string {
  const defused = rows.map((row) => row.map((cell) => (formula.test(cell) ? `'${cell}` : cell)));
  return stringify(defused, { bom: true, delimiter, record_delimiter: "windows", quoted: true });
}
