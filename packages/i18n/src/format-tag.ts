import { defaultTagOf, type Locale } from "./locales";

export const digitSets = ["latn", "arab"] as const;
export const clocks = ["h23", "h12"] as const;
export const weekStarts = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export type Digits = (typeof digitSets)[number];
export type Clock = (typeof clocks)[number];
export type WeekStart = (typeof weekStarts)[number];

const regionNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/**
 * The tag to format a language with, by what the centre or the person has set: region ("LB"),
 * digits, clock, first day of the week. What is not set stays the language's own (24 hours, 0–9).
 * Throws a RangeError for a region that is none, or digits the language is not written with.
 */
export function formatTagOf(
  locale: Locale,
  region?: string,
  digits?: Digits,
  clock?: Clock,
  firstDay?: WeekStart,
): string {
  const wrong = oneOf(digitSets, digits) ?? oneOf(clocks, clock) ?? oneOf(weekStarts, firstDay);
  if (wrong !== undefined) throw new RangeError(`Unknown format setting: ${wrong}`);
  if (region !== undefined && !isRegion(region)) throw new RangeError(`Unknown region: ${region}`);
  if (digits === "arab" && locale !== "ar") {
    throw new RangeError(`Digits are not written this way: ${locale}`);
  }
  return new Intl.Locale(defaultTagOf(locale), {
    ...(region && { region }),
    ...(digits && locale === "ar" && { numberingSystem: digits }),
    ...(clock && { hourCycle: clock }),
    ...(firstDay && { firstDayOfWeek: firstDay }),
  }).toString();
}

/** Whether this is a country or area code known to Unicode: "LB", "419". */
export function isRegion(region: string): boolean {
  return /^([A-Z]{2}|\d{3})$/.test(region) && regionNames.of(region) !== undefined;
}

/** The first day of the week by a format tag: 1 is Monday, 7 Sunday. */
export function firstDayOf(formatTag: string): number {
  const locale: Intl.Locale & Partial<WeekInfoHolder> = new Intl.Locale(formatTag);
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

/** Runtimes have it as a method, older ones as a property, some not at all. */
type WeekInfoHolder = {
  readonly weekInfo: { readonly firstDay: number };
  getWeekInfo(): { readonly firstDay: number };
};

function oneOf(known: readonly string[], value: string | undefined) {
  return value === undefined || known.includes(value) ? undefined : value;
}
