import { locales } from "@commonhouse/i18n/locales";
import { translatorFor } from "@commonhouse/i18n/translator";
import { expect, test } from "vitest";
import { houseOn } from "../member-import/queries";
import { guessColumns } from "./rules";

const fields = [
  "name",
  "pronouns",
  "mail",
  "phone",
  "language",
  "area",
  "kind",
  "status",
  "joined",
] as const;

test.for(locales)("the columns of our own list are known again: %s", (locale) => {
  const t = translatorFor(locale, { timeZone: "UTC", strict: true });
  const header = fields.map((field) => t(`people.columns.${field}`));
  const guessed = guessColumns(header, [], houseOn("2026-11-20").fold);
  expect(fields.map((field) => guessed[field])).toEqual(fields.map((_, index) => index));
});
