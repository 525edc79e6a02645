import type { Device, Tx } from "@commonhouse/db";
import type { Adapter } from "lucia";
import type { Kind } from "./actor";
import { lifetimes } from "./lifetimes";
import { hashToken } from "./token";

declare module "lucia" {
  interface Register {
    DatabaseSessionAttributes: { device: Device; createdAt: Date };
  }
}

/**
 * Lucia's session id is the cookie's value, so only its hash is stored, and one kind is nothing to
 * the other.
 */
export function sessionAdapter(db: Tx, kind: Kind): Adapter {
  return {
    async setSession({ id, userId, attributes }) {
      const expiresAt = new Date(attributes.createdAt.getTime() + lifetimes[kind].idle);
      const data = { tokenHash: hashToken(id), kind, personId: userId, expiresAt, ...attributes };
      await db.session.create({ data });
    },
    async deleteSession(token) {
      await db.session.deleteMany({ where: { tokenHash: hashToken(token), kind } });
    },
    // Lucia reads the clock itself and moves the end only in the second half of a session's life,
    // and takes what is listed for tokens. All this is asked of `actor.ts` and `sessions.ts`.
    getSessionAndUser: elsewhere,
    getUserSessions: elsewhere,
    updateSessionExpiration: elsewhere,
    deleteUserSessions: elsewhere,
    deleteExpiredSessions: elsewhere,
  };
}

function elsewhere() {
  return Promise.reject(new Error("Not asked of Lucia."));
}
