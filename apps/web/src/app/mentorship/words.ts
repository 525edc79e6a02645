import type { slots } from "@commonhouse/api/mentorship/schema";
import { firstDayOf } from "@commonhouse/i18n/format-tag";
import { languageName } from "@commonhouse/i18n/spoken";
import { getFormats, getLocale, getTranslate, getWriting } from "#/server";

type Slot = (typeof slots)[number];

/** A Monday and the six days after it, to name the weekdays by. */
const anyWeek = Array.from({ length: 7 }, (_, index) => ({
  key: String(index + 1),
  day: `2026-01-0${index + 5}`,
}));

const parts = ["morning", "afternoon", "evening"] as const;

/** The parts of a week by name, days in the order in which the reader's week has them. */
export async function weekWords() {
  const [t, formats, { formatTag }] = await Promise.all([
    getTranslate(),
    getFormats(),
    getWriting(),
  ]);
  const first = anyWeek.findIndex(({ key }) => key === String(firstDayOf(formatTag)));
  const days = [...anyWeek.slice(first), ...anyWeek.slice(0, first)].map(({ key, day }) => ({
    key,
    name: formats.weekdayName(day),
  }));
  return {
    days,
    parts: parts.map((key) => ({ key, name: t(`mentorship.parts.${key}`) })),
    /** "Wednesday evening". */
    slot(key: string) {
      const day = days.find((one) => key.startsWith(`${one.key}-`))?.name ?? "";
      const part = parts.find((one) => key.endsWith(`-${one}`)) ?? "evening";
      return t(`mentorship.slots.${part}`, { day });
    },
  };
}

/** Parts of the week as a list in words. */
export async function slotsInWords(keys: readonly Slot[]): Promise<string> {
  const [formats, { slot }] = await Promise.all([getFormats(), weekWords()]);
  return formats.list(keys.map(slot));
}

/** What one language is called in the reader's. */
export async function nameLanguages() {
  const [t, reader] = await Promise.all([getTranslate(), getLocale()]);
  return (code: string) =>
    code === "sgn" ? t("mentorship.form.signing") : (languageName(code, reader) ?? code);
}

/** Languages as a list in words. */
export async function languagesInWords(codes: readonly string[]): Promise<string> {
  const [formats, named] = await Promise.all([getFormats(), nameLanguages()]);
  return formats.list(codes.map(named));
}
