import type { Actor } from "@commonhouse/auth/actor";
import type { Db, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { isLocale } from "@commonhouse/i18n/locales";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { can } from "../permissions";
import { sightOf, visibleTo } from "../sight/queries";
import { linksFor } from "./rules";
import type { person } from "./schema";

type Person = z.infer<typeof person>;

type Row = {
  readonly id: string;
  readonly name: Uint8Array;
  readonly pronouns: Uint8Array | null;
  readonly locale: string | null;
  readonly hasAddress: boolean;
  readonly arrived: boolean;
};

/**
 * One person, as far as somebody's offices let them know. Whose entry was found to be another's is
 * the other, by their id. Refuses with notFound.
 */
export async function readPerson(
  db: Db,
  sealed: Sealed,
  now: Date,
  actor: Actor,
  personId: string,
): Promise<Person> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT p."id", p."name", p."pronouns", p."locale", p."mailIndex" IS NOT NULL AS "hasAddress",
      EXISTS (SELECT FROM "Passphrase" s WHERE s."personId" = p."id") AS arrived
    FROM "Person" p WHERE p."id" = coalesce(
      (SELECT m."keptId" FROM "PersonMerge" m WHERE m."lostId" = ${personId}::uuid),
      ${personId}::uuid) AND ${visibleTo(actor, now)}`;
  if (!row) throw new RefusedError("notFound");
  const { id, name, pronouns, locale, ...door } = row;
  const written = isLocale(locale) ? locale : null;
  return {
    personId: id,
    name: sealed.open(`Person.name:${id}`, name),
    pronouns: pronouns && sealed.open(`Person.pronouns:${id}`, pronouns),
    door: sightOf(actor).doors
      ? { ...door, locale: written, ...(await readDoors(db, now, actor, id)) }
      : null,
  };
}

/** Which links somebody may draw for a person. */
export async function readDoors(db: Db | Tx, now: Date, actor: Actor, personId: string) {
  const offices = { where: { OR: [{ until: null }, { until: { gt: now } }] } };
  const { offices: ahead, memberships } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      offices: { ...offices, select: { from: true } },
      memberships: {
        where: { ...offices.where, state: "ACTIVE", from: { lte: now } },
        select: { id: true },
      },
    },
  });
  const doors = {
    giver: can(actor, "offices.give"),
    member: memberships.length > 0,
    inOffice: ahead.some(({ from }) => from <= now),
    officeAhead: ahead.length > 0,
  };
  return { links: linksFor(doors), officer: doors.officeAhead };
}
