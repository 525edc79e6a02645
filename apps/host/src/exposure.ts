import type { Env } from "./env";
import type { HouseKind } from "./house-folder";
import { PlainError } from "./plain-error";
import type { Addresses, Ports } from "./processes";

/**
 * Throws `PlainError` before a house is reachable from other machines without https, or a demo at
 * all: whoever listens in between would read names and sessions.
 */
export function checkExposure(kind: HouseKind, env: Env) {
  if (/^127\.|^::1$/.test(env.BIND_ADDRESS)) return;
  if (kind === "demo")
    throw new PlainError("A demo listens on this machine only: leave BIND_ADDRESS out.");
  const open = (["PUBLIC_URL_WEB", "PUBLIC_URL_ADMIN"] as const).find(
    (name) => !env[name]?.startsWith("https:"),
  );
  if (open)
    throw new PlainError(
      `BIND_ADDRESS opens the house to other machines, so ${open} must be an https:// address, with a proxy that answers there.`,
    );
}

/** Where people find the two apps. `localhost`, not 127.0.0.1: passkeys work only there. */
export function addressesOf(env: Env, ports: Ports): Addresses {
  return {
    web: env.PUBLIC_URL_WEB ?? `http://localhost:${ports.web}`,
    admin: env.PUBLIC_URL_ADMIN ?? `http://localhost:${ports.admin}`,
  };
}
