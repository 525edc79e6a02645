import type { Actor } from "@commonhouse/auth/actor";
import { mailIndex } from "@commonhouse/auth/address";
import type { Db, MembershipKind, MembershipState, OfficeRole } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import { z } from "zod";
import type { Context } from "../context";
import { findByName, freshNames, type Names, orderFor, orderOf } from "../names/queries";
import { fits, type Hit } from "../names/rules";
import { can } from "../permissions";
import { openFor, sealFor } from "../search-text/queries";
import { held, passing, sightOf, todayIn } from "../sight/queries";
import type { Sight } from "../sight/rules";
import { indexAfter } from "./rules";
import type { listRequest } from "./schema";

type Asked = z.infer<typeof listRequest>;
export type Asking = Pick<Context, "db" | "sealed" | "now"> & { readonly actor: Actor };
type Sql = ReturnType<typeof passing>;

const pageSize = 50;

/** Who was searched for, best first; without a search everybody, by name. */
async function readHits({ db, sealed, actor }: Asking, asked: Asked, names: Names) {
  const text = openFor(sealed, actor, asked.search);
  if (text === null) {
    const everybody = orderOf(names, asked.locale);
    return { text, hits: everybody.map((person): Hit => ({ person, fit: fits.same })) };
  }
  const hits = findByName(names, asked.locale, text);
  if (!text.includes("@") || !can(actor, "members.manage")) return { text, hits };
  const found = await db.person.findUnique({
    where: { mailIndex: mailIndex(sealed, text) },
    select: { id: true },
  });
  const person = found && names.people.get(found.id);
  return { text, hits: person ? [{ person, fit: fits.same }] : hits };
}

/** The names are kept in memory, so the filters are asked about some people at a time. */
const first = 200;
const rare = 2_000;

/** The first of these people whom the filters let pass, in their order. */
async function firstPassing(db: Db, filter: Sql, ids: readonly string[], count: number) {
  const start = await letThrough(db, filter, ids.slice(0, first));
  if (start.length >= count || ids.length <= first) return start.slice(0, count);
  const few = await db.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Person" p WHERE ${filter} LIMIT ${rare + 1}`;
  if (few.length <= rare) {
    const known = new Set(few.map(({ id }) => id));
    return ids.filter((id) => known.has(id)).slice(0, count);
  }
  const found = [...start];
  for (let at = first; at < ids.length && found.length < count; at += rare) {
    found.push(...(await letThrough(db, filter, ids.slice(at, at + rare))));
  }
  return found.slice(0, count);
}

/** Whoever of these the filters let pass, in their order. */
async function letThrough(db: Db, filter: Sql, ids: readonly string[]) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Person" p WHERE p."id" = ANY(${ids}::uuid[]) AND ${filter}`;
  const passed = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => passed.has(id));
}

const cursor = z.object({ fit: z.int(), name: z.string(), id: z.uuid(), at: z.iso.datetime() });

/**
 * A page of the people whom somebody's offices let them see, by name in the order of a language or
 * newest first. Names are compared in memory: the database never sees one.
 */
export async function listPeople(asking: Asking, asked: Asked) {
  const { db, sealed, now, actor } = asking;
  const names = await freshNames(db, sealed);
  const { text, hits } = await readHits(asking, asked, names);
  const opened = openFor(sealed, actor, asked.after);
  const after = opened === null ? null : cursor.parse(JSON.parse(opened));
  const filter = passing(actor, now, asked);
  const ids =
    asked.sort === "newest"
      ? await newest(db, filter, text === null ? null : hits, after)
      : await firstPassing(db, filter, idsAfter(hits, asked, after), pageSize + 1);
  const rows = await readRows(db, now, ids.slice(0, pageSize));
  const people = rows.map((row) => shown(sealed, sightOf(actor), row));
  const last = ids.length > pageSize ? rows.at(-1) : undefined;
  const fit = hits.find(({ person }) => person.id === last?.id)?.fit ?? fits.same;
  const next = last && {
    fit,
    name: names.people.get(last.id)?.name ?? "",
    id: last.id,
    at: last.createdAt.toISOString(),
  };
  return { people, text, next: next ? sealFor(sealed, actor, JSON.stringify(next)) : null };
}

