import { mailIndex } from "@commonhouse/auth/address";
import type { Db, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { sqlState } from "@commonhouse/db/sql-state";
import type { z } from "zod";
import { record } from "../audit/record";
import type { Context } from "../context";
import { RefusedError } from "../errors";
import type { newDiscretion, newProfile } from "./schema";

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
