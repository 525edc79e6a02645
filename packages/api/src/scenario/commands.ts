import { randomBytes, randomUUID } from "node:crypto";
import { mailIndex } from "@commonhouse/auth/address";
import { hashPassphrase } from "@commonhouse/auth/passphrase";
import type { Db, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { addCommittees } from "../scenario-committees/commands";
import { seatsOf } from "../scenario-committees/rules";
import { addJoining } from "../scenario-joining/commands";
import { addProgrammes } from "../scenario-programmes/commands";
import { addTeams } from "../scenario-teams/commands";
import { readScenario, ScenarioError } from "./rules";
import type { Seeded } from "./schema";

type Scenario = ReturnType<typeof readScenario>;
type Ids = ReadonlyMap<string, string>;

/** How long it may take, in milliseconds. */
const patience = 10 * 60_000;

/**
 * Makes what a scenario describes, all of it or nothing, by the owner's connection. The house is a
 * demo from then on. Who has no passphrase in it shares one drawn for this run; equal passphrases
 * are hashed once, so that thousands can be made.
 * @throws {ScenarioError}
 */
export async function seed(owner: Db, sealed: Sealed, now: Date, source: unknown): Promise<Seeded> {
  const scenario = readScenario(source);
  const drawn = randomBytes(12).toString("base64url");
  const people = scenario.people.map((person) => ({
    ...person,
    email: person.email ?? `${person.key.replaceAll(/[^\w.-]/g, "-")}@example.org`,
    passphrase: person.passphrase ?? drawn,
  }));
  const ids: Ids = new Map(
    [
      ...people,
      ...scenario.workshops,
      ...scenario.workshops.flatMap((one) => one.occurrences),
      ...scenario.teams,
      ...scenario.teams.flatMap((one) => one.shifts),
      ...scenario.programmes,
      ...scenario.programmes.flatMap((one) => one.topics),
      ...scenario.committees,
      ...scenario.committees.flatMap(seatsOf),
      ...scenario.applications,
    ].flatMap(({ key }) => (key === null ? [] : [[key, randomUUID()] as const])),
  );
  const hashes = new Map<string, string>();
  for (const passphrase of new Set(people.map((person) => person.passphrase))) {
    hashes.set(passphrase, await hashPassphrase(passphrase));
  }
  await owner.$transaction(
    async (tx) => {
      await setUp(tx, scenario);
      await addPeople(tx, sealed, now, people, ids, hashes);
      await addOffices(tx, now, scenario, ids);
      await addWorkshops(tx, now, scenario, ids);
      const members = people.filter(({ membership }) => membership !== false);
      const everybody = members.map(({ key }) => key);
      await addTeams(tx, now, scenario.teams, (key) => idOf(ids, key), everybody);
      await addProgrammes(tx, sealed, now, scenario.programmes, (key) => idOf(ids, key));
      await addCommittees(tx, now, scenario.committees, (key) => idOf(ids, key));
      const memberIds = everybody.map((key) => idOf(ids, key));
      await addJoining(tx, sealed, now, scenario, (key) => idOf(ids, key), memberIds);
    },
    { timeout: patience },
  );
  return { ids: Object.fromEntries(ids), signIn: people.flatMap(doorsOf) };
}

async function setUp(tx: Tx, { centre }: Scenario) {
  const found = await tx.centre.findUnique({ where: { id: 1 }, select: { id: true } });
  const unnamed = { name: {}, timeZone: "UTC", localeOrder: ["en", "ar"] };
  if (!found) await tx.centre.create({ data: { ...unnamed, ...centre, demo: true } });
  else await tx.centre.update({ where: { id: 1 }, data: { ...centre, demo: true } });
}

type Person = Scenario["people"][number] & { readonly email: string; readonly passphrase: string };

async function addPeople(
  tx: Tx,
  sealed: Sealed,
  now: Date,
  people: readonly Person[],
  ids: Ids,
  hashes: ReadonlyMap<string, string>,
) {
  const rows = people.map((person) => ({ ...person, id: idOf(ids, person.key) }));
  const added = await tx.person.createManyAndReturn({
    data: rows.map(({ id, name, pronouns, email, language }) => ({
      id,
      name: sealed.seal(`Person.name:${id}`, name),
      pronouns: pronouns ? sealed.seal(`Person.pronouns:${id}`, pronouns) : null,
      mail: sealed.seal(`Person.mail:${id}`, email),
      mailIndex: mailIndex(sealed, email),
      locale: language,
      createdAt: now,
    })),
    skipDuplicates: true,
    select: { id: true },
  });
  if (added.length < rows.length) {
    const made = new Set(added.map(({ id }) => id));
    const taken = rows.find(({ id }) => !made.has(id));
    throw new ScenarioError(`The address of "${taken?.key}" is taken already.`);
  }
  await tx.passphrase.createMany({
    data: rows.map(({ id, passphrase }) => ({
      personId: id,
      hash: hashes.get(passphrase) ?? "",
      changedAt: now,
    })),
  });
  await tx.membership.createMany({
    data: rows.flatMap(({ id, membership }) => {
      if (membership === false) return [];
      const kind = membership === "SUPPORTING" ? membership : "FULL";
      return [{ personId: id, kind, state: "ACTIVE" as const, from: now }];
    }),
  });
}

async function addOffices(
  tx: Tx,
  now: Date,
  { people, workshops, programmes, committees }: Scenario,
  ids: Ids,
) {
  const kindOf = (scope: string) => {
    if (workshops.some(({ key }) => key === scope)) return "WORKSHOP" as const;
    if (committees.some(({ key }) => key === scope)) return "COMMITTEE" as const;
    return programmes.some(({ key }) => key === scope) ? ("PROGRAMME" as const) : ("TEAM" as const);
  };
  await tx.office.createMany({
    data: people.flatMap(({ key, offices }) =>
      offices.map(({ role, scope }) => ({
        personId: idOf(ids, key),
        role,
        scopeKind: scope ? kindOf(scope) : ("CENTRE" as const),
        scopeId: scope ? idOf(ids, scope) : null,
        from: now,
      })),
    ),
  });
}

async function addWorkshops(tx: Tx, now: Date, { workshops }: Scenario, ids: Ids) {
  await tx.workshop.createMany({
    data: workshops.map(({ key, kind, title, description }) => ({
      id: idOf(ids, key),
      kind,
      title,
      description,
      createdAt: now,
    })),
  });
  await tx.office.createMany({
    data: workshops.flatMap(({ key, host }) => {
      const scope = { scopeKind: "WORKSHOP" as const, scopeId: idOf(ids, key) };
      return host
        ? [{ personId: idOf(ids, host), role: "HOST" as const, ...scope, from: now }]
        : [];
    }),
  });
  const occurrences = workshops.flatMap(({ key, occurrences }) =>
    occurrences.map((occurrence) => ({ ...occurrence, workshopId: idOf(ids, key) })),
  );
  await tx.occurrence.createMany({
    data: occurrences.map(({ key, workshopId, start, end, room = "", capacity }) => ({
      id: idOf(ids, key),
      workshopId,
      startsAt: new Date(start),
      endsAt: new Date(end),
      room,
      capacity,
    })),
  });
  for (const { key, start, registered } of occurrences) {
    const people = registered.map((person) => idOf(ids, person));
    const at = new Date(Math.min(now.getTime(), new Date(start).getTime() - 1));
    await tx.$queryRaw`
      SELECT take_place(${idOf(ids, key)}::uuid, person, ${at})::text
      FROM unnest(${people}::uuid[]) WITH ORDINALITY AS p(person, n) ORDER BY n`;
  }
}

function doorsOf({ key, email: address, passphrase, membership, offices }: Person) {
  const door = { key, address, passphrase };
  return [
    ...(membership === false ? [] : [{ ...door, app: "portal" as const }]),
    ...(offices.length > 0 ? [{ ...door, app: "console" as const }] : []),
  ];
}

function idOf(ids: Ids, key: string) {
  const id = ids.get(key);
  if (id === undefined) throw new ScenarioError(`There is no "${key}".`);
  return id;
}
