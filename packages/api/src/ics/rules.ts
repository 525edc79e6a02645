import ICAL from "ical.js";
import { z } from "zod";

// iCalendar (RFC 5545) as lines and properties. What they mean is for whoever reads them.

/** A property as it stands in the file, unfolded, with the number of its first line. */
export type Line = { readonly text: string; readonly line: number };

/** One VEVENT. `closed`: its end is there too. */
export type Block = {
  readonly line: number;
  readonly lines: readonly Line[];
  readonly closed: boolean;
};

export type Property = {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly type: string;
  readonly values: readonly unknown[];
  readonly line: number;
};

const folded = /[\xC2-\xF4](?:(?:\r?\n[ \t])?[\x80-\xBF])+/g;

/** The text of a file in UTF-8, whole also where a fold stands inside a character. */
export function textOf(bytes: Uint8Array): string {
  const mended = Buffer.from(bytes)
    .toString("latin1")
    .replace(folded, (character) => {
      const folds = character.match(/\r?\n[ \t]/g);
      return folds ? character.replaceAll(/\r?\n[ \t]/g, "") + folds.join("") : character;
    });
  return Buffer.from(mended, "latin1")
    .toString("utf8")
    .replace(/^\uFEFF/, "");
}

/** The events of a file in their order. `calendar`: it is one; `closed`: its end is there too. */
export function eventsOf(source: string) {
  const events: { line: number; lines: Line[]; closed: boolean }[] = [];
  let [calendar, closed, inside] = [false, false, 0];
  let open: (typeof events)[number] | null = null;
  for (const { text, line } of unfolded(source)) {
    const word = text.trim().toUpperCase();
    if (word === "BEGIN:VCALENDAR") [calendar, closed, open] = [true, false, null];
    else if (word === "END:VCALENDAR") [closed, open] = [true, null];
    else if (word === "BEGIN:VEVENT" && calendar) {
      [open, inside] = [{ line, lines: [], closed: false }, 0];
      events.push(open);
    } else if (!open) continue;
    else if (word === "END:VEVENT") {
      open.closed = true;
      open = null;
    } else if (word.startsWith("BEGIN:")) inside += 1;
    else if (word.startsWith("END:")) inside -= 1;
    else if (inside === 0) open.lines.push({ text, line });
  }
  return { calendar, closed, events: events as readonly Block[] };
}

function unfolded(source: string): Line[] {
  const lines: { parts: string[]; line: number }[] = [];
  for (const [index, text] of source.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(text)) last.parts.push(text.slice(1));
    else lines.push({ parts: [text], line: index + 1 });
  }
  return lines.map(({ parts, line }) => ({ text: parts.join(""), line }));
}

const jCal = z
  .tuple([
    z.string(),
    z.record(z.string(), z.union([z.string(), z.array(z.string()).transform(String)])),
    z.string(),
  ])
  .rest(z.unknown());

/** A line's name, or "" where it has none. */
export function nameOf({ text }: Line): string {
  return /^[A-Za-z0-9-]+(?=[;:])/.exec(text)?.[0].toLowerCase() ?? "";
}

/** A line as a property, escapes resolved; null where it is none. */
export function propertyOf({ text, line }: Line): Property | null {
  const { success, data } = jCal.safeParse(parsed(text));
  if (!success) return null;
  const [name, params, type, ...values] = data;
  return { name, params, type, values, line };
}

function parsed(text: string): unknown {
  try {
    return ICAL.parse.property(text);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
