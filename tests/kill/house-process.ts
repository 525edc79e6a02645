import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDb } from "@commonhouse/db";
import { removeEmbedded } from "@commonhouse/db/embedded";
import { freePort } from "@commonhouse/db/embedded-cluster";
import { keepDatabase, openDatabase, updateDatabase } from "@commonhouse/host/database";
import { seedScenario } from "@commonhouse/host/domain";
import { readEnv } from "@commonhouse/host/env";
import { addressesOf } from "@commonhouse/host/exposure";
import { processesOf } from "@commonhouse/host/processes";
import { sealingKeys } from "@commonhouse/host/secrets";
import { supervise } from "@commonhouse/host/supervise";
import { openMailCatcher } from "../src/mail-catcher";
import type { Person, Said } from "./house";
import { addressOf, scenario } from "./scenario";

// A house on a PostgreSQL of its own that keeps what it acknowledges, watched as the host watches
// it. It ends, and leaves nothing, when whoever started it lets go of it or is gone.

const folder = mkdtempSync(join(tmpdir(), "commonhouse-kill-"));
const stop = new AbortController();
const now = new AbortController();
process.once("disconnect", () => stop.abort());
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => stop.abort());

const tell = (said: Said) => process.connected && process.send?.(said);
const mailFolder = join(folder, "mail");
const mail = await openMailCatcher(mailFolder);
try {
  const env = readEnv({ SMTP_URL: mail.url });
  const database = await openDatabase(folder, env);
  await updateDatabase(database);
  const ports = { web: await freePort(), admin: 0 };
  const addresses = addressesOf(env, ports);
  const keys = sealingKeys(folder, env, true);
  const begin = new Date();
  const { ids } = await seedScenario({ database, addresses, keys }, scenario(begin), begin);
  const named = (word: string) => Object.entries(ids).filter(([key]) => key.startsWith(word));
  const people = await signIn(database.owner, named("person-"), begin);
  const children = processesOf({ folder, env, database, keys, addresses, ports });
  await Promise.all([
    keepDatabase(folder, database, stop.signal, () => undefined),
    supervise({
      children: children.filter(({ name }) => name !== "console"),
      signals: { stop: stop.signal, now: now.signal },
      say: () => undefined,
      onStart: (processes) => tell({ processes }),
      onReady: () =>
        tell({
          house: {
            portal: `http://127.0.0.1:${ports.web}`,
            owner: database.owner,
            folder,
            mailFolder,
            people,
            occurrences: named("date-").map(([, id]) => id),
          },
        }),
    }),
  ]);
} finally {
  stop.abort();
  await mail.close();
  await removeEmbedded(folder);
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

/** Everybody has a session, and may be rung at any hour. */
async function signIn(owner: string, ids: readonly [string, string][], createdAt: Date) {
  const db = createDb(owner);
  const expiresAt = new Date(createdAt.getTime() + 24 * 3_600_000);
  const people: Person[] = [];
  for (const [key, personId] of ids) {
    const token = randomBytes(32).toString("base64url");
    const tokenHash = createHash("sha256").update(token).digest("hex");
    const session = { tokenHash, kind: "portal", device: "PHONE", createdAt, expiresAt } as const;
    await db.session.create({ data: { personId, ...session } });
    await db.discretion.create({ data: { personId, fromMinute: 0, untilMinute: 0 } });
    people.push({ personId, cookie: `portal=${token}`, mail: addressOf(key) });
  }
  await db.$disconnect();
  return people;
}
