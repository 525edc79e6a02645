import { foldAddress, mailIndex } from "@commonhouse/auth/address";
import type { Db, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { fold } from "@commonhouse/i18n/folding";
import { isLocale, type Locale, locales, ownNameOf } from "@commonhouse/i18n/locales";
import { translatorFor } from "@commonhouse/i18n/translator";
import { localDay } from "@commonhouse/i18n/week";
import type { z } from "zod";
import { readCentre } from "../centre/queries";
import { RefusedError } from "../errors";
import { readAlike } from "../likely-doubles/queries";
import { pairsOf } from "../likely-doubles/rules";
import { mapping as mappings } from "../member-columns/schema";
import { writeSheet } from "../member-csv/rules";
import { type Line, type Members, readMembers } from "../member-file/rules";
import type { House } from "../member-line/rules";
import { missingIn, stateOf } from "./rules";
import type { pageRequest, preview, progress } from "./schema";

const pageSize = 50;
const firstLines = 5;
const mostLikely = 50;
const addressesAtOnce = 5_000;

const select = {
  id: true,
  total: true,
  done: true,
  added: true,
  known: true,
  faulty: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
} as const;

/** How far an import is. Refuses with notFound. */
export async function readProgress(
  db: Db | Tx,
  importId: string,
): Promise<z.infer<typeof progress>> {
  const row = await db.memberImport.findUnique({ where: { id: importId }, select });
  if (!row) throw new RefusedError("notFound");
  const { createdAt, startedAt, finishedAt, id, ...counted } = row;
  return {
    importId: id,
    state: stateOf(startedAt, finishedAt),
    ...counted,
    uploadedAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** The file of an import, read as it was mapped, by the day on which it was started or today. */
export async function readImport(db: Db, sealed: Sealed, now: Date, importId: string) {
  const row = await db.memberImport.findUnique({
    where: { id: importId },
    select: { source: true, mapping: true, startedAt: true },
  });
  if (!row) throw new RefusedError("notFound");
  const source = sealed.open(`MemberImport.source:${importId}`, row.source);
  const wished = mappings.parse(row.mapping);
  return readFile(db, row.startedAt ?? now, Buffer.from(source, "latin1"), wished);
}

/** A file as this house reads it. Refuses what is no table. */
export async function readFile(
  db: Db,
  now: Date,
  source: Uint8Array,
  wished: Parameters<typeof readMembers>[1],
): Promise<Members> {
  const { timeZone } = await readCentre(db);
  const read = readMembers(source, wished, houseOn(localDay(now, timeZone)));
  if ("unreadable" in read) {
    throw new RefusedError(`memberImport.${read.unreadable}`, { line: read.line });
  }
  return read;
}

/** What taking a file over would do now. Refuses with notFound. */
export async function previewImport(
  db: Db,
  sealed: Sealed,
  now: Date,
  importId: string,
): Promise<z.infer<typeof preview>> {
  const found = await readProgress(db, importId);
  const members = await readImport(db, sealed, now, importId);
  const { good, known, pairs } = await lookUp(db, sealed, members);
  const { faulty } = members.facts;
  return {
    ...found,
    added: good.length - known.size,
    known: known.size,
    faulty,
    facts: members.facts,
    missing: missingIn(members.facts.mapping),
    first: good
      .slice(0, firstLines)
      .map(({ line, row }) => ({ ...row, line, known: known.has(line) })),
    problems: pageOf(members, 0),
    likely: pairs.slice(0, mostLikely),
    likelyCount: pairs.length,
  };
}

/** Lines that cannot be taken in, a page of them. Refuses with notFound. */
export async function readProblems(
  db: Db,
  sealed: Sealed,
  now: Date,
  { importId, after }: z.infer<typeof pageRequest>,
) {
  return pageOf(await readImport(db, sealed, now, importId), after);
}

function pageOf({ lines }: Members, after: number) {
  const faulty = faultyIn(lines).filter(({ record }) => record > after);
  const page = faulty.slice(0, pageSize);
  return { lines: page, next: faulty.length > pageSize ? (page.at(-1)?.record ?? null) : null };
}

/** The lines to correct with all their columns, after one that says what is wrong. Refuses with notFound. */
export async function writeFaulty(
  db: Db,
  sealed: Sealed,
  now: Date,
  importId: string,
  locale: Locale,
) {
  const { facts, lines } = await readImport(db, sealed, now, importId);
  const t = translatorFor(locale, { timeZone: "UTC" });
  const said = ({ field, code }: Line["problems"][number]) => {
    const fault = t(`memberImport.faults.${code}`);
    return field
      ? t("memberImport.problems.said", { field: t(`memberImport.fields.${field}`), fault })
      : fault;
  };
  const rows = lines
    .filter(({ problems }) => problems.length > 0)
    .map(({ problems, cells }) => [problems.map(said).join(" "), ...cells]);
  const text = writeSheet([[t("memberImport.wrong"), ...facts.header], ...rows], facts.delimiter);
  return { text };
}

/** What is wrong, line by line. */
export function faultyIn(lines: readonly Line[]) {
  return lines.flatMap(({ line, record, problems }) =>
    problems.length > 0 ? [{ line, record, problems: [...problems] }] : [],
  );
}

/** The good lines, which of them are of people who are here, and who is likely there twice. */
export async function lookUp(db: Db, sealed: Sealed, { lines }: Members) {
  const good = lines.filter(({ problems }) => problems.length === 0);
  const known = await knownIn(db, sealed, good);
  const fresh = good
    .filter(({ line }) => !known.has(line))
    .map(({ line, row }) => ({
      key: line,
      name: fold(row.name),
      day: row.joined,
      phone: row.phone && fold(row.phone),
    }));
  const here = await readAlike(db, sealed, new Set(fresh.map(({ name }) => name)));
  const shown = new Map(good.map(({ line, row }) => [line, row.name]));
  const pairs = pairsOf<string | number>([...here, ...fresh]).flatMap(({ one, other, by }) => {
    // Two who are here already are no affair of this file.
    if (typeof other === "string") return [];
    const [otherLine, otherId] = typeof one === "number" ? [one, null] : [null, one];
    return [{ name: shown.get(other) ?? "", line: other, otherLine, otherId, by }];
  });
  return { good, known, pairs };
}

/** The lines whose addresses the house knows, those from before a merge among them. */
async function knownIn(db: Db, sealed: Sealed, lines: readonly Line[]) {
  const known = new Set<number>();
  for (let at = 0; at < lines.length; at += addressesAtOnce) {
    const indexed = lines.slice(at, at + addressesAtOnce).map(({ line, row }) => {
      return { line, index: mailIndex(sealed, row.mail) };
    });
    const asked = {
      where: { mailIndex: { in: indexed.map(({ index }) => index) } },
      select: { mailIndex: true },
    } as const;
    const [here, merged] = await Promise.all([
      db.person.findMany(asked),
      db.personMerge.findMany(asked),
    ]);
    const found = new Set([...here, ...merged].map(({ mailIndex: of }) => hex(of)));
    for (const { line, index } of indexed) if (found.has(hex(index))) known.add(line);
  }
  return known;
}

function hex(bytes: Uint8Array | null) {
  return Buffer.from(bytes ?? []).toString("hex");
}

/** What languages are called in each of ours, folded, beside their codes. */
const languages: ReadonlyMap<string, Locale> = new Map(
  locales.flatMap((reader) => {
    const names = new Intl.DisplayNames(reader, { type: "language" });
    return locales.flatMap((locale): [string, Locale][] =>
      [locale, ownNameOf(locale), names.of(locale) ?? locale].map((word) => [fold(word), locale]),
    );
  }),
);

/** What reading a file on a day knows of words, in all our languages. */
export function houseOn(today: string): House {
  return {
    today,
    fold,
    foldAddress,
    localeOf(word) {
      const [code] = word.split(/[-_]/);
      return languages.get(word) ?? (isLocale(code) ? code : null);
    },
  };
}
