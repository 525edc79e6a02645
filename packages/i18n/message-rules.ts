import { type Plural, type Shape, shapeOf } from "./message-shape";
import type { Locale } from "./src/locales";

/** The rules of one message; each answer is a fault in words, or nothing. */
type Rule = (message: Message) => string | false | undefined;

type Message = {
  readonly locale: Locale;
  readonly text: string;
  readonly shape: Shape;
  readonly english: string;
};

/** Words that another language has too, spelled alike. */
const shared = new Set(
  "Administration Audio Chat Computer Contact Coordination Date Dates Description Documents Export Format Import Invitation Link Login Mentor Mentoring Menu Message Messages Minutes Motion Name No Note Passkey Passphrase Person Place Places Privacy Program Programme Quorum Service Session Status Support Tablet Team Teams Text Total Video Vote Workshop Workshops".split(
    " ",
  ),
);

/** What a plural of the language distinguishes; CLDR’s `many` of whole millions is left out. */
function categoriesOf(locale: Locale): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const millions = ["it", "fr", "pt", "es"].includes(locale);
  return pluralCategories.filter((category) => !(millions && category === "many"));
}

function pluralFault(locale: Locale, { ordinal, options }: Plural) {
  if (ordinal) return "counts in ordinals; write “place 3”";
  const expected = categoriesOf(locale);
  const names = Object.keys(options);
  const missing = expected.filter((name) => !names.includes(name));
  if (missing.length > 0) return `lacks the plural ${missing.join(", ")}`;
  const extra = names.filter((name) => name !== "=0" && !expected.includes(name));
  if (extra.length > 0) return `has the plural ${extra.join(", ")}, which is not of its language`;
  const words = locale === "ar" ? ["=0", "zero", "one", "two"] : ["=0"];
  const mute = names.filter((name) => !words.includes(name) && !options[name]?.counts);
  return mute.length > 0 && `spells the number instead of # in ${mute.join(", ")}`;
}

const marks: Partial<Record<Locale, readonly (readonly [RegExp, string])[]>> = {
  ar: [
    [/[\u0600-\u06FF][,;?]/u, "has , ; or ? for ، ؛ or ؟"],
    [/\s[،؛؟]/u, "has a space before ، ؛ or ؟"],
  ],
  fr: [
    [/[^\u202F?](?=[;?])/u, "needs U+202F before ; and ?"],
    [/[^\u00A0](?=:(\s|$))/u, "needs U+00A0 before :"],
    [/«(?!\u00A0)|(?<!\u00A0)»/u, "needs U+00A0 inside « »"],
  ],
  pl: [[/(?<=^|[\s\u00A0])[wziouaWZIOUA] /u, "needs U+00A0 after w, z, i, o, u, a"]],
  ru: [[/ —/u, "needs U+00A0 before —"]],
  ja: [[/[\u3040-\u30FF\u4E00-\u9FFF][,.?]/u, "needs full-width 、。？"]],
  zh: [[/[\u4E00-\u9FFF][,.:;?]/u, "needs full-width ，。：；？"]],
  es: [[/^[^¿]*\?/u, "needs ¿"]],
};

const rules: readonly Rule[] = [
  ({ text }) => text.trim() === "" && "is empty",
  ({ text }) => /["']/u.test(text) && "has straight quotes",
  ({ text }) => /[!！]/u.test(text) && "has an exclamation mark",
  ({ text }) => /[\u202A-\u202E]/u.test(text) && "turns the direction (U+202A–202E)",
  ({ text }) => /^\s|\s$|[ ]{2}/u.test(text) && "has spaces too many",
  ({ shape, english }) => {
    const wanted = shapeOf(english).asks;
    const lost = wanted.filter((ask) => !shape.asks.includes(ask));
    const added = shape.asks.filter((ask) => !wanted.includes(ask));
    const said = [...lost.map((ask) => `lacks ${ask}`), ...added.map((ask) => `adds ${ask}`)];
    return said.length > 0 && said.join("; ");
  },
  ({ shape }) => shape.asks.find((ask) => ask.includes("date or time")),
  ({ locale, shape }) =>
    shape.plurals.map((plural) => pluralFault(locale, plural)).find((fault) => fault),
  ({ locale, text, shape, english }) =>
    locale !== "en" &&
    text === english &&
    /\p{L}/u.test(shape.words.join("")) &&
    !shared.has(text) &&
    "is English",
  ({ locale, shape }) =>
    marks[locale]?.find(([wrong]) => shape.words.some((words) => wrong.test(words)))?.[1],
];

/** What is wrong with a message of a language, beside its English; nothing if all is well. */
export function faultsOf(locale: Locale, text: string, english: string): readonly string[] {
  const shape = readable(text);
  if (!shape) return ["is no ICU message"];
  return rules.flatMap((rule) => rule({ locale, text, shape, english }) || []);
}

function readable(text: string): Shape | undefined {
  try {
    return shapeOf(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
