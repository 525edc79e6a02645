import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { locales } from "@commonhouse/i18n/locales";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { readAlike } from "../likely-doubles/queries";
import { pairsOf } from "../likely-doubles/rules";
import { idOf } from "../newcomers/queries";
import type { listRequest, pairRef, preview } from "./schema";

const pageSize = 50;

/** The entry that somebody's has become, or null. */
export async function keptFor(db: Db, personId: string): Promise<string | null> {
  const where = { lostId: personId };
  const merge = await db.personMerge.findUnique({ where, select: { keptId: true } });
  return merge?.keptId ?? null;
}

/** Who is likely here twice, in the order of their names; of an import, those it brought. */
export async function listLikely(
  db: Db,
  sealed: Sealed,
  { importId, after }: z.infer<typeof listRequest>,
) {
  const brought = importId === null ? null : await idsOf(db, importId);
  const alike = await readAlike(db, sealed, null);
  const shown = new Map(alike.map(({ key, shown }) => [key, shown]));
  const told = (personId: string) => ({ personId, name: shown.get(personId) ?? "" });
  const pairs = pairsOf(alike.toSorted((a, b) => compare(a.name, b.name) || compare(a.key, b.key)))
    .filter(({ one, other }) => !brought || brought.has(one) || brought.has(other))
    .map(({ one, other, by }) => ({ one: told(one), other: told(other), by }));
  const page = pairs.slice(after, after + pageSize);
  const next = after + page.length < pairs.length ? after + page.length : null;
  return { count: pairs.length, pairs: page, next };
}

function compare(a: string, b: string) {
  return a < b ? -1 : Number(a > b);
}

/** The ids that the lines of an import have, those that became nobody among them. */
async function idsOf(db: Db, importId: string) {
  const where = { id: importId };
  const found = await db.memberImport.findUnique({ where, select: { total: true } });
  if (!found) throw new RefusedError("notFound");
  return new Set(Array.from({ length: found.total }, (_, index) => idOf(importId, index + 1)));
}

const select = {
  id: true,
  name: true,
  pronouns: true,
  locale: true,
  phone: true,
  area: true,
  note: true,
  mail: true,
  languages: true,
  createdAt: true,
  passphrase: { select: { personId: true } },
  memberships: {
    orderBy: [{ until: "desc" as const }, { from: "desc" as const }],
    select: { state: true, from: true },
  },
  assignments: { where: { state: "TAKEN" as const }, select: { minutes: true } },
  _count: {
    select: {
      places: true,
      teams: true,
      skills: true,
      mentored: true,
      mentoredBy: true,
      offices: true,
      consents: true,
      notices: true,
    },
  },
};

/** Two entries side by side, with all that would move. Refuses with notFound. */
export async function previewMerge(
  db: Db,
  sealed: Sealed,
  now: Date,
  actorId: string,
  { personId, otherId }: z.infer<typeof pairRef>,
): Promise<z.infer<typeof preview>> {
  const [kept, other] = await Promise.all([
    readSide(db, sealed, personId),
    readSide(db, sealed, otherId),
  ]);
  const [{ hindrance }] = await db.$queryRaw<[Pick<z.infer<typeof preview>, "hindrance">]>`
    SELECT merge_hindrance(${personId}::uuid, ${otherId}::uuid, ${actorId}::uuid, ${now}) AS hindrance`;
  return { kept, other, hindrance };
}

async function readSide(db: Db, sealed: Sealed, id: string) {
  const row = await db.person.findUnique({ where: { id }, select });
  if (!row) throw new RefusedError("notFound");
  const open = (column: "pronouns" | "mail" | "phone" | "area" | "note") => {
    const bytes = row[column];
    return bytes && sealed.open(`Person.${column}:${id}`, bytes);
  };
  const { mentored, mentoredBy, ...counted } = row._count;
  const current = row.memberships.find(({ state }) => state !== "ENDED") ?? row.memberships[0];
  return {
    personId: id,
    name: sealed.open(`Person.name:${id}`, row.name),
    pronouns: open("pronouns"),
    phone: open("phone"),
    area: open("area"),
    note: open("note"),
    locale: localeOf(row.locale),
    languages: row.languages.flatMap((word) => localeOf(word) ?? []),
    mail: open("mail"),
    arrived: row.passphrase !== null,
    member: current ? { state: current.state, from: current.from.toISOString() } : null,
    knownSince: row.createdAt.toISOString(),
    counts: {
      ...counted,
      shifts: row.assignments.length,
      minutes: row.assignments.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      pairings: mentored + mentoredBy,
    },
  };
}

function localeOf(word: string | null) {
  return locales.find((locale) => locale === word) ?? null;
}
