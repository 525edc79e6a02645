import { randomUUID } from "node:crypto";
import { invite } from "@commonhouse/auth/invitation";
import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { record } from "./audit/record";
import { addPerson } from "./people/commands";

// What whoever keeps the house does from the command line, by the owner's connection.

/** A setup link waits this long, in milliseconds. */
const patience = 7 * 24 * 60 * 60_000;

export type NewAdministrator = {
  readonly name: string;
  readonly address: string | null;
  readonly locale: string | null;
};

/**
 * Someone who may set everything up: made with an office of the whole centre, and a token for
 * `/join/<token>` in the console that lets them in once, for a week. An address that somebody has
 * already is refused.
 */
export async function createAdministrator(
  owner: Db,
  sealed: Sealed,
  now: Date,
  { name, address, locale }: NewAdministrator,
) {
  return owner.$transaction(async (tx) => {
    const personId = randomUUID();
    await tx.centre.createMany({
      data: { id: 1, name: {}, timeZone: "UTC", localeOrder: ["en", "ar"] },
      skipDuplicates: true,
    });
    await addPerson(tx, sealed, now, { personId, name, address, locale: null, member: true });
    await tx.person.update({ where: { id: personId }, data: { locale }, select: { id: true } });
    const office = { personId, role: "ADMINISTRATOR", scopeKind: "CENTRE", from: now } as const;
    const { id } = await tx.office.create({ data: office, select: { id: true } });
    await record(tx, now, null, "offices.give", { kind: "Office", id });
    return { personId, ...(await invite(tx, personId, "console", now, patience)) };
  });
}
