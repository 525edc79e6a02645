import type { Actor } from "@commonhouse/auth/actor";
import { type Db, sql } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { findByName, freshNames } from "../names/queries";
import { openFor } from "../search-text/queries";
import { named, shownPerson } from "../teams/queries";
import { shownTexts } from "../text";
import type { candidatesRequest, pastRequest } from "./schema";

const pageSize = 50;

/** So many people are shown of those who fit. */
const mostHits = 20;

/** So many of those who fit are asked about: who is looked for stands before them. */
const mostAsked = 500;

const shownTerm = {
  id: true,
  seating: true,
  from: true,
  until: true,
  person: { select: shownPerson },
} as const;

type Row = {
  readonly id: string;
  readonly seating: "ELECTED" | "APPOINTED" | "RESERVE";
  readonly from: Date;
  readonly until: Date | null;
  readonly person: Parameters<typeof named>[1];
};

function shown(sealed: Sealed, { id, seating, from, until, person }: Row) {
  return {
    ...named(sealed, person),
    termId: id,
    seating,
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
  };
}

/** The seats of a committee with who holds them now and later; `mine`: this reader. Opens names. */
export async function readSeats(
  db: Db,
  sealed: Sealed,
  now: Date,
  readerId: string,
  committeeId: string,
) {
  const ahead = { OR: [{ until: null }, { until: { gt: now } }] };
  const seats = await db.seat.findMany({
    where: { committeeId, endedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      reserved: true,
      terms: { where: ahead, orderBy: { from: "asc" }, select: shownTerm },
    },
  });
  const holders = seats.flatMap(({ terms }) => terms.map(({ person }) => person.id));
  const members = await membersAmong(db, now, holders);
  return seats.map(({ id, title, reserved, terms }) => {
    const today = terms.find(({ from }) => from <= now);
    return {
      seatId: id,
      title: shownTexts.parse(title),
      reserved: shownTexts.parse(reserved),
      holder: today
        ? {
            ...shown(sealed, today),
            member: members.has(today.person.id),
            mine: today.person.id === readerId,
          }
        : null,
      later: terms.filter(({ from }) => from > now).map((one) => shown(sealed, one)),
    };
  });
}

/** Who held a seat of a committee, who left last first. Opens names. Refuses with notFound. */
export async function listPast(
  db: Db,
  sealed: Sealed,
  now: Date,
  { committeeId, after }: z.infer<typeof pastRequest>,
) {
  const committee = await db.committee.findUnique({
    where: { id: committeeId },
    select: { id: true },
  });
  if (!committee) throw new RefusedError("notFound");
  const at = after && new Date(after.until);
  const rows = await db.term.findMany({
    where: {
      committeeId,
      until: { lte: now },
      ...(at && { OR: [{ until: { lt: at } }, { until: at, id: { lt: after.termId } }] }),
    },
    orderBy: [{ until: "desc" }, { id: "desc" }],
    take: pageSize,
    select: { ...shownTerm, seat: { select: { title: true } } },
  });
  const terms = rows.map(({ seat, until, ...row }) => ({
    ...shown(sealed, { ...row, until }),
    until: (until ?? now).toISOString(),
    seat: shownTexts.parse(seat.title),
  }));
  return { terms, next: (rows.length === pageSize && terms.at(-1)) || null };
}

/** Members whose name fits what was searched for; without a search nobody. Opens names. */
export async function listCandidates(
  db: Db,
  sealed: Sealed,
  now: Date,
  actor: Actor,
  { search, locale }: z.infer<typeof candidatesRequest>,
) {
  const text = openFor(sealed, actor, search);
  if (text === null) return { people: [], more: false, text };
  const hits = findByName(await freshNames(db, sealed), locale, text).slice(0, mostAsked);
  const members = await membersAmong(
    db,
    now,
    hits.map(({ person }) => person.id),
  );
  const ids = hits.flatMap(({ person: { id } }) => (members.has(id) ? id : []));
  const rows = await db.person.findMany({
    where: { id: { in: ids.slice(0, mostHits) } },
    select: shownPerson,
  });
  const found = new Map(rows.map((row) => [row.id, named(sealed, row)]));
  const people = ids.flatMap((id) => found.get(id) ?? []);
  return { people, more: ids.length > mostHits, text };
}

/** Whoever of these is a member today. */
async function membersAmong(db: Db, now: Date, ids: readonly string[]) {
  if (ids.length === 0) return new Set<string>();
  const current = sql`m."state" IN ('ACTIVE', 'PAUSED') AND (m."until" IS NULL OR m."until" > ${now})`;
  const rows = await db.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT m."personId" FROM "Membership" m
    WHERE m."personId" = ANY(${ids}::uuid[]) AND ${current}`;
  return new Set(rows.map(({ personId }) => personId));
}
