import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { fold } from "@commonhouse/i18n/folding";
import { localDay } from "@commonhouse/i18n/week";
import { readCentre } from "../centre/queries";
import type { Somebody } from "./rules";

const pageSize = 10_000;

/** Somebody the house knows, with the name as it is shown. */
export type Here = Somebody<string> & { readonly shown: string };

/**
 * Those the house knows whose names are asked for; without a list, whose names more than one has.
 * Opens every name, and of those few the phone.
 */
export async function readAlike(
  db: Db,
  sealed: Sealed,
  wanted: ReadonlySet<string> | null,
): Promise<readonly Here[]> {
  const named = Map.groupBy(await allNames(db, sealed), ({ name }) => name);
  const alike = [...named]
    .filter(([name, people]) => (wanted ? wanted.has(name) : people.length > 1))
    .flatMap(([, people]) => people);
  const { timeZone } = await readCentre(db);
  const known = new Map(alike.map((one) => [one.id, one]));
  const found: Here[] = [];
  for (let at = 0; at < alike.length; at += pageSize) {
    const ids = alike.slice(at, at + pageSize).map(({ id }) => id);
    const rows = await db.$queryRaw<{ id: string; phone: Uint8Array | null; from: Date | null }[]>`
      SELECT p."id", p."phone",
        (SELECT min(m."from") FROM "Membership" m WHERE m."personId" = p."id") AS "from"
      FROM "Person" p WHERE p."id" = ANY(${ids}::uuid[])`;
    for (const { id, phone, from } of rows) {
      const { name = "", shown = "" } = known.get(id) ?? {};
      const digits = phone && fold(sealed.open(`Person.phone:${id}`, phone));
      found.push({ key: id, name, shown, day: from && localDay(from, timeZone), phone: digits });
    }
  }
  return found;
}

async function allNames(db: Db, sealed: Sealed) {
  const people: { id: string; name: string; shown: string }[] = [];
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = await db.$queryRaw<{ id: string; name: Uint8Array }[]>`
      SELECT "id", "name" FROM "Person" WHERE "id" > ${after}::uuid ORDER BY "id" LIMIT ${pageSize}`;
    for (const { id, name } of rows) {
      const shown = sealed.open(`Person.name:${id}`, name);
      people.push({ id, name: fold(shown), shown });
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return people;
    after = last.id;
  }
}
