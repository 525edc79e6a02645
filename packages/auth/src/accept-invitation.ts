import type { Db, Tx } from "@commonhouse/db";
import type { Auth } from "./auth";
import { endLinks, lockLinks, readInvitation } from "./invitation";
import { hashPassphrase, verifyPassphrase } from "./passphrase";
import { passphraseFault } from "./passphrase-fault";
import { endSessions } from "./sessions";
import { type Browser, enter } from "./sign-in";
import { hashToken } from "./token";

/** For so long, in milliseconds, the same form sent again is the same act. */
const doubleClick = 60_000;

export type Acceptance = Browser & {
  readonly token: string;
  readonly passphrase: string;
  /** Names that must not be most of it: the centre's, the person's own, their address. */
  readonly words: readonly string[];
  /** What else is done in the same transaction, before the link counts as used. */
  readonly also?: (tx: Tx, personId: string) => Promise<unknown>;
};

/**
 * Sets the passphrase, ends all sessions and other open links of the person, and signs in: all of
 * it or nothing, and once. Another passphrase for a link that is used meets `signIn.linkUsed`; the
 * same passphrase within a minute is a double click, and signs in. `signIn.linkEnded`: over,
 * replaced, unknown, or for the other app.
 * @throws {BusyError}
 */
export async function accept(db: Db, auth: Auth, acceptance: Acceptance, now: Date) {
  const { token, passphrase, words, before, device } = acceptance;
  const open = await readInvitation(db, token, now);
  if (open?.kind !== auth.kind) return again(db, auth, acceptance, now);
  const fault = passphraseFault(passphrase, words);
  if (fault) return { fault } as const;
  const { personId } = open;
  const hash = await hashPassphrase(passphrase);
  const done = await db.$transaction(async (tx) => {
    await lockLinks(tx, personId);
    const { count } = await tx.invitation.updateMany({
      where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) return null;
    const kept = { hash, changedAt: now };
    await tx.passphrase.upsert({
      where: { personId },
      create: { personId, ...kept },
      update: kept,
    });
    await endLinks(tx, { personId }, now);
    await endSessions(tx, personId, null);
    await acceptance.also?.(tx, personId);
    return { personId, cookie: await auth.signIn(personId, before, device, now, tx) };
  });
  return done ?? again(db, auth, acceptance, now);
}

/** The link is no longer open: a double click, or too late. */
async function again(db: Db, auth: Auth, { token, passphrase, ...browser }: Acceptance, now: Date) {
  const row = await db.invitation.findUnique({
    where: { tokenHash: hashToken(token), kind: auth.kind, usedAt: { not: null } },
    select: {
      usedAt: true,
      personId: true,
      person: { select: { passphrase: { select: { hash: true } } } },
    },
  });
  if (!row) return { refusal: "signIn.linkEnded" } as const;
  const { usedAt, personId, person } = row;
  const hash = person.passphrase?.hash;
  const fresh = now.getTime() - (usedAt?.getTime() ?? 0) < doubleClick;
  if (hash && fresh && (await verifyPassphrase(hash, passphrase))) {
    const entered = await enter(db, auth, { ...browser, personId, hash }, now);
    if (entered) return entered;
  }
  return { refusal: "signIn.linkUsed" } as const;
}
