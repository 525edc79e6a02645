/** Somebody as lists and searches know them. */
export type Named = {
  readonly id: string;
  /** Today's community name. */
  readonly name: string;
  /** What a search compares: folded, a space before, between and after the words. */
  readonly forms: readonly string[];
};

/** How well a name fits: the same · its words begin so · it holds the words · it is spelled alike. */
export const fits = { same: 0, begins: 1, holds: 2, alike: 3 } as const;

type Fit = (typeof fits)[keyof typeof fits];

/** Somebody who was found, and how well their name fits. */
export type Hit = { readonly person: Named; readonly fit: Fit };

/** Prepares a name, given its folded forms, for lists and searches. */
export function named(id: string, name: string, folded: readonly string[]): Named {
  return { id, name, forms: folded.map((form) => ` ${form} `) };
}

type Wanted = {
  readonly form: string;
  readonly words: readonly string[];
  readonly marks: Uint8Array;
  readonly grams: number;
};

/**
 * Prepares the folded forms of what was typed, for the two questions below. Nothing is found for a
 * text without a letter or digit.
 */
export function wantedOf(folded: readonly string[]): readonly Wanted[] {
  return folded
    .filter((form) => /[\p{L}\p{N}]/u.test(form))
    .map((plain) => {
      const form = ` ${plain} `;
      const marks = new Uint8Array(65_536);
      for (let at = 0; at + 3 <= form.length; at += 1) marks[gramAt(form, at)] = 1;
      const grams = marks.reduce((sum, mark) => sum + mark, 0);
      return { form, words: plain.split(" "), marks, grams };
    });
}

/** Three signs as one number; that two of them may share one makes a guess worse, not wrong. */
function gramAt(form: string, at: number) {
  const [one, two, three] = [form.charCodeAt(at), form.charCodeAt(at + 1), form.charCodeAt(at + 2)];
  return (Math.imul(Math.imul(one, 31) + two, 31) + three) & 0xffff;
}

/** How well a name fits what was typed, whatever the order of its words; null: not at all. */
export function fitOf(wanted: readonly Wanted[], { forms }: Named): Fit | null {
  let best: Fit | null = null;
  for (const want of wanted) {
    for (const form of forms) {
      const fit = fitOfForm(want, form);
      if (fit !== null && (best === null || fit < best)) best = fit;
      if (best === fits.same) return best;
    }
  }
  return best;
}

function fitOfForm({ form: typed, words }: Wanted, form: string): Fit | null {
  if (typed === form) return fits.same;
  if (words.every((word) => form.includes(` ${word}`))) return fits.begins;
  return words.every((word) => form.includes(word)) ? fits.holds : null;
}

/** Whether a name is spelled much like what was typed: a slip of the keyboard, another spelling. */
export function isSpelledAlike(wanted: readonly Wanted[], { forms }: Named): boolean {
  return wanted.some((want) => forms.some((form) => isAlike(want, form)));
}

/** Most of the trigrams are shared, or every word is a slip of the keyboard away from one. */
function isAlike({ words, marks, grams }: Wanted, form: string) {
  const windows = form.length - 2;
  if (windows < 1) return false;
  let shared = 0;
  for (let at = 0; at < windows; at += 1) shared += marks[gramAt(form, at)] ?? 0;
  if (2 * shared >= 0.6 * (grams + windows)) return true;
  // Most names end here, before the words are compared one by one.
  if (words.some((word) => lackedBy(form, word) > slipsIn(word))) return false;
  const theirs = form.trim().split(" ");
  return words.every((word) => theirs.some((their) => isNear(word, their, slipsIn(word))));
}

/** How many signs of a word are nowhere in a form. */
function lackedBy(form: string, word: string) {
  let lacked = 0;
  for (const sign of word) if (!form.includes(sign)) lacked += 1;
  return lacked;
}

/** How many letters may be wrong in a word. */
function slipsIn({ length }: string) {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Whether so many letters changed, added, left out or swapped with the next make one of the other. */
export function isNear(one: string, other: string, slips: number): boolean {
  if (Math.abs(one.length - other.length) > slips) return false;
  let older: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const equal = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      line[column] = Math.min(
        (before[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (before[column - 1] ?? 0) + (equal ? 0 : 1),
        swapped && row > 1 && column > 1 ? (older[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...line) > slips) return false;
    [older, before] = [before, line];
  }
  return (before[other.length] ?? 0) <= slips;
}

/** The order of a list by a reader's way to compare texts; equal names by id. */
export function byName(compare: (one: string, other: string) => number) {
  return (one: Named, other: Named) =>
    compare(one.name, other.name) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

/** Two lists in one order, as one. */
export function merged(
  one: readonly Named[],
  other: readonly Named[],
  compare: (one: Named, other: Named) => number,
): readonly Named[] {
  const all: Named[] = [];
  let at = 0;
  for (const person of one) {
    for (let next = other[at]; next && compare(next, person) < 0; next = other[at]) {
      all.push(next);
      at += 1;
    }
    all.push(person);
  }
  return [...all, ...other.slice(at)];
}
