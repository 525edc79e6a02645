/** One line of what is printed. */
export type Row = {
  readonly name: string;
  readonly value: string;
  /** Beside what it is to be seen, or how it came about. */
  readonly note?: string;
  /** Whether a goal was reached, where there is one. */
  readonly reached?: boolean;
};

/** The middle one of an odd number of measurements. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** How many a second, from a count and milliseconds. */
export function perSecond(count: number, ms: number): number {
  return (count / ms) * 1_000;
}

/** A heading and its rows, in columns. */
export function table(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, value, note = "", reached }) => {
    const verdict = reached === undefined ? "" : reached ? "  reached" : "  NOT REACHED";
    return `  ${name.padEnd(width)}  ${value.padStart(9)}  ${note}${verdict}`.trimEnd();
  });
  return `${title}\n${lines.join("\n")}\n`;
}
