/// <reference lib="es2025.intl" />
import { dateFormats } from "./date-formats";
import { defaultTagOf, type Locale } from "./locales";
import { remember } from "./remember";

export type FormatSettings = {
  readonly locale: Locale;
  /** From `formatTagOf`; without it the language's own. */
  readonly formatTag?: string | undefined;
  readonly timeZone: string;
  /** What "this year" and "today" are measured by. */
  readonly now: Date;
};

export type Formats = ReturnType<typeof formatsFor>;

/** How a reader sees dates, times, numbers and lists. Everything is by `Intl`; nothing is joined. */
export function formatsFor({ locale, formatTag, timeZone, now }: FormatSettings) {
  const tag = formatTag ?? defaultTagOf(locale);
  return { ...dateFormats(tag, timeZone, now), ...plainFormats(tag) };
}

const kept = remember<ReturnType<typeof makePlainFormats>>(100);

function plainFormats(tag: string) {
  return kept(tag, () => makePlainFormats(tag));
}

function makePlainFormats(tag: string) {
  const numbers = new Intl.NumberFormat(tag);
  const percents = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(tag);
  const collator = new Intl.Collator(tag, { numeric: true });
  const shortly = new Intl.NumberFormat(tag, {
    style: "unit",
    unit: "minute",
    unitDisplay: "short",
  });
  const durations = new Intl.DurationFormat(tag, { style: "short" });
  return {
    number: (value: number | bigint) => numbers.format(value),
    /** A share: 0.5 is 50 %. */
    percent: (share: number) => percents.format(share),
    /** An amount in minor units (cents, yen) of an ISO 4217 currency. */
    money(minor: number, currency: string) {
      const money = new Intl.NumberFormat(tag, { style: "currency", currency });
      return money.format(minor / 10 ** (money.resolvedOptions().maximumFractionDigits ?? 2));
    },
    list: (items: readonly string[]) => lists.format(items),
    /** A length of time in minutes: "1 hr, 30 mins". */
    duration(minutes: number) {
      const hours = Math.floor(minutes / 60);
      if (hours === 0) return shortly.format(minutes);
      return durations.format({ hours, minutes: minutes % 60 });
    },
    /** Order for this reader, numbers by value; for `toSorted`. */
    compare: (one: string, other: string) => collator.compare(one, other),
  };
}
