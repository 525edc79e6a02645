import type { z } from "zod";
import type { locale, shownTexts } from "../text";

type Locale = z.infer<typeof locale>;
type Texts = z.infer<typeof shownTexts>;

// In which language a text is that does not say so. Only the script is looked at: words would be
// guessing, and a wrong guess puts a text before readers who cannot read it.

const latin: readonly Locale[] = ["en", "it", "fr", "de", "pl", "tr", "pt", "es"];

const scripts: readonly (readonly [RegExp, Locale])[] = [
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Cyrillic}/gu, "ru"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Han}/gu, "zh"],
];

/**
 * The language most letters of a text are written in. Latin letters, and none at all, count as the
 * first such language by the centre's order; any kana makes Japanese.
 */
export function languageOf(text: string, order: readonly Locale[]): Locale {
  const counted = scripts.map(([script, locale]) => {
    return { locale, count: text.match(script)?.length ?? 0 };
  });
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const most = counted.reduce((a, b) => (b.count > a.count ? b : a));
  if (most.count <= letters || most.count === 0) {
    return order.find((locale) => latin.includes(locale)) ?? "en";
  }
  const kana = counted.some(({ locale, count }) => locale === "ja" && count > 0);
  return most.locale === "zh" && kana ? "ja" : most.locale;
}

/**
 * A title of the form "A / B" in its languages. Parts in one script cannot be told apart: they stay
 * together, so that nothing is lost and no reader is shown another language as theirs.
 */
export function splitTitle(title: string, order: readonly Locale[]): Texts {
  const texts: { [locale in Locale]?: string } = {};
  for (const part of title.split(/\s+[/|]\s+/u).filter((one) => one.trim() !== "")) {
    const locale = languageOf(part, order);
    if (texts[locale] !== undefined) return { [languageOf(title, order)]: title };
    texts[locale] = part;
  }
  return texts;
}
