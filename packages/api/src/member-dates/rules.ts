/** In which order a day with slashes is written: day first, as nearly everywhere, or month first. */
export type DateOrder = "DMY" | "MDY";

type Parts = readonly [first: number, second: number, third: number];

const written = /^(\d{1,4})\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,4})日?(?:$|[ t,]\s?\d{1,2}:)/;

function partsOf(cell: string): Parts | null {
  const [, first, second, third] = written.exec(cell.trim()) ?? [];
  return first && second && third ? [Number(first), Number(second), Number(third)] : null;
}

/** Only these can be read in two ways: with points the day always comes first. */
const slashed = /^\d{1,2}\s?[-/]/;

/**
 * The order that most days of a column can only be in; `ambiguous` where every one of them could be
 * in both. Folded: small letters, digits as 0–9.
 */
export function orderOf(cells: readonly string[]): { order: DateOrder; ambiguous: boolean } {
  let [dayFirst, monthFirst, open] = [0, 0, 0];
  for (const cell of cells) {
    const parts = slashed.test(cell.trim()) ? partsOf(cell) : null;
    if (!parts) continue;
    const [first, second] = parts;
    if (first > 12) dayFirst++;
    else if (second > 12) monthFirst++;
    else if (first !== second) open++;
  }
  const ambiguous = open > 0 && dayFirst === monthFirst;
  return { order: monthFirst > dayFirst ? "MDY" : "DMY", ambiguous };
}

/**
 * A day as a cell writes it, as 2026-11-20; null where there is no such day. Years of two digits are
 * the last hundred up to `today`.
 */
export function dayOf(cell: string, order: DateOrder, today: string): string | null {
  const parts = partsOf(cell);
  if (!parts) return null;
  const [first, second, third] = parts;
  if (first > 31) return existing(first, second, third);
  const year = third > 99 ? third : nearest(third, Number(today.slice(0, 4)));
  const monthFirst = order === "MDY" && slashed.test(cell.trim());
  return monthFirst ? existing(year, first, second) : existing(year, second, first);
}

function nearest(short: number, thisYear: number) {
  const year = Math.floor(thisYear / 100) * 100 + short;
  return year > thisYear ? year - 100 : year;
}

function existing(year: number, month: number, day: number) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1900 || year > 2999) return null;
  return date.toISOString().slice(0, 10);
}
