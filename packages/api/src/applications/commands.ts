import { delayKey } from "@commonhouse/auth/address";
import { countTry } from "@commonhouse/auth/attempt";
import { invite } from "@commonhouse/auth/invitation";
import { drawToken, hashToken } from "@commonhouse/auth/token";
import type { Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { isOpen } from "../agreements/queries";
import { record } from "../audit/record";
import type { Context } from "../context";
import { RefusedError } from "../errors";
import { listQuestions } from "../questions/queries";
import { mostADay, patience, unanswered } from "./rules";
import type { newApplication } from "./schema";

type Sent = z.infer<typeof newApplication>;

/**
 * Somebody asks to join: from now on a person whom the house knows, and who is no member yet. Their
 * address finds nobody until an office decided, and nothing is looked up by it: whoever applies learns
 * of no address whether it is known here. Sent twice, or at once, it is one.
 */
export async function apply({ db, sealed, now }: Context, sent: Sent) {
  return db.$transaction((tx) =>
    addApplication(tx, sealed, now, sent, async () => {
      if (!(await isOpen(tx, now, sent.agreementId))) {
        throw new RefusedError("applications.textChanged");
      }
      if (unanswered(await listQuestions(tx), sent.answers).length > 0) {
        throw new RefusedError("applications.questionsChanged");
      }
      await slowDown(tx, sealed, now, sent.address);
    }),
  );
}

/** Writes a request, if `check` lets a new one pass; answers the token of the applicant's page. */
export async function addApplication(
  tx: Tx,
  sealed: Sealed,
  now: Date,
  sent: Sent,
  check: () => Promise<void>,
) {
  const { personId, agreementId } = sent;
  const said = JSON.stringify(answered(sent));
  const data = personOf(sealed, now, sent);
  const { count } = await tx.person.createMany({ data, skipDuplicates: true });
  if (count === 0) return { token: await tokenOfSame(tx, sealed, sent, said) };
  await check();
  const token = drawToken();
  const membership = { personId, kind: "FULL", state: "APPLIED", from: now } as const;
  await tx.membership.createMany({ data: membership });
  await tx.consent.createMany({ data: { personId, agreementId, givenAt: now } });
  await tx.application.createMany({
    data: {
      personId,
      answers: sealed.seal(`Application.answers:${personId}`, said),
      ofAgeAt: now,
      sentAt: now,
      tokenHash: hashToken(token),
      token: sealed.seal(`Application.token:${personId}`, token),
    },
  });
  await tx.centre.updateMany({ data: { namesVersion: { increment: 1 } } });
  await record(tx, now, personId, "applications.send", { kind: "Application", id: personId });
  return { token };
}

function personOf(sealed: Sealed, now: Date, { personId, name, pronouns, address, locale }: Sent) {
  return {
    id: personId,
    name: sealed.seal(`Person.name:${personId}`, name),
    pronouns: pronouns === null ? null : sealed.seal(`Person.pronouns:${personId}`, pronouns),
    mail: address === null ? null : sealed.seal(`Person.mail:${personId}`, address),
    locale,
    createdAt: now,
  };
}

/** The answers that say something, in one order. */
function answered({ answers }: Sent) {
  const said = Object.entries(answers).filter(([, text]) => text !== "");
  return Object.fromEntries(said.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The page of a request that this very form made before; another's id is refused. */
async function tokenOfSame(
  tx: Tx,
  sealed: Sealed,
  { personId, name, address }: Sent,
  said: string,
) {
  const made = await tx.application.findUnique({
    where: { personId },
    select: { token: true, answers: true, person: { select: { name: true, mail: true } } },
  });
  if (!made) throw new RefusedError("applications.idTaken");
  const { person, answers, token } = made;
  const same =
    sealed.open(`Person.name:${personId}`, person.name) === name &&
    (person.mail && sealed.open(`Person.mail:${personId}`, person.mail)) === address &&
    sealed.open(`Application.answers:${personId}`, answers) === said;
  if (!same) throw new RefusedError("applications.idTaken");
  return sealed.open(`Application.token:${personId}`, token);
}

/** Nobody fills the house's desk: each address waits longer each time, and all together have a day. */
async function slowDown(tx: Tx, sealed: Sealed, now: Date, address: string | null) {
  const today = { gt: new Date(now.getTime() - 24 * 60 * 60_000) };
  const waiting = await tx.application.count({ where: { state: "WAITING", sentAt: today } });
  if (waiting >= mostADay) throw new RefusedError("applications.tomorrow");
  if (address === null) return;
  const seconds = await countTry(tx, delayKey(sealed, `apply:${address}`), now);
  if (seconds > 0) throw new RefusedError("applications.wait", { seconds });
}

/**
 * The way in for somebody who was accepted: a link that works once; earlier ones end. Whoever came in
 * already signs in like everybody: this page opens nothing any more.
 */
export async function enter({ db, now }: Context, token: string) {
  return db.$transaction(async (tx) => {
    const found = await tx.application.findUnique({
      where: { tokenHash: hashToken(token) },
      select: { personId: true, state: true },
    });
    if (!found) throw new RefusedError("notFound");
    const { personId, state } = found;
    if (state !== "ACCEPTED") throw new RefusedError("applications.notAccepted");
    const drawn = await invite(tx, personId, "portal", now, patience);
    // Asked once nobody else makes or uses a link of this person.
    if ((await tx.passphrase.count({ where: { personId } })) > 0) {
      throw new RefusedError("applications.arrived");
    }
    await record(tx, now, personId, "applications.enter", { kind: "Application", id: personId });
    return drawn;
  });
}
