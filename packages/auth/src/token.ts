import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, fit for an address. */
export function drawToken() {
  return randomBytes(32).toString("base64url");
}

/** All that the database keeps of a token: SHA-256, in hexadecimal. */
export function hashToken(token: string) {
  return createHash("sha256").update(token).digest("hex");
}
