import type { ReactNode } from "react";
import { createTranslator } from "use-intl/core";
import { messages as ar } from "./generated/ar";
import type { Asked } from "./generated/asked";
import { messages as de } from "./generated/de";
import { messages as en } from "./generated/en";
import { messages as es } from "./generated/es";
import { messages as fr } from "./generated/fr";
import { messages as it } from "./generated/it";
import { messages as ja } from "./generated/ja";
import { messages as pl } from "./generated/pl";
import { messages as pt } from "./generated/pt";
import { messages as ru } from "./generated/ru";
import { messages as tr } from "./generated/tr";
import { messages as zh } from "./generated/zh";
import { defaultTagOf, type Locale } from "./locales";
import { remember } from "./remember";

/** The key of a message: `workshops.seatsLeft`. */
export type Key = keyof Asked;

type Both<One> = (One extends unknown ? (one: One) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** What has to be given with a message; with one of several, what all of them ask for. */
type Given<One extends Key> = [Asked[One]] extends [null]
  ? []
  : [given: Both<NonNullable<Asked[One]>>];

/** Says a message: `t("workshops.seatsLeft", { seats })`; wrong keys and arguments do not compile. */
export type Translate = {
  <One extends Key>(key: One, ...given: Given<One>): string;
  /** A message with tags in it. */
  rich<One extends Key>(key: One, ...given: Given<One>): ReactNode;
  /** Whether there is such a message, for keys that are only known while running. */
  has(key: string): boolean;
};

const catalogues = { ar, en, it, fr, de, pl, tr, pt, ru, ja, zh, es } satisfies Record<
  Locale,
  object
>;

export type TranslatorSettings = {
  readonly timeZone: string;
  /** From `formatTagOf`; without it the language's own. */
  readonly formatTag?: string | undefined;
  /** Throw on a missing message or a wrong argument: for tests. */
  readonly strict?: boolean | undefined;
};

const kept = remember<Translate>(200);

/**
 * The messages of a language, as finished text. Numbers in them follow the format tag, plurals its
 * language. A missing message is said in English; one that cannot be formatted gives its key.
 */
export function translatorFor(
  locale: Locale,
  { timeZone, formatTag = defaultTagOf(locale), strict = false }: TranslatorSettings,
): Translate {
  return kept(JSON.stringify([locale, timeZone, formatTag, strict]), () => {
    const translate = createTranslator({
      locale: formatTag,
      messages: catalogues[locale],
      timeZone,
      onError(error) {
        if (strict) throw error;
      },
    });
    return translate as unknown as Translate;
  });
}
