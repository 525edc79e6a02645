import { asciiDigits } from "@commonhouse/i18n/folding";
import { isLocale, locales } from "@commonhouse/i18n/locales";
import { z } from "zod";

/** Controls, lone surrogates, and the characters that turn the direction of what follows. */
const unsafe = /[\p{Cs}\u202A-\u202E]|(?![\n\t])\p{Cc}/u;

/** Whether each isolate ends in the paragraph in which it began: else it would reach what follows. */
function isBalanced(paragraph: string) {
  let depth = 0;
  for (const mark of paragraph.match(/[\u2066-\u2069]/g) ?? []) {
    depth += mark === "\u2069" ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function isSafe(value: string) {
  return !unsafe.test(value) && value.split(/[\n\u2029]/).every(isBalanced);
}

/** Something that is seen: a name of joiners and fillers alone would be nobody's. */
const visible = /[^\p{Default_Ignorable_Code_Point}\p{Z}\u2800]/u;

/** One line of text that people write: normalised, trimmed, 1 to `max` code units, not invisible. */
export function line(max: number) {
  return z
    .string()
    .normalize("NFC")
    .trim()
    .min(1)
    .max(max)
    .refine((value) => isSafe(value) && !/[\n\t\u2028\u2029]/.test(value))
    .refine((value) => visible.test(value), "missing");
}

/** Text of several lines, normalised, trimmed, up to `max` code units; it may be empty. */
export function text(max: number) {
  return z
    .string()
    .transform((value) => value.replaceAll(/\r\n?/g, "\n"))
    .pipe(z.string().normalize("NFC").trim().max(max))
    .refine(isSafe);
}

/** What is left empty is null. */
export function orNull<T extends z.ZodType>(schema: T) {
  return z.union([z.literal("").transform(() => null), z.null(), schema]);
}

/** Any length that could be a passphrase; never trimmed. What a new one must be is told by auth. */
export const passphrase = z.string().normalize("NFC").min(1).max(1000);

/** An address for messages, as it was typed, trimmed. */
export const mailAddress = z.string().trim().normalize("NFC").pipe(z.email().max(254));

/** Years that clocks, calendars and the database all can write; others are slips of the keyboard. */
function isMeant(written: string) {
  return /^(19|2\d)\d\d-/.test(written);
}

/** A moment on the wire. */
export const instant = z.iso.datetime({ offset: true }).refine(isMeant, "invalidDate");

/** A day of the calendar, without a zone: 2026-11-20. */
export const day = z.iso.date().refine(isMeant, "invalidDate");

/** A time on the clock of the house: 18:30. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "invalidTime");

/** A whole number; a form sends it as text, in whichever digits it was typed. */
export function whole(min: number, max: number) {
  const read = (sent: string | number) => (typeof sent === "string" ? numberOf(sent) : sent);
  return z.preprocess(read, z.int().min(min).max(max));
}

/** The same, where what is left empty is null. */
export function wholeOrNull(min: number, max: number) {
  return z.preprocess((sent) => (sent === "" ? null : sent), whole(min, max).nullable());
}

function numberOf(typed: string) {
  const plain = asciiDigits(typed).trim();
  if (plain === "") return undefined;
  return /^-?\d+$/.test(plain) ? Number(plain) : Number.NaN;
}

/** A box that was ticked: forms send nothing for one that was not. */
export const ticked = z.union([z.literal("on").transform(() => true), z.boolean()]).default(false);

/** Boxes of one name: a form sends a text for one, a list for several, and nothing for none. */
export function several<T extends z.ZodType>(one: T, most: number) {
  const read = (sent: unknown) => (sent === undefined || sent === "" ? [] : [sent].flat());
  return z.preprocess(read, z.array(one).max(most));
}

export const locale = z.enum(locales);

/** A language that somebody speaks, by its code of ISO 639: `ar`, `ckb`. */
export const language = z.string().regex(/^[a-z]{2,3}$/);

/** The same text in the languages it exists in; at least one. */
export function texts<T extends z.ZodType<string>>(one: T) {
  return z.partialRecord(locale, one);
}

/** A text in languages, as it is shown. */
export const shownTexts = texts(z.string());

/**
 * Texts as a form sends them: one field per language, `title.ar`, empty where there is none.
 * Give the field's name and what one text must be.
 */
export function fieldsOf(values: Readonly<Record<string, unknown>>, name: string) {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const [field, language = ""] = key.split(".");
      return field === name && isLocale(language) && value !== "" ? [[language, value]] : [];
    }),
  );
}
