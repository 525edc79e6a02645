import { mailIndex } from "@commonhouse/auth/address";
import { endLinks } from "@commonhouse/auth/invitation";
import type { MembershipKind, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { sqlState } from "@commonhouse/db/sql-state";
import type { z } from "zod";
import { record } from "../audit/record";
import type { Context } from "../context";
import { RefusedError } from "../errors";
import { holdLeaving, leaveEverything } from "../leaving/commands";
import { lockPerson } from "../people/commands";
import { type Act, noticeOf, outcomeOf, stateAt } from "./rules";
import type { terms } from "./schema";

type Change = {
  readonly personId: string;
  readonly act: Act;
  /** For one that begins. */
  readonly kind?: MembershipKind;
};

/**
 * Whoever asked to join is a member from now on, and can sign in by their address. False where they
 * are one already. Writes neither audit nor notice: whoever decides says what was decided. Refuses
 * with notFound where nobody asked, and with people.addressTaken.
 */
export async function acceptMember(
  tx: Tx,
  sealed: Sealed,
  now: Date,
  { personId, kind }: { readonly personId: string; readonly kind?: MembershipKind },
): Promise<boolean> {
  await lockPerson(tx, personId);
  const current = await readCurrent(tx, personId);
  if (!current) throw new RefusedError("notFound");
  if (current.state !== "APPLIED") return false;
  await openAddress(tx, sealed, personId);
  await tx.membership.update({
    where: { id: current.id },
    data: { state: "ACTIVE", from: now, until: null, ...(kind && { kind }) },
    select: { id: true },
  });
  await tx.centre.updateMany({ data: { namesVersion: { increment: 1 } } });
  return true;
}

/** The address that somebody gave when they applied finds them from now on, if it is nobody else's. */
async function openAddress(tx: Tx, sealed: Sealed, personId: string) {
  const { mail, mailIndex: known } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { mail: true, mailIndex: true },
  });
  if (mail === null || known !== null) return;
  const index = mailIndex(sealed, sealed.open(`Person.mail:${personId}`, mail));
  try {
    await tx.person.update({
      where: { id: personId },
      data: { mailIndex: index },
      select: { id: true },
    });
  } catch (error) {
    if (sqlState(error) === "23505") throw new RefusedError("people.addressTaken");
    throw error;
  }
}

/** The one that has not ended; null where there is none. */
function readCurrent(tx: Tx, personId: string) {
  return tx.membership.findFirst({
    where: { personId, state: { not: "ENDED" } },
    select: { id: true, state: true, kind: true, from: true, until: true, standingUntil: true },
  });
}

/**
 * Begins, pauses, resumes, ends a membership, or accepts whoever asked without sending anything. Its
 * person is told; done already, nothing happens. Refuses with notFound, memberships.notNow,
 * memberships.applicationWaits and people.addressTaken.
 */
export async function changeState(
  { db, sealed, now }: Pick<Context, "db" | "sealed" | "now">,
  actorId: string,
  { personId, act, kind = "FULL" }: Change,
) {
  await db.$transaction(async (tx) => {
    await (act === "pause" || act === "end" ? holdLeaving : lockPerson)(tx, personId);
    const waiting = await tx.application.count({ where: { personId, state: "WAITING" } });
    if (waiting > 0) throw new RefusedError("memberships.applicationWaits");
    const current = await readCurrent(tx, personId);
    const ever = current ?? (await tx.membership.findFirst({ where: { personId }, select: over }));
    const outcome = outcomeOf(act, stateAt(now, ever));
    if (outcome === "refused") throw new RefusedError("memberships.notNow");
    if (outcome === "done") return;
    if (act === "accept") await acceptMember(tx, sealed, now, { personId });
    else if (act === "start") await start(tx, now, personId, kind);
    else if (current) await move(tx, now, actorId, { ...current, personId }, act);
    const notice = { personId, kind: noticeOf(act), params: {}, createdAt: now };
    await tx.notice.createMany({ data: notice });
    const object = { kind: "Person", id: personId };
    await record(tx, now, actorId, `memberships.${act}`, object);
  });
  return { personId };
}

const over = { state: true, until: true } as const;

/** One that was over by its date only is ended first: there is one at a time. */
async function start(tx: Tx, now: Date, personId: string, kind: MembershipKind) {
  const open = { personId, state: { not: "ENDED" as const } };
  await tx.membership.updateMany({ where: open, data: { state: "ENDED" } });
  const data = { personId, kind, state: "ACTIVE" as const, from: now };
  await tx.membership.create({ data, select: { id: true } });
}

type Current = { readonly id: string; readonly from: Date; readonly personId: string };

/**
 * Whoever is a member no more, or for a while, is signed out at once; links to the portal end, and so
 * does what they had promised.
 */
async function move(
  tx: Tx,
  now: Date,
  actorId: string,
  { id, from, personId }: Current,
  act: "pause" | "resume" | "end",
) {
  const until = new Date(Math.max(now.getTime(), from.getTime() + 1));
  const data = {
    pause: { state: "PAUSED" },
    resume: { state: "ACTIVE" },
    end: { state: "ENDED", until },
  } as const;
  await tx.membership.update({ where: { id }, data: data[act], select: { id: true } });
  if (act === "resume") return;
  await leaveEverything(tx, now, actorId, { personId, forGood: act === "end" });
  await tx.session.deleteMany({ where: { personId, kind: "portal" } });
  await endLinks(tx, { personId, kind: "portal" }, now);
}

/** Another kind of membership, another last day of good standing. The same again changes nothing. */
export async function changeTerms(
  { db, now }: Pick<Context, "db" | "now">,
  actorId: string,
  { personId, kind, standingUntil }: z.infer<typeof terms>,
) {
  await db.$transaction(async (tx) => {
    await lockPerson(tx, personId);
    const current = await readCurrent(tx, personId);
    const state = stateAt(now, current);
    if (!current || (state !== "ACTIVE" && state !== "PAUSED")) {
      throw new RefusedError("memberships.notNow");
    }
    const last = standingUntil === null ? null : new Date(`${standingUntil}T00:00:00Z`);
    if (current.kind === kind && current.standingUntil?.getTime() === last?.getTime()) return;
    await tx.membership.update({
      where: { id: current.id },
      data: { kind, standingUntil: last },
      select: { id: true },
    });
    const notice = { personId, kind: "memberships.changed", params: {}, createdAt: now };
    await tx.notice.createMany({ data: notice });
    await record(tx, now, actorId, "memberships.change", { kind: "Person", id: personId });
  });
  return { personId };
}
