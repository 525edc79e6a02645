import type { Device, Tx } from "@commonhouse/db";
import { Lucia } from "lucia";
import { findActor, type Kind } from "./actor";
import { sessionAdapter } from "./session-adapter";
import { endSession, endSessions, listSessions, prolong } from "./sessions";

export type Auth = ReturnType<typeof createAuth>;

export type { Cookie } from "lucia";

/**
 * The only door to Lucia: replacing it changes this file and the adapter beside it. Cookies ignore
 * ports, so their names follow from the kind and from whether the public address is https.
 */
export function createAuth(db: Tx, kind: Kind, publicUrl: URL) {
  const lucia = (tx: Tx) => createLucia(tx, kind, publicUrl.protocol === "https:");
  return {
    kind,
    cookieName: lucia(db).sessionCookieName,
    /** Whom the cookie stands for now, or nobody. Writes nothing. */
    actorFor: (token: string, now: Date) => findActor(db, kind, token, now),
    /**
     * Signs a person in whose right to it was shown. What the browser held before ends here: nobody
     * can plant a session in advance. `tx`: where it is part of something larger.
     */
    async signIn(personId: string, before: string | null, device: Device, now: Date, tx: Tx = db) {
      const engine = lucia(tx);
      if (before) await engine.invalidateSession(before);
      const { id } = await engine.createSession(personId, { device, createdAt: now });
      return engine.createSessionCookie(id);
    },
    /** Called when something is done or a page asked for, never while it renders: it may write. */
    keepAlive: (token: string, now: Date) => prolong(db, kind, token, now),
    /** Ends the session; the cookie it gives takes the other out of the browser. */
    async signOut(token: string) {
      await lucia(db).invalidateSession(token);
      return lucia(db).createBlankSessionCookie();
    },
    sessionsOf: (personId: string, now: Date, token: string | null = null) =>
      listSessions(db, personId, now, token),
    endSession: (personId: string, id: string) => endSession(db, personId, id),
    endOtherSessions: (personId: string, keepToken: string) => endSessions(db, personId, keepToken),
  };
}

function createLucia(db: Tx, kind: Kind, secure: boolean) {
  return new Lucia(sessionAdapter(db, kind), {
    // The cookie outlives the session: only the database decides when a session ends.
    sessionCookie: {
      name: secure ? `__Host-${kind}` : kind,
      expires: false,
      attributes: { secure, sameSite: "lax", path: "/" },
    },
  });
}
