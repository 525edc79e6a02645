import type { Actor } from "@commonhouse/auth/actor";
import { mailIndex } from "@commonhouse/auth/address";
import { invite } from "@commonhouse/auth/invitation";
import type { Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { record } from "../audit/record";
import type { Context } from "../context";
import { queueLink } from "../doorbells/commands";
import { RefusedError } from "../errors";
import { can } from "../permissions";
import { readDoors } from "./queries";
import type { invitationRequest, newInvitation } from "./schema";

/** An invitation waits this long, in milliseconds. */
const patience = 14 * 24 * 60 * 60_000;

/**
 * A person the house will know from now on. Sent twice it is one; an address belongs to one. False
 * where it was made before. Refuses with people.addressTaken and people.idTaken.
 */
export async function addPerson(
  tx: Tx,
  sealed: Sealed,
  now: Date,
  { personId, name, address, locale, member }: z.infer<typeof newInvitation>,
) {
  const index = address === null ? null : mailIndex(sealed, address);
  if (index) {
    const holder = await tx.person.findUnique({
      where: { mailIndex: index },
      select: { id: true },
    });
    if (holder && holder.id !== personId) throw new RefusedError("people.addressTaken");
  }
  const data = {
    id: personId,
    name: sealed.seal(`Person.name:${personId}`, name),
    mail: address === null ? null : sealed.seal(`Person.mail:${personId}`, address),
    mailIndex: index,
    locale,
    createdAt: now,
  };
  const { count } = await tx.person.createMany({ data, skipDuplicates: true });
  if (count === 0) {
    await expectSame(tx, sealed, personId, name, index);
    return false;
  }
  if (member) {
    await tx.membership.create({ data: { personId, kind: "FULL", state: "ACTIVE", from: now } });
  }
  await tx.centre.updateMany({ data: { namesVersion: { increment: 1 } } });
  return true;
}

/** Nothing was made: either by this very form before, or because somebody has the id or the address. */
async function expectSame(
  tx: Tx,
  sealed: Sealed,
  personId: string,
  name: string,
  index: Uint8Array | null,
) {
  const made = await tx.person.findUnique({
    where: { id: personId },
    select: { name: true, mailIndex: true },
  });
  if (!made) throw new RefusedError("people.addressTaken");
  const same =
    sealed.open(`Person.name:${personId}`, made.name) === name &&
    Buffer.compare(made.mailIndex ?? Buffer.of(), index ?? Buffer.of()) === 0;
  if (!same) throw new RefusedError("people.idTaken");
}

/** Someone new, by whoever may invite. */
export async function invitePerson(
  { db, sealed, now }: Context,
  actorId: string,
  input: z.infer<typeof newInvitation>,
) {
  await db.$transaction(async (tx) => {
    if (!(await addPerson(tx, sealed, now, input))) return;
    await record(tx, now, actorId, "people.invite", { kind: "Person", id: input.personId });
  });
  return { personId: input.personId };
}

/**
 * A link that lets this person in once, to the app that is asked for; earlier ones end. It is given
 * here and never again, and sent to the person's address where there is one. Who has come in before
 * is told: with such a link somebody else could choose their passphrase. For the same reason only
 * those who give offices draw one for somebody who holds an office.
 */
export async function drawLink(
  { db, sealed, origins, now }: Context,
  actor: Actor,
  { personId, app }: z.infer<typeof invitationRequest>,
) {
  return db.$transaction(async (tx) => {
    await lockPerson(tx, personId);
    const { officer } = await readDoors(tx, now, actor, personId);
    if (!can(actor, "offices.give") && (officer || app === "console")) {
      throw new RefusedError("people.holdsOffice");
    }
    const object = { kind: "Person", id: personId };
    if ((await tx.passphrase.count({ where: { personId } })) > 0) {
      const kind = "people.linkDrawn";
      await tx.notice.createMany({ data: { personId, kind, params: {}, createdAt: now } });
    }
    const { token } = await invite(tx, personId, app, now, patience);
    const link = `${origins[app]}/join/${token}`;
    await record(tx, now, actor.personId, "people.renew", object);
    const mailed = await queueLink(tx, sealed, { personId, link }, now);
    return { personId, link, mailed };
  });
}

/** Until the transaction ends, nobody else decides about this person. Refuses with notFound. */
export async function lockPerson(tx: Tx, personId: string) {
  const found = await tx.$queryRaw<object[]>`
    SELECT p."id" FROM "Person" p WHERE p."id" = ${personId}::uuid FOR NO KEY UPDATE`;
  if (found.length === 0) throw new RefusedError("notFound");
}
