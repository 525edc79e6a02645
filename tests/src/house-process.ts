import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDb } from "@commonhouse/db";
import { connected } from "@commonhouse/db/connect";
import { removeEmbedded, startEmbedded } from "@commonhouse/db/embedded";
import { openDatabase, updateDatabase } from "@commonhouse/host/database";
import { seedDemo, seedScenario } from "@commonhouse/host/domain";
import { readEnv } from "@commonhouse/host/env";
import { addressesOf } from "@commonhouse/host/exposure";
import type { OpenHouse } from "@commonhouse/host/open-house";
import { processesOf } from "@commonhouse/host/processes";
import { sealingKeys } from "@commonhouse/host/secrets";
import { supervise } from "@commonhouse/host/supervise";
import type { House } from "./house";
import { openMailCatcher } from "./mail-catcher";
import { testScenario } from "./scenario";

// A whole house, kept as the host keeps it. It ends, and leaves nothing, when whoever started it
// lets go of it or is gone.

const folder = mkdtempSync(join(tmpdir(), "commonhouse-house-"));
const stop = new AbortController();
const now = new AbortController();
process.once("disconnect", () => stop.abort());
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => stop.abort());

const mailFolder = join(folder, "mail");
const mail = await openMailCatcher(mailFolder);
const server = process.env.TEST_DATABASE_URL ? await rented(process.env.TEST_DATABASE_URL) : own();
try {
  const env = readEnv({ DATABASE_URL: await server.url, SMTP_URL: mail.url });
  const database = await openDatabase(folder, env);
  await updateDatabase(database);
  const ports = { web: await freePort(), admin: await freePort() };
  const addresses = addressesOf(env, ports);
  const house: OpenHouse = { database, addresses, keys: sealingKeys(folder, env, true) };
  const ids = await fill(house);
  const told: House = {
    portal: addresses.web,
    console: addresses.admin,
    ids,
    mailFolder,
    logs: join(folder, "logs"),
  };
  await supervise({
    children: processesOf({ ...house, folder, env, ports }),
    signals: { stop: stop.signal, now: now.signal },
    say: (line) => process.stderr.write(`${line}\n`),
    onReady: () => process.send?.(told),
  });
} finally {
  await mail.close();
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

/** The people of the demo, and those whom the journeys are about, who may be rung at any hour. */
async function fill(house: OpenHouse) {
  const begin = new Date();
  const demo = await seedDemo(house, begin);
  const { ids } = await seedScenario(house, testScenario(begin), begin);
  const db = createDb(house.database.owner);
  const people = await db.person.findMany({ select: { id: true } });
  await db.discretion.createMany({
    data: people.map(({ id }) => ({ personId: id, fromMinute: 0, untilMinute: 0 })),
  });
  await db.$disconnect();
  return { ...demo.ids, ...ids };
}

function own() {
  const place = join(folder, "database");
  return {
    url: startEmbedded(place, { durable: false }).then(({ url }) => url),
    remove: () => removeEmbedded(place),
  };
}

/** A database on a server that is there already, and the logins that belong to it. */
async function rented(serverUrl: string) {
  const name = `commonhouse_tests_${randomUUID().slice(0, 8)}`;
  await connected(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = Object.assign(new URL(serverUrl), { pathname: name }).href;
  const remove = () =>
    connected(serverUrl, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await client.query(`DROP ROLE IF EXISTS ${name}_web, ${name}_jobs`);
    });
  return { url, remove };
}

async function freePort() {
  const listener = createServer();
  await new Promise<void>((open) => listener.listen(0, "127.0.0.1", open));
  const { port } = listener.address() as AddressInfo;
  await new Promise((closed) => listener.close(closed));
  return port;
}
