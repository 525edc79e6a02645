import type { Db, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { isLocale } from "@commonhouse/i18n/locales";
import type { z } from "zod";
import { record } from "../audit/record";
import { RefusedError } from "../errors";
import type { contact } from "./schema";

const columns = { mail: true, phone: true, area: true, note: true } as const;

/** Opens all that is noted of a person. Refuses with notFound. */
export async function openContact(db: Db | Tx, sealed: Sealed, personId: string) {
  const row = await db.person.findUnique({
    where: { id: personId },
    select: { ...columns, name: true, pronouns: true, languages: true, locale: true },
  });
  if (!row) throw new RefusedError("notFound");
  const open = (column: keyof typeof columns | "pronouns") => {
    const bytes = row[column];
    return bytes && sealed.open(`Person.${column}:${personId}`, bytes);
  };
  return {
    personId,
    name: sealed.open(`Person.name:${personId}`, row.name),
    pronouns: open("pronouns"),
    address: open("mail"),
    phone: open("phone"),
    area: open("area"),
    languages: row.languages,
    locale: isLocale(row.locale) ? row.locale : null,
    note: open("note"),
  };
}

/** How to reach a person, for the membership office. That it was read is recorded. */
export async function readContact(
  db: Db,
  sealed: Sealed,
  now: Date,
  actorId: string,
  personId: string,
): Promise<z.infer<typeof contact>> {
  return db.$transaction(async (tx) => {
    const { name, pronouns, ...rest } = await openContact(tx, sealed, personId);
    await record(tx, now, actorId, "members.read", { kind: "Person", id: personId });
    return rest;
  });
}
