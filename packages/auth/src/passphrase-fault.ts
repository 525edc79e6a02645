import { commonPhrases } from "./common-passphrases";
import { commonWords, rows } from "./common-words";
import { normalise } from "./passphrase";

export type PassphraseFault = "tooShort" | "tooLong" | "tooCommon";

/** In characters (Unicode code points). Long enough to stand alone, without a second factor. */
export const passphraseLength = { min: 15, max: 256 };

/** With less than this beside what everyone would try, it is what everyone would try. */
const ownLetters = 6;

/**
 * What is wrong with a new passphrase, if anything. No rules of composition: only length, and
 * whether it is among the first that would be guessed. `words`: what a stranger would try here, the
 * centre's name, the person's, their address.
 */
export function passphraseFault(text: string, words: readonly string[]): PassphraseFault | null {
  const characters = [...normalise(text)];
  if (characters.length < passphraseLength.min) return "tooShort";
  if (characters.length > passphraseLength.max) return "tooLong";
  const own = [...words, ...words.flatMap((word) => word.split(/[\s@.]+/))].map(fold);
  const known = [...phrases, ...own.filter((word) => word.length > 1)].sort(
    (one, other) => other.length - one.length,
  );
  const bare = text.normalize("NFKC").toLowerCase().replaceAll(/\s/gu, "");
  const readings = [bare, fold(text), fold(unmask(bare))];
  const common = [...bare].length < ownLetters || readings.some((read) => isCommon(read, known));
  return common ? "tooCommon" : null;
}

function isCommon(reading: string, known: readonly string[]) {
  const characters = [...reading];
  // Hardly a letter in it: what it is made of shows in the other readings.
  if (characters.length < ownLetters) return false;
  if (new Set(characters).size < 5 || repeats(characters)) return true;
  const left = known.reduce((rest, word) => rest.replaceAll(word, ""), reading);
  return [...withoutRuns(left)].length < ownLetters;
}

/** A unit of less than a passphrase's length, again and again. */
function repeats(characters: readonly string[]) {
  const longest = Math.min(passphraseLength.min - 1, Math.floor(characters.length / 2));
  return Array.from({ length: longest }, (_, index) => index + 1).some((unit) =>
    characters.every((character, at) => at < unit || character === characters[at - unit]),
  );
}

/** Without the neighbours on keyboards and in alphabets, three and more of them. */
function withoutRuns(text: string) {
  const characters = [...text];
  let left = "";
  for (let at = 0; at < characters.length; ) {
    let length = 1;
    while (at + length < characters.length && isRun(characters.slice(at, at + length + 1))) {
      length += 1;
    }
    if (length < 3) left += characters.slice(at, at + length).join("");
    at += length;
  }
  return left;
}

function isRun(characters: readonly string[]) {
  const [first, run] = [characters[0], characters.join("")];
  return runs.some((row) => row.includes(run)) || characters.every((other) => other === first);
}

/** Only letters and digits, without case and marks: "Pass-Wörd" is "password". */
function fold(text: string) {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
  return plain.replaceAll(/[ıłøß]/g, (letter) => undecomposed[letter] ?? letter);
}

const undecomposed: Readonly<Record<string, string>> = { ı: "i", ł: "l", ø: "o", ß: "ss" };

const masks: Readonly<Record<string, string>> = {
  "@": "a",
  $: "s",
  "!": "i",
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  7: "t",
};

/** "P@ssw0rd" is "password". */
function unmask(text: string) {
  return text.replaceAll(/[@$!013457]/g, (mask) => masks[mask] ?? mask);
}

const phrases = [...commonPhrases, ...commonWords].map(fold);
const runs = [...rows, ...rows.map(fold)].flatMap((row) => [row, [...row].toReversed().join("")]);
