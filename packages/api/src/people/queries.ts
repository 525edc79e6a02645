import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { RefusedError } from "../errors";
import type { listRequest, role } from "./schema";

const pageSize = 50;

function during(now: Date) {
  return { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] };
}

function shown(now: Date) {
  return {
    id: true,
    createdAt: true,
    name: true,
    pronouns: true,
    mailIndex: true,
    passphrase: { select: { changedAt: true } },
    memberships: { where: { ...during(now), state: "ACTIVE" as const }, select: { id: true } },
    offices: {
      where: during(now),
      orderBy: { from: "asc" as const },
      select: { id: true, role: true, scopeId: true },
    },
  };
}

/** Everyone the house knows, newest first. Opens their community names. */
export async function listPeople(
  db: Db,
  sealed: Sealed,
  now: Date,
  { after }: z.infer<typeof listRequest>,
) {
  const rows = await db.person.findMany({
    where: after
      ? {
          OR: [
            { createdAt: { lt: after.createdAt } },
            { createdAt: after.createdAt, id: { lt: after.personId } },
          ],
        }
      : {},
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize,
    select: shown(now),
  });
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  return {
    people: rows.map((row) => opened(sealed, row)),
    next: last ? { createdAt: last.createdAt.toISOString(), personId: last.id } : null,
  };
}

/** One person, as far as those who invite may know. Refuses with notFound. */
export async function readPerson(db: Db, sealed: Sealed, now: Date, personId: string) {
  const row = await db.person.findUnique({ where: { id: personId }, select: shown(now) });
  if (!row) throw new RefusedError("notFound");
  return { ...opened(sealed, row), hasAddress: row.mailIndex !== null };
}

type Row = {
  readonly id: string;
  readonly name: Uint8Array;
  readonly pronouns: Uint8Array | null;
  readonly passphrase: object | null;
  readonly memberships: readonly object[];
  readonly offices: readonly {
    readonly id: string;
    readonly role: z.infer<typeof role>;
    readonly scopeId: string | null;
  }[];
};

function opened(sealed: Sealed, { id, name, pronouns, passphrase, memberships, offices }: Row) {
  return {
    personId: id,
    name: sealed.open(`Person.name:${id}`, name),
    pronouns: pronouns && sealed.open(`Person.pronouns:${id}`, pronouns),
    member: memberships.length > 0,
    arrived: passphrase !== null,
    offices: offices.map(({ id: officeId, role, scopeId: workshopId }) => ({
      officeId,
      role,
      workshopId,
    })),
  };
}