/** Everybody in the list, page after page as one, by name. */
export async function listEverybody(asking: Asking, asked: Asked) {
  const { db, sealed, now, actor } = asking;
  const { hits } = await readHits(asking, asked, await freshNames(db, sealed));
  const ids = idsAfter(hits, asked, null);
  return firstPassing(db, passing(actor, now, asked), ids, ids.length);
}

function idsAfter(hits: readonly Hit[], { locale }: Asked, after: z.infer<typeof cursor> | null) {
  const compare = orderFor(locale);
  const mark = after && { ...after, forms: [] };
  const isPast = ({ person, fit }: Hit) =>
    mark !== null && (fit - mark.fit || compare(person, mark)) <= 0;
  return hits.slice(indexAfter(hits, isPast)).map(({ person }) => person.id);
}

async function newest(
  db: Db,
  filter: Sql,
  hits: readonly Hit[] | null,
  after: z.infer<typeof cursor> | null,
) {
  const ids = hits?.map(({ person }) => person.id) ?? [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Person" p
    WHERE ${filter} AND (${hits === null} OR p."id" = ANY(${ids}::uuid[]))
      AND (${after === null} OR (p."createdAt", p."id") < (
        ${new Date(after?.at ?? 0)}, ${after?.id ?? null}::uuid))
    ORDER BY p."createdAt" DESC, p."id" DESC LIMIT ${pageSize + 1}`;
  return rows.map(({ id }) => id);
}

/** One line of a list, as the database has it. */
export type Row = {
  readonly id: string;
  readonly name: Uint8Array;
  readonly pronouns: Uint8Array | null;
  readonly createdAt: Date;
  readonly arrived: boolean;
  readonly kind: MembershipKind | null;
  readonly state: MembershipState;
  readonly from: Date;
  readonly until: Date | null;
  readonly standingUntil: string | null;
  readonly lapsed: boolean | null;
  readonly roles: OfficeRole[];
};

/** These people, in their order, each with the membership of today or the last one. */
export async function readRows(db: Db, now: Date, ids: readonly string[]) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id", p."name", p."pronouns", p."createdAt", m."kind", m."from", m."until",
      CASE WHEN m."until" <= ${now} THEN 'ENDED' ELSE m."state"::text END AS state,
      m."standingUntil"::text, m."standingUntil" < ${todayIn(now)} AS lapsed,
      EXISTS (SELECT FROM "Passphrase" s WHERE s."personId" = p."id") AS arrived,
      ARRAY(SELECT DISTINCT o."role"::text FROM "Office" o WHERE ${held(now)} ORDER BY 1) AS roles
    FROM "Person" p LEFT JOIN LATERAL (
      SELECT * FROM "Membership" m WHERE m."personId" = p."id"
      ORDER BY m."state" = 'ENDED', m."from" DESC LIMIT 1) m ON true
    WHERE p."id" = ANY(${ids}::uuid[])`;
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

function shown(sealed: Sealed, sees: Sight, { id, name, pronouns, kind, ...row }: Row) {
  const { state, from, standingUntil, lapsed, arrived, roles } = row;
  return {
    personId: id,
    name: sealed.open(`Person.name:${id}`, name),
    pronouns: pronouns && sealed.open(`Person.pronouns:${id}`, pronouns),
    membership:
      sees.memberships && kind
        ? { kind, state, from: from.toISOString(), standingUntil, lapsed: lapsed === true }
        : null,
    arrived: sees.doors ? arrived : null,
    roles: sees.offices ? roles : null,
  };
}
