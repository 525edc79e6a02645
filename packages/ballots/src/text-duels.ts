import type { Report } from "./report";
import { type Cell, listed, readable, tableOf } from "./text-table";

/** The duels as a table: how many put the one of the row above the one of the column. */
export function duelTable({ details }: Report, names: readonly string[]): string {
  const duels = details.pairwise as readonly (readonly number[])[] | undefined;
  if (duels === undefined || duels.length > 16) return "";
  const head: Cell[] = [
    { text: "" },
    ...names.map((_, at) => ({ text: letter(at), isNumber: true })),
  ];
  const rows = duels.map((row, one) => [
    { text: `${letter(one)}  ${names[one] ?? ""}` },
    ...row.map((votes, other) => ({
      text:
        one === other ? "·" : `${votes > (duels[other]?.[one] ?? 0) ? "*" : ""}${readable(votes)}`,
      isNumber: true,
    })),
  ]);
  return `\nVoters who put the one of the row above the one of the column (* wins the duel)\n\n${tableOf([head, ...rows])}`;
}

/** From best to last, one place a line. */
export function orderTable({ order }: Report, names: readonly string[]): string {
  if (order === null) return "";
  const rows = order.map((equals, place) => [
    { text: `${place + 1}.`, isNumber: true },
    { text: listed(equals.map((candidate) => names[candidate] ?? "")) },
  ]);
  return `\nFrom best to last\n\n${tableOf(rows)}`;
}

function letter(at: number): string {
  return String.fromCharCode(65 + at);
}
