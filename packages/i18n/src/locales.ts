/**
 * The languages of the house, in the order they are offered: how the text runs, the tag its dates
 * and numbers are formatted with, its own name, its quotation marks (outer, inner).
 */
const known = {
  ar: { dir: "rtl", tag: "ar-u-nu-latn", name: "العربية", quotes: ["«", "»", "“", "”"] },
  en: { dir: "ltr", tag: "en-GB", name: "English", quotes: ["“", "”", "‘", "’"] },
  it: { dir: "ltr", tag: "it", name: "Italiano", quotes: ["«", "»", "“", "”"] },
  fr: { dir: "ltr", tag: "fr", name: "Français", quotes: ["«\u00A0", "\u00A0»", "“", "”"] },
  de: { dir: "ltr", tag: "de", name: "Deutsch", quotes: ["„", "“", "‚", "‘"] },
  pl: { dir: "ltr", tag: "pl", name: "Polski", quotes: ["„", "”", "«", "»"] },
  tr: { dir: "ltr", tag: "tr", name: "Türkçe", quotes: ["“", "”", "‘", "’"] },
  pt: { dir: "ltr", tag: "pt-BR", name: "Português", quotes: ["“", "”", "‘", "’"] },
  ru: { dir: "ltr", tag: "ru", name: "Русский", quotes: ["«", "»", "„", "“"] },
  ja: { dir: "ltr", tag: "ja", name: "日本語", quotes: ["「", "」", "『", "』"] },
  zh: { dir: "ltr", tag: "zh-Hans", name: "简体中文", quotes: ["“", "”", "‘", "’"] },
  es: { dir: "ltr", tag: "es", name: "Español", quotes: ["“", "”", "‘", "’"] },
} as const;

export type Locale = keyof typeof known;

/** A text that people write, by language. */
export type Texts = { readonly [locale in Locale]?: string | undefined };

const order = ["ar", "en", "it", "fr", "de", "pl", "tr", "pt", "ru", "ja", "zh", "es"] as const;

/** All twelve, in the order they are offered; a tuple, so that schemas can take it as their list. */
export const locales: typeof order = order;

/** Whether a word from outside (a cookie, a form) is one of our languages. */
export function isLocale(word: unknown): word is Locale {
  return locales.some((locale) => locale === word);
}

/** The direction in which a language is written, for `dir`. */
export function directionOf(locale: Locale): "ltr" | "rtl" {
  return known[locale].dir;
}

/** What a language calls itself, as it stands in a list of languages. */
export function ownNameOf(locale: Locale): string {
  return known[locale].name;
}

/** Puts a text between the quotation marks of the language around it. */
export function quoted(text: string, locale: Locale, inner = false): string {
  const [open, close, innerOpen, innerClose] = known[locale].quotes;
  return inner ? `${innerOpen}${text}${innerClose}` : `${open}${text}${close}`;
}

/** The tag dates and numbers are formatted with when the centre has set nothing. */
export function defaultTagOf(locale: Locale): string {
  return known[locale].tag;
}

/**
 * The language of an Accept-Language header that its sender likes most and we speak; without one,
 * `otherwise`, the centre's own.
 */
export function pickLocale(accepted: string | null | undefined, otherwise: Locale = "en"): Locale {
  const wishes = (accepted ?? "").split(",").map((wish) => {
    const [tag = "", ...parameters] = wish
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
    return { language: tag.split("-")[0], weight: Number(weight) || 0 };
  });
  for (const { language, weight } of wishes.toSorted((a, b) => b.weight - a.weight)) {
    if (isLocale(language) && weight > 0) return language;
  }
  return otherwise;
}

/**
 * A text that people wrote, in the reader's language, else in the first that exists by the centre's
 * order. `locale` is the language it is in, to be marked with `lang`; without any text, "" is in the
 * reader's.
 */
export function textIn(
  texts: Texts,
  reader: Locale,
  centreOrder: readonly Locale[] = [],
): { text: string; locale: Locale } {
  for (const locale of [reader, ...centreOrder, ...locales]) {
    const text = texts[locale];
    if (text?.trim()) return { text, locale };
  }
  return { text: "", locale: reader };
}
