import type { slots } from "@commonhouse/api/mentorship/schema";
import { languageName } from "@commonhouse/i18n/spoken";
import { getFormats, getLocale, getTranslate } from "#/server";

type Slot = (typeof slots)[number];

const parts = ["morning", "afternoon", "evening"] as const;

/** Languages and parts of the week as lists in words. */
export async function inWords() {
  const [t, formats, reader] = await Promise.all([getTranslate(), getFormats(), getLocale()]);
  const language = (code: string) =>
    code === "sgn" ? t("mentorship.form.signing") : (languageName(code, reader) ?? code);
  const slot = (key: Slot) => {
    // A Monday and the six days after it, to name the weekdays by.
    const day = formats.weekdayName(`2026-01-0${Number(key[0]) + 4}`);
    const part = parts.find((one) => key.endsWith(`-${one}`)) ?? "evening";
    return t(`mentorship.slots.${part}`, { day });
  };
  return {
    languages: (codes: readonly string[]) => formats.list(codes.map(language)),
    slots: (keys: readonly Slot[]) => formats.list(keys.map(slot)),
  };
}
