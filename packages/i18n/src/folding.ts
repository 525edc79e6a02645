const mapped: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  ı: "i",
  ß: "ss",
  œ: "oe",
  æ: "ae",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ё: "е",
  ٱ: "ا",
  ى: "ي",
  ة: "ه",
  ی: "ي",
  ک: "ك",
  ۀ: "ه",
  ہ: "ه",
};

const mappedLetters = new RegExp(`[${Object.keys(mapped).join("")}]`, "gu");
const withMarks = /[\p{Script=Latin}\p{Script=Arabic}]\p{M}*/gu;

/**
 * A text as search compares it: NFKC, lower case, without marks in Latin and Arabic (elsewhere they
 * are letters: й, が), letters that do not decompose mapped, Arabic spellings of one letter and
 * both kana made one, digits 0–9, without tatweel and invisible characters, single spaces.
 */
export function fold(text: string): string {
  return asciiDigits(text.normalize("NFKC").toLowerCase())
    .replace(/[\u0640\p{Cf}]/gu, "")
    .replace(withMarks, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""))
    .replace(mappedLetters, (letter) => mapped[letter] ?? letter)
    .replace(/[\u30A1-\u30F6]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * All folded forms a text may be searched by, the plain one first: German ä also as ae, Arabic words
 * also without their article. Two texts match if a form of one holds a form of the other.
 */
export function foldedForms(text: string): readonly string[] {
  const spelled = text
    .normalize("NFC")
    .replace(/[äöüÄÖÜ]/gu, (letter) => `${letter.normalize("NFD").charAt(0)}e`);
  const plain = fold(text);
  const bare = plain.replace(/(?<!\p{L})ال(?=\p{L}{2})/gu, "");
  return [...new Set([plain, fold(spelled), bare])];
}

/** Arabic-Indic and Persian digits as 0–9, ٫ as a point, ٬ left out; for what people type. */
export function asciiDigits(text: string): string {
  return text
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll("٫", ".")
    .replaceAll("٬", "");
}
