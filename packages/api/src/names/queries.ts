import { setImmediate } from "node:timers/promises";
import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { foldedForms } from "@commonhouse/i18n/folding";
import { defaultTagOf, type Locale, locales } from "@commonhouse/i18n/locales";
import { remember } from "@commonhouse/i18n/remember";
import {
  byName,
  fitOf,
  fits,
  type Hit,
  isSpelledAlike,
  merged,
  type Named,
  named,
  wantedOf,
} from "./rules";

/** Everybody's name at one moment, as this process keeps it in memory. */
export type Names = {
  /** The centre's `namesVersion`; null: it counts none, and nothing is kept. */
  readonly version: number | null;
  readonly people: ReadonlyMap<string, Named>;
  /** By the last byte of the id: what the database computed of these sealed names. */
  readonly marks: ReadonlyMap<number, string>;
  /** In the order of a reader's language, made when it is asked for. */
  readonly orders: Map<Locale, readonly Named[]>;
};

type Kept = { names: Names; loading: Promise<Names> | null };

const nobody: Names = { version: null, people: new Map(), marks: new Map(), orders: new Map() };

/** One index for each database, also where a process has loaded this file twice. */
const shared = globalThis as { names?: WeakMap<Db, Kept> };

function keptFor(db: Db) {
  shared.names ??= new WeakMap();
  const kept = shared.names.get(db) ?? { names: nobody, loading: null };
  shared.names.set(db, kept);
  return kept;
}

/**
 * All names as they are now: a rename that was acknowledged before this was asked is in them. Costs
 * a question for the version; only names that were sealed anew are opened.
 */
export async function freshNames(db: Db, sealed: Sealed): Promise<Names> {
  const kept = keptFor(db);
  const centre = await db.centre.findUnique({ where: { id: 1 }, select: { namesVersion: true } });
  if (!centre) return load(db, sealed, kept.names);
  while ((kept.names.version ?? -1) < centre.namesVersion) {
    // Whoever asks meanwhile waits for the same, and looks again whether it is new enough.
    kept.loading ??= load(db, sealed, kept.names).finally(() => {
      kept.loading = null;
    });
    kept.names = await kept.loading;
  }
  return kept.names;
}

/** How many of the 256 groups are fetched at once, so that other requests get their turn. */
const groupsAtOnce = 16;

/** How many names are opened at once, for the same reason. */
const namesAtOnce = 250;

type Group = {
  readonly group: number;
  readonly mark: string;
  readonly version: number | null;
};

/** What has changed since `before`: the groups whose sealed names are others, and in them the rows. */
async function load(db: Db, sealed: Sealed, before: Names): Promise<Names> {
  const groups = await db.$queryRaw<Group[]>`
    SELECT get_byte(uuid_send(p."id"), 15) AS "group",
      bit_xor(hashtextextended(encode(p."name", 'base64'), 0))::text AS mark,
      (SELECT c."namesVersion" FROM "Centre" c WHERE c."id" = 1) AS version
    FROM "Person" p GROUP BY 1`;
  const marks = new Map(groups.map(({ group, mark }) => [group, mark]));
  const changed = [...new Set([...marks.keys(), ...before.marks.keys()])].filter(
    (group) => marks.get(group) !== before.marks.get(group),
  );
  const fetched = new Map<string, Named>();
  for (let at = 0; at < changed.length; at += groupsAtOnce) {
    const some = changed.slice(at, at + groupsAtOnce);
    await open(db, sealed, some, before.people, fetched);
  }
  const stale = new Set(changed);
  const people = new Map(fetched);
  for (const [id, person] of before.people) if (!stale.has(groupOf(id))) people.set(id, person);
  return {
    version: groups[0]?.version ?? null,
    people,
    marks,
    orders: reordered(before, people),
  };
}

function groupOf(id: string) {
  return Number.parseInt(id.slice(-2), 16);
}

type Row = { readonly id: string; readonly name: Uint8Array };

/** Opens the names of these groups into `fetched`; who is called as before is the same object. */
async function open(
  db: Db,
  sealed: Sealed,
  groups: readonly number[],
  before: ReadonlyMap<string, Named>,
  fetched: Map<string, Named>,
) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id", p."name" FROM "Person" p
    WHERE get_byte(uuid_send(p."id"), 15) = ANY(${groups}::int[])`;
  for (const [index, { id, name: bytes }] of rows.entries()) {
    if (index % namesAtOnce === 0) await setImmediate();
    const name = sealed.open(`Person.name:${id}`, bytes);
    const known = before.get(id);
    fetched.set(id, known?.name === name ? known : named(id, name, foldedForms(name)));
  }
}

/** The orders that were made before, with those who are new or called otherwise in their place. */
function reordered(before: Names, people: ReadonlyMap<string, Named>) {
  const orders = new Map<Locale, readonly Named[]>();
  if (before.orders.size === 0) return orders;
  const added = [...people.values()].filter((one) => before.people.get(one.id) !== one);
  // So many at once are sorted when somebody asks.
  if (added.length * 4 > people.size) return orders;
  for (const locale of locales) {
    const order = before.orders.get(locale);
    if (!order) continue;
    const compare = orderFor(locale);
    const staying = order.filter((one) => people.get(one.id) === one);
    orders.set(locale, merged(staying, added.toSorted(compare), compare));
  }
  return orders;
}

const collators = remember<Intl.Collator>(100);

/** How somebody who reads this language orders names: numbers by value, equal names by id. */
export function orderFor(locale: Locale) {
  const tag = defaultTagOf(locale);
  return byName(collators(tag, () => new Intl.Collator(tag, { numeric: true })).compare);
}

/** Everybody by name, in the order of this language. */
export function orderOf(names: Names, locale: Locale): readonly Named[] {
  const order = names.orders.get(locale) ?? [...names.people.values()].toSorted(orderFor(locale));
  names.orders.set(locale, order);
  return order;
}

/** Where fewer fit than this, those who are spelled alike are looked for too. */
const enough = 50;

/** Whose name fits a text, best first, then in the order of this language. */
export function findByName(names: Names, locale: Locale, text: string): readonly Hit[] {
  const wanted = wantedOf(foldedForms(text));
  if (wanted.length === 0) return [];
  const hits: Hit[] = [];
  const others: Named[] = [];
  for (const person of orderOf(names, locale)) {
    const fit = fitOf(wanted, person);
    if (fit === null) others.push(person);
    else hits.push({ person, fit });
  }
  const fitting = hits.toSorted((one, other) => one.fit - other.fit);
  if (fitting.length >= enough) return fitting;
  const alike = others.filter((person) => isSpelledAlike(wanted, person));
  return [...fitting, ...alike.map((person) => ({ person, fit: fits.alike }))];
}
