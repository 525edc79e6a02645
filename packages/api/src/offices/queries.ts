import type { Db } from "@commonhouse/db";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { shownTexts } from "../text";
import { phaseAt } from "./rules";
import type { offices, scopes } from "./schema";

type Scope = z.infer<typeof scopes>["scopes"][number];

/** So many of each kind are offered; who runs more gives offices of the whole house. */
const offered = 500;

type Titled = { readonly id: string; readonly title: unknown };

function scoped(kind: Scope["kind"], rows: readonly Titled[]): readonly Scope[] {
  return rows.map(({ id, title }) => ({ scopeId: id, kind, title: shownTexts.parse(title) }));
}

/** What an office can be limited to: workshops, and whatever else of the house has not ended. */
export async function listScopes(db: Db): Promise<z.infer<typeof scopes>> {
  const newest = {
    orderBy: [{ createdAt: "desc" as const }, { id: "desc" as const }],
    take: offered,
    select: { id: true, title: true } as const,
  };
  const lasting = { ...newest, where: { endedAt: null } };
  return {
    scopes: await gathered(
      db.workshop.findMany(newest),
      db.team.findMany(lasting),
      db.programme.findMany(lasting),
      db.committee.findMany(lasting),
    ),
  };
}

async function gathered(...lists: readonly Promise<readonly Titled[]>[]) {
  const rows = await Promise.all(lists);
  return rows.flatMap((list, index) => scoped(kinds[index] ?? "WORKSHOP", list));
}

/** In the order in which they are gathered. */
const kinds = ["WORKSHOP", "TEAM", "PROGRAMME", "COMMITTEE"] as const;

/** All offices of a person: now, later, past. Refuses with notFound. */
export async function listOffices(
  db: Db,
  now: Date,
  personId: string,
): Promise<z.infer<typeof offices>> {
  const person = await db.person.findUnique({
    where: { id: personId },
    select: {
      offices: {
        orderBy: [{ from: "desc" }, { id: "desc" }],
        select: { id: true, role: true, scopeKind: true, scopeId: true, from: true, until: true },
      },
    },
  });
  if (!person) throw new RefusedError("notFound");
  const known = await readScopes(
    db,
    person.offices.flatMap(({ scopeId }) => scopeId ?? []),
  );
  return {
    offices: person.offices.map(({ id, role, scopeKind, scopeId, from, until }) => ({
      officeId: id,
      role,
      scope:
        scopeId === null || scopeKind === "CENTRE"
          ? null
          : (known.get(scopeId) ?? { scopeId, kind: scopeKind, title: {} }),
      from: from.toISOString(),
      until: until?.toISOString() ?? null,
      phase: phaseAt(now, { from, until }),
    })),
  };
}

async function readScopes(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, Scope>();
  const of = { where: { id: { in: ids } }, select: { id: true, title: true } } as const;
  const all = await gathered(
    db.workshop.findMany(of),
    db.team.findMany(of),
    db.programme.findMany(of),
    db.committee.findMany(of),
  );
  return new Map(all.map((one) => [one.scopeId, one]));
}
