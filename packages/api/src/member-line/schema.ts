import { z } from "zod";
import { field } from "../member-columns/schema";
import { day, line, locale, mailAddress, text } from "../text";

/** What may stand in a cell, by what it says. */
export const cells = {
  name: line(60),
  pronouns: line(60),
  mail: mailAddress,
  phone: line(40),
  area: line(120),
  note: text(4000),
  skill: line(60),
} as const;

/** How many skills one line may name. */
export const maxSkills = 20;

/** Somebody as a line of the file describes them. */
export const row = z.object({
  name: z.string(),
  pronouns: z.string().nullable(),
  mail: z.string(),
  phone: z.string().nullable(),
  locale: locale.nullable(),
  joined: day.nullable(),
  status: z.enum(["APPLIED", "ACTIVE", "PAUSED", "ENDED"]),
  kind: z.enum(["FULL", "SUPPORTING"]),
  skills: z.array(z.string()),
  area: z.string().nullable(),
  note: z.string().nullable(),
});

export type Row = z.infer<typeof row>;

/** What is wrong, and in which field; null: with the line as a whole. */
export const problem = z.object({
  field: field.nullable(),
  code: z.enum([
    "missing",
    "tooLong",
    "tooMany",
    "unsafe",
    "notAddress",
    "twice",
    "noSuchDay",
    "future",
    "unknown",
    "tooManyColumns",
    "tooFewColumns",
  ]),
});

export type Problem = z.infer<typeof problem>;

/** A line that cannot be taken in, with all that is wrong with it. */
export const faultyLine = z.object({
  line: z.int(),
  record: z.int(),
  problems: z.array(problem),
});
