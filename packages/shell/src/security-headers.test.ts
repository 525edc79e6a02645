import { expect, test } from "vitest";
import { securityHeaders } from "./security-headers";

const publicUrl = new URL("https://house.example");
const asked = { nonce: "n0", publicUrl, camera: false, development: false };
const policyOf = (headers: ReturnType<typeof securityHeaders>) =>
  new Map(
    headers["Content-Security-Policy"].split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );

test("nothing loads but what is ours, and no inline code but with this answer's nonce", () => {
  expect(Object.fromEntries(policyOf(securityHeaders(asked)))).toEqual({
    "default-src": "'none'",
    "script-src": "'self' 'nonce-n0'",
    "style-src": "'self' 'nonce-n0'",
    "img-src": "'self' blob: data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
  });
});

test("nothing is kept, framed, guessed or told to others", () => {
  expect(securityHeaders(asked)).toMatchObject({
    "Cache-Control": "no-store",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  });
});

test("passkeys and copying are for us, the camera only where codes are read, the rest for nobody", () => {
  const allowed = (camera: boolean) =>
    securityHeaders({ ...asked, camera })
      ["Permissions-Policy"].split(", ")
      .filter((feature) => !feature.endsWith("=()"));
  const always = ["publickey-credentials-create", "publickey-credentials-get", "clipboard-write"];
  expect(allowed(false)).toEqual(always.map((feature) => `${feature}=(self)`));
  expect(allowed(true)).toContain("camera=(self)");
});

test("a house with https insists on it; one at home cannot", () => {
  const home = { ...asked, publicUrl: new URL("http://localhost:3000") };
  expect(securityHeaders(asked)).toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders(home)).not.toHaveProperty("Strict-Transport-Security");
});
