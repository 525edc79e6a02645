import type { Actor } from "@commonhouse/auth/actor";
import type { Sealed } from "@commonhouse/db/sealed";

/** Text for an address that only the session it was sealed for can open. */
export function sealFor(sealed: Sealed, { sessionId, personId }: Actor, text: string) {
  const bytes = sealed.seal(`Search.text:${sessionId ?? personId}`, text);
  return Buffer.from(bytes).toString("base64url");
}

/** The text again; null for another session, and for what was never sealed. */
export function openFor(sealed: Sealed, { sessionId, personId }: Actor, token: string | null) {
  if (token === null) return null;
  try {
    const bytes = Buffer.from(token, "base64url");
    return sealed.open(`Search.text:${sessionId ?? personId}`, bytes);
  } catch {
    return null;
  }
}
