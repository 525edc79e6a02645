/** A cell: text to the left, or a number to the right. */
export type Cell = { readonly text: string; readonly isNumber?: boolean };

/** How wide a text stands on a terminal: marks take no place, wide letters two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(letter)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(
        letter,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Rows under each other in columns two spaces apart, indented by two. */
export function tableOf(rows: readonly (readonly Cell[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, { text }] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, widthOf(text));
  const lines = rows.map((row) =>
    row
      .map(({ text, isNumber }, column) => {
        const space = " ".repeat((widths[column] ?? 0) - widthOf(text));
        return isNumber ? space + text : text + space;
      })
      .join("  ")
      .trimEnd(),
  );
  return lines.map((line) => `  ${line}\n`).join("");
}

/** A decimal string as people read it: thousands apart, no zeros at the end of the decimals. */
export function readable(value: string | number): string {
  const [whole = "", decimals = ""] = String(value).split(".");
  if (!/^-?\d+$/.test(whole)) return String(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const kept = decimals.replace(/0+$/, "");
  return kept === "" ? grouped : `${grouped}.${kept}`;
}

/** Decimals cut to two, for tables in which the last ones say nothing; marked where something is cut. */
export function rounded(value: string): string {
  const [whole = "", decimals = ""] = value.split(".");
  if (decimals === "" || /^0*$/.test(decimals)) return readable(whole);
  return `${readable(whole)}.${decimals.slice(0, 2).padEnd(2, "0")}`;
}

/** A paragraph in lines of at most 96 letters; lines after the first begin with `indent`. */
export function wrapped(text: string, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && widthOf(line) + widthOf(word) > 95) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return `${[...lines, line].join("\n")}\n`;
}

/** Names in a sentence: “A”, “A and B”, “A, B and C”. */
export function listed(names: readonly string[], and = "and"): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;
}
