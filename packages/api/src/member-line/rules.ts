import type { z } from "zod";
import type { Field, Mapping } from "../member-columns/schema";
import type { Cells } from "../member-csv/rules";
import { type DateOrder, dayOf } from "../member-dates/rules";
import { cells as allowed, maxSkills, type Problem, type Row } from "./schema";

/** What reading a line needs to know of the house and of words. */
export type House = {
  /** The day of the house, as 2026-11-20. */
  readonly today: string;
  /** A text as search compares it, digits as 0–9. */
  readonly fold: (text: string) => string;
  /** An address as it is compared. */
  readonly foldAddress: (address: string) => string;
  /** The language that a folded word names, as a code or in any of ours; null: none of ours. */
  readonly localeOf: (word: string) => Row["locale"];
};

const states: Readonly<Record<string, Row["status"]>> = {
  active: "ACTIVE",
  paused: "PAUSED",
  lapsed: "ENDED",
  ended: "ENDED",
  applicant: "APPLIED",
  applied: "APPLIED",
};

const kinds: Readonly<Record<string, Row["kind"]>> = { full: "FULL", supporting: "SUPPORTING" };

/** What one line comes to: somebody, unless anything is wrong with it. */
export type Read = { readonly row: Row; readonly problems: readonly Problem[] };

/** Reads one line, and finds all that is wrong with it at once. `width`: how many columns it has. */
export function readLine(
  cells: Cells,
  { width, order, mapping }: { width: number; order: DateOrder; mapping: Mapping },
  { today, fold, localeOf }: House,
): Read {
  const problems: Problem[] = [];
  const say = (field: Field | null, code: Problem["code"]) => void problems.push({ field, code });
  const of = (field: Field) => cells[mapping[field] ?? -1] ?? "";
  const word = (field: Field) => fold(of(field));
  const checked = (field: Field, cell: string, schema: z.ZodType<string>) => {
    if (cell.trim() === "") return null;
    const { data, error } = schema.safeParse(cell);
    if (error || cell.includes("\uFFFD")) say(field, codeOf(error?.issues ?? [], cell));
    return data || null;
  };
  const known = <T>(field: Field, table: Readonly<Record<string, T>>, otherwise: T) => {
    if (word(field) === "") return otherwise;
    const found = Object.hasOwn(table, word(field)) ? table[word(field)] : undefined;
    if (found === undefined) say(field, "unknown");
    return found ?? otherwise;
  };

  if (cells.slice(width).some((cell) => cell.trim() !== "")) say(null, "tooManyColumns");
  if (cells.length < width) say(null, "tooFewColumns");
  const name = checked("name", of("name"), allowed.name);
  const mail = checked("mail", of("mail"), allowed.mail);
  for (const field of ["name", "mail"] as const) if (of(field).trim() === "") say(field, "missing");
  const joined = word("joined") === "" ? null : dayOf(word("joined"), order, today);
  if (joined === null && word("joined") !== "") say("joined", "noSuchDay");
  if (joined !== null && joined > today) say("joined", "future");
  const locale = word("language") === "" ? null : localeOf(word("language"));
  if (locale === null && word("language") !== "") say("language", "unknown");
  const skills = of("skills")
    .split(/[;,|\n،؛、；，]/u)
    .flatMap((skill) => checked("skills", skill, allowed.skill) ?? []);
  if (skills.length > maxSkills) say("skills", "tooMany");

  const row = {
    name: name ?? "",
    pronouns: checked("pronouns", of("pronouns"), allowed.pronouns),
    mail: mail ?? "",
    phone: checked("phone", of("phone"), allowed.phone),
    locale,
    joined,
    status: known("status", states, "ACTIVE"),
    kind: known("kind", kinds, "FULL"),
    skills: [...new Map(skills.map((skill) => [fold(skill), skill])).values()],
    area: checked("area", of("area"), allowed.area),
    note: checked("note", of("note"), allowed.note),
  };
  return { row, problems: distinct(problems) };
}

/** What is no text, or turns the direction; U+FFFD stands for what could not be read. */
const turning = /[\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]|(?![\n\t])\p{Cc}/u;

function codeOf(issues: z.ZodError["issues"], cell: string): Problem["code"] {
  if (turning.test(cell)) return "unsafe";
  if (issues.some(({ code }) => code === "too_big")) return "tooLong";
  if (issues.some(({ code }) => code === "invalid_format")) return "notAddress";
  return issues.some(({ message }) => message === "missing") ? "missing" : "unsafe";
}

function distinct(problems: readonly Problem[]) {
  const keys = problems.map(({ field, code }) => `${field} ${code}`);
  return problems.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
