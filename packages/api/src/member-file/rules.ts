import { guessColumns } from "../member-columns/rules";
import { fields, type Mapping } from "../member-columns/schema";
import { type Entry, readSheet, type Sheet, type Unreadable } from "../member-csv/rules";
import { orderOf } from "../member-dates/rules";
import { type House, readLine } from "../member-line/rules";
import type { Problem, Row } from "../member-line/schema";
import type { Facts } from "./schema";

/** A line with what it comes to: good where it has no problems. */
export type Line = Entry & { readonly row: Row; readonly problems: readonly Problem[] };

/** A list of members as it was read, line by line in the order of the file. */
export type Members = { readonly facts: Facts; readonly lines: readonly Line[] };

const sampled = 50;

/**
 * Reads a list of members. Columns are taken as `wished`; without a wish, as their headings say. It
 * never throws: a file that is no table says why, and a line that cannot be taken says all its faults.
 */
export function readMembers(
  bytes: Uint8Array,
  wished: Mapping | null,
  house: House,
): Members | Unreadable {
  const sheet = readSheet(bytes);
  if ("unreadable" in sheet) return sheet;
  const mapping = wished ?? guessMapping(sheet, house);
  const days = sheet.entries.map(({ cells }) => house.fold(cells[mapping.joined ?? -1] ?? ""));
  const seen = orderOf(days);
  const dates = mapping.dates ? { order: mapping.dates, ambiguous: seen.ambiguous } : seen;
  const reading = { width: sheet.header.length, order: dates.order, mapping };
  const read = sheet.entries.map((entry) => ({
    ...entry,
    ...readLine(entry.cells, reading, house),
  }));
  const lines = withDoubles(read, house);
  const good = lines.filter(({ problems }) => problems.length === 0);
  const empty = (field: "status" | "joined") =>
    good.filter(({ cells }) => (cells[mapping[field] ?? -1] ?? "").trim() === "").length;
  const used = new Set(fields.map((field) => mapping[field]));
  const { encoding, delimiter, header } = sheet;
  const facts = {
    encoding,
    delimiter,
    header: [...header],
    mapping,
    dates,
    total: lines.length,
    faulty: lines.length - good.length,
    leftOut: header.filter((_, index) => !used.has(index)),
    withoutStatus: empty("status"),
    withoutJoined: empty("joined"),
  };
  return { facts, lines };
}

function guessMapping({ header, entries }: Sheet, { fold }: House): Mapping {
  const sample = entries.slice(0, sampled).map(({ cells }) => cells);
  return guessColumns(header, sample, fold);
}

/** An address stands for the first line that has it. */
function withDoubles(lines: readonly Line[], { foldAddress }: House): readonly Line[] {
  const known = new Set<string>();
  return lines.map((line) => {
    const address = foldAddress(line.row.mail);
    if (address === "") return line;
    if (!known.has(address)) {
      known.add(address);
      return line;
    }
    return { ...line, problems: [...line.problems, { field: "mail", code: "twice" } as const] };
  });
}
