import type { Context } from "@commonhouse/api/context";
import { createAuth } from "@commonhouse/auth/auth";
import { createDb } from "@commonhouse/db";
import { createSealed, readKeys } from "@commonhouse/db/sealed";

export type Settings = {
  readonly DATABASE_APP_URL: string;
  readonly SEALING_KEYS: string;
  readonly PUBLIC_URL_WEB: URL;
  readonly PUBLIC_URL_ADMIN: URL;
};

/** What one process of an app keeps open. */
export type House = Pick<Context, "db" | "auth" | "sealed" | "origins">;

/** Opens the database once for a process, with what stands on it. Connects at the first question. */
export function openHouse(kind: "portal" | "console", settings: Settings): House {
  const { DATABASE_APP_URL, SEALING_KEYS, PUBLIC_URL_WEB, PUBLIC_URL_ADMIN } = settings;
  const db = createDb(DATABASE_APP_URL);
  return {
    db,
    sealed: createSealed(readKeys(SEALING_KEYS)),
    auth: createAuth(db, kind, kind === "portal" ? PUBLIC_URL_WEB : PUBLIC_URL_ADMIN),
    origins: { portal: PUBLIC_URL_WEB.origin, console: PUBLIC_URL_ADMIN.origin },
  };
}
