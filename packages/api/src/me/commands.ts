import { delayKey, mailIndex } from "@commonhouse/auth/address";
import { attempt } from "@commonhouse/auth/attempt";
import { endLinks } from "@commonhouse/auth/invitation";
import { holdsPassphrase } from "@commonhouse/auth/passphrase-check";
import type { Db, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { sqlState } from "@commonhouse/db/sql-state";
import type { z } from "zod";
import { record } from "../audit/record";
import type { Context } from "../context";
import { queueLink } from "../doorbells/commands";
import { RefusedError } from "../errors";
import type { newAddress, newDetails, newDiscretion, newProfile } from "./schema";

/**
 * Another name, other pronouns, another language. The name is stored once, so it is another
 * everywhere at once.
 */
export async function changeProfile(
  db: Db,
  sealed: Sealed,
  now: Date,
  personId: string,
  { name, pronouns, locale }: z.infer<typeof newProfile>,
) {
  await db.$transaction(async (tx) => {
    await tx.person.update({
      where: { id: personId },
      data: {
        name: sealed.seal(`Person.name:${personId}`, name),
        pronouns: pronouns === null ? null : sealed.seal(`Person.pronouns:${personId}`, pronouns),
        locale,
      },
      select: { id: true },
    });
    await tx.centre.updateMany({ data: { namesVersion: { increment: 1 } } });
    await record(tx, now, personId, "me.rename", { kind: "Person", id: personId });
  });
  return {};
}

/** Other languages, another phone, another part of town; what is left empty is forgotten. */
export async function changeDetails(
  { db, sealed, now }: Context,
  personId: string,
  { languages, phone, area }: z.infer<typeof newDetails>,
) {
  const data = {
    languages,
    phone: phone === null ? null : sealed.seal(`Person.phone:${personId}`, phone),
    area: area === null ? null : sealed.seal(`Person.area:${personId}`, area),
  };
  await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data, select: { id: true } });
    await record(tx, now, personId, "me.details", { kind: "Person", id: personId });
  });
  return {};
}

/** What the house may say outside its own pages, from the next message on. */
export async function changeDiscretion(
  db: Db,
  now: Date,
  personId: string,
  { from, until, ...rest }: z.infer<typeof newDiscretion>,
) {
  const data = { ...rest, fromMinute: minuteOf(from), untilMinute: minuteOf(until) };
  await db.$transaction(async (tx) => {
    await tx.discretion.upsert({
      where: { personId },
      create: { personId, ...data },
      update: data,
      select: { personId: true },
    });
    await record(tx, now, personId, "me.discretion", { kind: "Person", id: personId });
  });
  return {};
}

function minuteOf(clock: string) {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Signs one browser out; another person's stays. */
export async function endSession({ auth }: Context, personId: string, sessionId: string) {
  await auth.endSession(personId, sessionId);
  return {};
}

/** Signs out everywhere but here. */
export async function endOtherSessions({ auth, browser }: Context, personId: string) {
  await auth.endOtherSessions(personId, browser.token ?? "");
  return {};
}

/** The address of somebody of whom none was known. Refuses one that belongs to another. */
export async function keepAddress(tx: Tx, sealed: Sealed, personId: string, address: string) {
  const index = mailIndex(sealed, address);
  const data = { mail: sealed.seal(`Person.mail:${personId}`, address), mailIndex: index };
  try {
    await tx.person.updateMany({ where: { id: personId, mailIndex: null }, data });
  } catch (error) {
    if (sqlState(error) === "23505") throw new RefusedError("people.addressTaken");
    throw error;
  }
}

/**
 * Another address to sign in with, by the passphrase. The old one is told that something changed, and
 * links that were sent there end. An address that is somebody else's counts like a wrong passphrase,
 * so that nobody finds out who is here by trying.
 */
export async function changeAddress(
  context: Context,
  personId: string,
  { currentPassphrase, address }: z.infer<typeof newAddress>,
) {
  const { db, sealed, now } = context;
  let refusal: "signIn.wrongPassphrase" | "people.addressTaken" = "signIn.wrongPassphrase";
  const outcome = await attempt(db, delayKey(sealed, personId), now, async () => {
    if (!(await holdsPassphrase(db, personId, currentPassphrase))) return null;
    refusal = "people.addressTaken";
    return moveTo(context, personId, address);
  });
  if (!("refusal" in outcome)) return {};
  if (outcome.refusal === "signIn.wrong") throw new RefusedError(refusal);
  throw new RefusedError(outcome.refusal, { seconds: outcome.seconds });
}

/** Null where the address is somebody else's. */
async function moveTo({ db, sealed, origins, now }: Context, personId: string, address: string) {
  const data = {
    mail: sealed.seal(`Person.mail:${personId}`, address),
    mailIndex: mailIndex(sealed, address),
  };
  try {
    await db.$transaction(async (tx) => {
      const same = await tx.person.updateMany({
        where: { id: personId, mailIndex: data.mailIndex },
        data,
      });
      if (same.count === 1) return;
      // Written to while it is still the person's.
      const told = { link: `${origins.portal}/me/address`, subject: "account" } as const;
      await queueLink(tx, sealed, { personId, kind: "account", ...told }, now);
      await tx.person.update({ where: { id: personId }, data, select: { id: true } });
      await endLinks(tx, { personId }, now);
      const kind = "me.addressChanged";
      const notice = { personId, kind, params: {}, createdAt: now, rungAt: now };
      await tx.notice.createMany({ data: notice });
      await record(tx, now, personId, "me.changeAddress", { kind: "Person", id: personId });
    });
    return { personId };
  } catch (error) {
    if (sqlState(error) === "23505") return null;
    throw error;
  }
}
