import { mailIndex } from "@commonhouse/auth/address";
import type { Db, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { RefusedError, refuseIf } from "../errors";
import { sealedFields } from "./rules";
import type { newMerge } from "./schema";

type Wish = z.infer<typeof newMerge>;

/**
 * Makes two entries one, for good: the other's goes into the first, whose id stays. Asked again, or by
 * two at once, it answers the one they have become. Refuses with notFound, and what cannot be merged.
 */
export async function mergePeople(db: Db, sealed: Sealed, now: Date, actorId: string, wish: Wish) {
  const { personId: kept, otherId: lost } = wish;
  return db.$transaction(async (tx) => {
    const rows = await lockBoth(tx, kept, lost);
    const application = await readApplication(tx, lost);
    const [{ person, refusal }] = await tx.$queryRaw<
      [{ person: string | null; refusal: string | null }]
    >`SELECT * FROM merge_people(${kept}::uuid, ${lost}::uuid, ${wish.mail === "other"}, ${actorId}::uuid, ${now})`;
    refuseIf(refusal);
    const [own, other] = [rows.get(kept), rows.get(lost)];
    if (own && other) await rewrite(tx, sealed, wish, own, other);
    if (application) await sealAnew(tx, sealed, kept, lost, application);
    return { personId: person ?? kept };
  });
}

const select = {
  id: true,
  name: true,
  pronouns: true,
  mail: true,
  mailIndex: true,
  phone: true,
  area: true,
  note: true,
  locale: true,
} as const;

type Entry = Awaited<ReturnType<typeof readEntries>>[number];

function readEntries(tx: Tx, ids: readonly string[]) {
  return tx.person.findMany({ where: { id: { in: [...ids] } }, select });
}

/** As whatever gives places and shifts locks them, and always the same one first. */
async function lockBoth(tx: Tx, ...ids: readonly [string, string]) {
  await tx.$queryRaw`
    SELECT FROM "Person" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
  return new Map((await readEntries(tx, ids)).map((row) => [row.id, row]));
}

/** What was chosen of the other, under the entry that stays. */
async function rewrite(tx: Tx, sealed: Sealed, wish: Wish, own: Entry, other: Entry) {
  const { id } = own;
  const chosen = sealedFields.filter((field) => wish[field] === "other");
  const texts = chosen.map((field) => {
    const bytes = other[field];
    const text = bytes && sealed.open(`Person.${field}:${other.id}`, bytes);
    return [field, text && sealed.seal(`Person.${field}:${id}`, text)] as const;
  });
  const locale = wish.locale === "other" ? { locale: other.locale } : {};
  const index = await indexFor(tx, sealed, wish.mail === "other" ? other : own, own, other);
  await tx.person.update({
    where: { id },
    data: { ...Object.fromEntries(texts), ...locale, mailIndex: index },
    select: { id: true },
  });
}

/** Whoever only asked to join is not found by their address; of those two entries one may be. */
async function indexFor(tx: Tx, sealed: Sealed, of: Entry, own: Entry, other: Entry) {
  if (of.mail === null) return null;
  if (of.mailIndex !== null) return of.mailIndex;
  const where = { personId: own.id, state: { not: "APPLIED" as const } };
  const isMember = (await tx.membership.count({ where })) > 0;
  if (!isMember && own.mailIndex === null && other.mailIndex === null) return null;
  const index = mailIndex(sealed, sealed.open(`Person.mail:${of.id}`, of.mail));
  const found = await tx.person.findUnique({ where: { mailIndex: index }, select: { id: true } });
  if (found && found.id !== own.id) throw new RefusedError("people.addressTaken");
  return index;
}

function readApplication(tx: Tx, personId: string) {
  const sealedParts = { answers: true, reply: true, token: true, tokenHash: true } as const;
  return tx.application.findUnique({ where: { personId }, select: sealedParts });
}

/** A request to join that went along. */
async function sealAnew(
  tx: Tx,
  sealed: Sealed,
  kept: string,
  lost: string,
  { tokenHash, ...parts }: NonNullable<Awaited<ReturnType<typeof readApplication>>>,
) {
  const anew = (column: keyof typeof parts, bytes: Uint8Array) =>
    sealed.seal(
      `Application.${column}:${kept}`,
      sealed.open(`Application.${column}:${lost}`, bytes),
    );
  await tx.application.updateMany({
    where: { personId: kept, tokenHash },
    data: {
      answers: anew("answers", parts.answers),
      token: anew("token", parts.token),
      reply: parts.reply && anew("reply", parts.reply),
    },
  });
}
