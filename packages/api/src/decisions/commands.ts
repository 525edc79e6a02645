import { mailIndex } from "@commonhouse/auth/address";
import type { Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { record } from "../audit/record";
import type { Context } from "../context";
import { queueLink } from "../doorbells/commands";
import { RefusedError } from "../errors";
import { holdLeaving, leaveEverything } from "../leaving/commands";
import { acceptMember } from "../memberships/commands";
import type { acceptance, refusal } from "./schema";

type Decision = {
  readonly personId: string;
  readonly state: "ACCEPTED" | "DECLINED";
  readonly reply: string | null;
};

/**
 * Whoever asked is a member from now on, and finds the way in on their own page. One decision stands:
 * the same again by the same office is the same answer, any other is refused.
 */
export async function accept(
  { db, sealed, origins, now }: Context,
  actorId: string,
  { personId, kind, reply, withoutAddress }: z.infer<typeof acceptance>,
) {
  await db.$transaction(async (tx) => {
    const made = await decide(tx, sealed, now, actorId, { personId, state: "ACCEPTED", reply });
    if (!made) return;
    await answer(tx, sealed, now, personId, `${origins.portal}/apply/${made.token}`);
    if (withoutAddress) {
      await tx.person.updateMany({
        where: { id: personId, mailIndex: null },
        data: { mail: null },
      });
    }
    await expectOwnAddress(tx, sealed, personId);
    await acceptMember(tx, sealed, now, { personId, kind });
    const object = { kind: "Application", id: personId };
    await record(tx, now, actorId, "decisions.accept", object);
  });
  return { personId };
}

/** Whoever asked stays outside, and reads the office's words; after 90 days nothing of it is left. */
export async function decline(
  { db, sealed, origins, now }: Context,
  actorId: string,
  { personId, reply }: z.infer<typeof refusal>,
) {
  await db.$transaction(async (tx) => {
    const made = await decide(tx, sealed, now, actorId, { personId, state: "DECLINED", reply });
    if (!made) return;
    const ended = { state: "ENDED", until: made.decidedAt } as const;
    const asked = { personId, state: "APPLIED" } as const;
    const { count } = await tx.membership.updateMany({ where: asked, data: ended });
    if (count > 0) await leaveEverything(tx, now, actorId, { personId, forGood: true });
    await answer(tx, sealed, now, personId, `${origins.portal}/apply/${made.token}`);
    const object = { kind: "Application", id: personId };
    await record(tx, now, actorId, "decisions.decline", object);
  });
  return { personId };
}

/** The token of the applicant's page, and when it was; null where this office decided the same before. */
async function decide(
  tx: Tx,
  sealed: Sealed,
  now: Date,
  actorId: string,
  { personId, state, reply }: Decision,
) {
  await holdLeaving(tx, personId);
  const found = await tx.application.findUnique({
    where: { personId },
    select: { state: true, decidedById: true, token: true, sentAt: true },
  });
  if (!found) throw new RefusedError("notFound");
  if (found.state !== "WAITING") {
    if (found.state === state && found.decidedById === actorId) return null;
    throw new RefusedError("decisions.decided");
  }
  const words = reply === null ? null : sealed.seal(`Application.reply:${personId}`, reply);
  // After it was sent, also where two clocks differ: a membership never ends before it begins.
  const decidedAt = new Date(Math.max(now.getTime(), found.sentAt.getTime() + 1));
  const data = { state, decidedAt, decidedById: actorId, reply: words };
  await tx.application.updateMany({ where: { personId }, data });
  return { token: sealed.open(`Application.token:${personId}`, found.token), decidedAt };
}

async function answer(tx: Tx, sealed: Sealed, now: Date, personId: string, link: string) {
  await queueLink(tx, sealed, { personId, link, kind: "answer", subject: "answer" }, now);
}

/** Refuses where the address finds somebody else already. */
async function expectOwnAddress(tx: Tx, sealed: Sealed, personId: string) {
  const { mail } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { mail: true },
  });
  if (mail === null) return;
  const index = mailIndex(sealed, sealed.open(`Person.mail:${personId}`, mail));
  const others = await tx.person.count({ where: { mailIndex: index, id: { not: personId } } });
  if (others > 0) throw new RefusedError("decisions.addressKnown");
}
