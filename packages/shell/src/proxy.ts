import { type NextRequest, NextResponse } from "next/server";
import { refusalFor } from "./guard";
import { securityHeaders } from "./security-headers";

type Options = {
  readonly publicUrl: () => URL;
  readonly development: boolean;
  /** Where codes are read with the camera. */
  readonly camera?: (path: string) => boolean;
};

/**
 * Every request passes here. It turns away what cannot be ours and never decides who may do what.
 */
export function createProxy({ publicUrl: read, development, camera = () => false }: Options) {
  return async function proxy(request: NextRequest) {
    const publicUrl = read();
    const { pathname } = request.nextUrl;
    const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
    const ours = securityHeaders({ nonce, publicUrl, development, camera: camera(pathname) });
    const status = await refusalFor(request, publicUrl);
    const answer = status
      ? new NextResponse(null, { status })
      : NextResponse.next({
          request: { headers: inward(request, publicUrl, nonce, ours["Content-Security-Policy"]) },
        });
    for (const [name, value] of Object.entries(ours)) answer.headers.set(name, value);
    return answer;
  };
}

/** What our own code gets to see: nothing that a client could claim about the way it came. */
function inward(request: NextRequest, publicUrl: URL, nonce: string, policy: string) {
  const headers = new Headers(request.headers);
  for (const name of [...headers.keys()]) {
    if (name === "forwarded" || name.startsWith("x-forwarded-")) headers.delete(name);
  }
  // The framework compares these with `Origin`, which the guard has found to be ours.
  const { host, protocol } = new URL(request.headers.get("origin") ?? publicUrl);
  headers.set("x-forwarded-host", host);
  headers.set("x-forwarded-proto", protocol.slice(0, -1));
  // The framework reads the nonce from here and gives it to its own scripts.
  headers.set("Content-Security-Policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  return headers;
}
