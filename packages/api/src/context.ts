import type { Actor } from "@commonhouse/auth/actor";
import type { Auth } from "@commonhouse/auth/auth";
import type { Db, Device } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";

type Cookie = Awaited<ReturnType<Auth["signOut"]>>;

/** The browser or program that asks. */
export type Browser = {
  /** The value of its session cookie. */
  readonly token: string | null;
  readonly device: Device;
  /** Hands a cookie to it with the answer. */
  readonly setCookie: (cookie: Cookie) => void;
};

export type Context = {
  readonly db: Db;
  readonly sealed: Sealed;
  readonly auth: Auth;
  readonly actor: Actor | null;
  readonly browser: Browser;
  /** The public addresses of both apps, without a slash at the end. */
  readonly origins: { readonly portal: string; readonly console: string };
  /** When the request began. Nothing below the router reads the clock. */
  readonly now: Date;
};
