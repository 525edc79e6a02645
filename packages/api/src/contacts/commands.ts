import type { Actor } from "@commonhouse/auth/actor";
import { mailIndex } from "@commonhouse/auth/address";
import { endLinks } from "@commonhouse/auth/invitation";
import type { Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { sqlState } from "@commonhouse/db/sql-state";
import type { z } from "zod";
import { record } from "../audit/record";
import type { Context } from "../context";
import { queueLink } from "../doorbells/commands";
import { RefusedError } from "../errors";
import { lockPerson } from "../people/commands";
import { readDoors } from "../people/queries";
import { can } from "../permissions";
import { openContact } from "./queries";
import type { newContact } from "./schema";

type Written = z.infer<typeof newContact>;

/**
 * What the membership office writes about a person, who is told. Another address of somebody who
 * holds an office would be a way in for whoever wrote it: only those who give offices change that.
 * Refuses with notFound, people.addressTaken and people.holdsOffice.
 */
export async function changeContact(context: Context, actor: Actor, written: Written) {
  const { db, sealed, now } = context;
  const { personId } = written;
  await db.$transaction(async (tx) => {
    await lockPerson(tx, personId);
    const before = await openContact(tx, sealed, personId);
    const moves = before.address !== written.address;
    const others = { ...written, address: before.address };
    const same = JSON.stringify(sorted(before)) === JSON.stringify(sorted(others));
    if (moves) await move(tx, context, actor, written);
    if (!same) {
      await tx.person.update({
        where: { id: personId },
        data: sealedOf(sealed, written),
        select: { id: true },
      });
      const notice = { personId, kind: "members.changed", params: {}, createdAt: now };
      await tx.notice.createMany({ data: notice });
    }
    if (before.name !== written.name) {
      await tx.centre.updateMany({ data: { namesVersion: { increment: 1 } } });
    }
    if (same && !moves) return;
    await record(tx, now, actor.personId, "members.change", { kind: "Person", id: personId });
  });
  return { personId };
}

/** In one order, to be compared. */
function sorted({ name, pronouns, phone, area, languages, locale, note }: Written) {
  return [name, pronouns, phone, area, languages.toSorted(), locale, note];
}

function sealedOf(sealed: Sealed, { personId, name, languages, locale, ...rest }: Written) {
  const sealOf = (column: "pronouns" | "phone" | "area" | "note") => {
    const text = rest[column];
    return text === null ? null : sealed.seal(`Person.${column}:${personId}`, text);
  };
  return {
    name: sealed.seal(`Person.name:${personId}`, name),
    pronouns: sealOf("pronouns"),
    phone: sealOf("phone"),
    area: sealOf("area"),
    note: sealOf("note"),
    languages,
    locale,
  };
}

/** Another address, or none: the old one is told, and links that were sent there end. */
async function move(tx: Tx, context: Context, actor: Actor, { personId, address }: Written) {
  const { sealed, origins, now } = context;
  const { officer } = await readDoors(tx, now, actor, personId);
  if (officer && !can(actor, "offices.give")) throw new RefusedError("people.holdsOffice");
  const told = {
    link: `${origins.portal}/me/address`,
    kind: "account",
    subject: "account",
  } as const;
  await queueLink(tx, sealed, { personId, ...told }, now);
  await endLinks(tx, { personId }, now);
  // Who only asks to join does not sign in, and takes no address from anybody.
  const asks = await tx.membership.count({ where: { personId, state: "APPLIED" } });
  const finds = address !== null && asks === 0;
  const data = {
    mail: address === null ? null : sealed.seal(`Person.mail:${personId}`, address),
    mailIndex: finds ? mailIndex(sealed, address) : null,
  };
  try {
    await tx.person.update({ where: { id: personId }, data, select: { id: true } });
  } catch (error) {
    if (sqlState(error) === "23505") throw new RefusedError("people.addressTaken");
    throw error;
  }
  const notice = { personId, kind: "me.addressChanged", params: {}, createdAt: now, rungAt: now };
  await tx.notice.createMany({ data: notice });
}
