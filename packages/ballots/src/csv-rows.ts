import { BallotError } from "./fault";

/** A row of a table, and the line on which it begins. */
export type Row = { readonly cells: readonly string[]; readonly line: number };

/**
 * The rows of a text of separated values (RFC 4180: cells in quotes may hold separators, line ends
 * and doubled quotes); empty lines are passed over. Throws BallotError for a quote that does not end.
 */
export function* csvRows(text: string, separator: "," | ";"): Generator<Row> {
  const cell = new RegExp(`\\s*"((?:[^"]|"")*)"[ \\t]*|([^${separator}\\n]*)`, "y");
  let line = 1;
  let first = 1;
  let cells: string[] = [];
  for (let at = 0; at < text.length; ) {
    cell.lastIndex = at;
    const [whole = "", quoted, plain = ""] = cell.exec(text) ?? [];
    const isQuoted = quoted !== undefined;
    if (!isQuoted && plain.trimStart().startsWith('"') && !isInner(plain))
      throw new BallotError("a quote does not end; is the file cut off?", line);
    cells.push(isQuoted ? quoted.replaceAll('""', '"') : plain.trim());
    line += isQuoted ? whole.split("\n").length - 1 : 0;
    at += whole.length;
    if (isQuoted && text[at] === "\r") at += 1;
    const next = text[at];
    if (next !== undefined && next !== separator && next !== "\n")
      throw new BallotError("something follows a cell's closing quote.", line);
    at += 1;
    if (next === separator && at < text.length) continue;
    if (next === separator) cells.push("");
    if (cells.some((value) => value !== "")) yield { cells, line: first };
    cells = [];
    line += next === "\n" ? 1 : 0;
    first = line;
  }
}

const isInner = (plain: string) => /^\s*"[^"]*"[^"]+$/.test(plain);

/** Cells as one row of separated values; quoted where they must be. */
export function csvRow(cells: readonly (string | number)[], separator: "," | ";" = ","): string {
  const written = cells.map((cell) => {
    const text = String(cell);
    const isPlain = !/["\n\r,;]/.test(text) && text === text.trim();
    return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
  });
  return `${written.join(separator)}\n`;
}
