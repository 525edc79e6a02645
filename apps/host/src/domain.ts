import { createAdministrator, type NewAdministrator } from "@commonhouse/api/keeper";
import { importMembers } from "@commonhouse/api/member-import";
import { importProgramme } from "@commonhouse/api/programme";
import { seed } from "@commonhouse/api/seed";
import { invite } from "@commonhouse/auth/invitation";
import { createDb, type Db } from "@commonhouse/db";
import { createSealed, readKeys, type Sealed } from "@commonhouse/db/sealed";
import { demoScenario } from "./demo/scenario";
import type { OpenHouse } from "./open-house";
import { PlainError } from "./plain-error";

// Loaded late: this needs the generated database client, which a fresh checkout lacks.

/** A setup link waits this long, in milliseconds. */
const patience = 7 * 24 * 60 * 60_000;

// Thousands of people in one statement take longer than a page may.
const slow = { connections: 2, answer: 600_000 };

/** Makes up a centre whose weeks begin now. */
export function seedDemo(house: OpenHouse, now: Date) {
  return asOwner(house, (db, sealed) => seed(db, sealed, now, demoScenario(now)));
}

/** Makes what a scenario describes. Throws `ScenarioError` with one sentence. */
export function seedScenario(house: OpenHouse, scenario: unknown, now: Date) {
  return asOwner(house, (db, sealed) => seed(db, sealed, now, scenario));
}

/** Takes a programme over; the answer has its problems. */
export function importFile(house: OpenHouse, source: Uint8Array, dryRun: boolean, now: Date) {
  return asOwner(house, (db) => importProgramme(db, now, source, { dryRun }));
}

/** Takes a list of members over; the answer has its problems by line. Refuses what is no list. */
export function importList(house: OpenHouse, source: Uint8Array, dryRun: boolean, now: Date) {
  return asOwner(house, (db, sealed) => importMembers(db, sealed, now, source, { dryRun }));
}

/** The link with which a new administrator sets a passphrase, once. */
export function addAdministrator(house: OpenHouse, person: NewAdministrator, now: Date) {
  return asOwner(house, async (db, sealed) => {
    const { token } = await createAdministrator(db, sealed, now, person);
    return joinLink(house, token);
  });
}

/**
 * The link for the first administrator, until somebody has used one; then null. Earlier links end.
 * Throws `PlainError` if the people in this database do not exist.
 */
export function setupLink(house: OpenHouse, now: Date) {
  return asOwner(house, async (db, sealed) => {
    const centre = await db.centre.findUnique({ where: { id: 1 }, select: { demo: true } });
    if (centre?.demo)
      throw new PlainError("This database holds a demo: a real house needs an empty one.");
    const where = { role: "ADMINISTRATOR", scopeKind: "CENTRE", until: null } as const;
    const select = {
      personId: true,
      person: { select: { passphrase: { select: { personId: true } } } },
    };
    const found = await db.office.findMany({ where, select });
    if (found.some(({ person }) => person.passphrase)) return null;
    const [waiting] = found;
    const { token } = waiting
      ? await db.$transaction((tx) => invite(tx, waiting.personId, "console", now, patience))
      : await createAdministrator(db, sealed, now, {
          name: "Administrator",
          address: null,
          locale: null,
        });
    return joinLink(house, token);
  });
}

function joinLink({ addresses }: OpenHouse, token: string) {
  return `${addresses.admin}/join/${token}`;
}

async function asOwner<T>(
  { database, keys }: OpenHouse,
  use: (db: Db, sealed: Sealed) => Promise<T>,
) {
  const db = createDb(database.owner, slow);
  try {
    return await use(db, createSealed(readKeys(keys)));
  } finally {
    await db.$disconnect();
  }
}
