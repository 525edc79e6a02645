import { randomUUID } from "node:crypto";
import type { Actor } from "@commonhouse/auth/actor";
import type { Db } from "@commonhouse/db";
import type { AnyRouter } from "@trpc/server";
import { expect, test } from "vitest";
import type { Context } from "./context";
import { takePlace } from "./places/commands";
import { addOccurrence, addOfficer, addPerson, codeOf, contextFor, memberOf, now } from "./testing";

/** What a call is about: a workshop, one of its occurrences about to start, a person seated in it. */
export type Objects = {
  readonly workshopId: string;
  readonly occurrenceId: string;
  readonly personId: string;
};

/** One line of an access table. */
export type Row<Api> = {
  /** Offices by role; a host's reaches as far as the workshop. */
  readonly may:
    | "anyone"
    | "member"
    | "office"
    | readonly ("administrator" | "coordinator" | "host")[];
  readonly call: (api: Api, of: Objects) => Promise<unknown>;
  /** The code that those who may are told; without it, the call goes through. */
  readonly told?: string;
  /** The same where the objects do not exist, or no longer. */
  readonly gone?: string;
  /** What a host is told who names their own workshop with the occurrence of another. */
  readonly mixed?: string;
};

type Half<Api> = {
  readonly router: AnyRouter;
  readonly caller: (context: Context) => Api;
  readonly table: NoInfer<{ readonly [Path in keyof Api]: Row<Api> }>;
};

/**
 * Tests that a table names every procedure of half an area, and that each answers every kind of
 * person as the table says, about their own workshop, another's and one that is gone.
 */
export function testAccess<Api>(
  { db, owner }: { db: Db; owner: Db },
  app: string,
  half: Half<Api>,
) {
  const { router, caller, table } = half;

  test(`every procedure of the ${app} is in the table`, () => {
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(router._def.procedures).toSorted());
  });

  test.for(Object.entries<Row<Api>>(table))(`${app} %s`, async ([, row]) => {
    const ask = (actor: Actor | null, of: Objects) =>
      codeOf(row.call(caller(contextFor(db, actor)), of));
    const [own, other] = [await makeObjects(db, owner), await makeObjects(db, owner)];
    const everyone = await everyKind(owner, own, other);

    const told: Record<string, unknown> = {};
    for (const [who, actor] of Object.entries(everyone)) {
      const { workshopId } = own;
      told[who] = await ask(actor, { ...(await makeObjects(db, owner, workshopId)), workshopId });
    }
    expect(told).toEqual(
      Object.fromEntries(Object.keys(everyone).map((who) => [who, due(row, who)])),
    );

    if (row.gone) {
      const [one = ""] = typeof row.may === "string" ? [row.may] : row.may;
      const gone = { workshopId: randomUUID(), occurrenceId: randomUUID(), personId: randomUUID() };
      expect(await ask(everyone[one as keyof typeof everyone], gone)).toBe(row.gone);
    }
    if (row.mixed) {
      const { host } = everyone;
      expect(await ask(host, other)).toBe("FORBIDDEN");
      expect(await ask(host, { ...other, workshopId: own.workshopId })).toBe(row.mixed);
    }
  });
}

async function everyKind(owner: Db, own: Objects, other: Objects) {
  const administrator = await addOfficer(owner, "ADMINISTRATOR");
  return {
    nobody: null,
    member: memberOf(await addPerson(owner)),
    administrator,
    coordinator: await addOfficer(owner, "COORDINATOR"),
    host: await addOfficer(owner, "HOST", own.workshopId),
    "host of another": await addOfficer(owner, "HOST", other.workshopId),
    "former officer": { ...administrator, offices: [] },
  };
}

/** What the table says that this kind of person is told about the objects. */
function due<Api>(row: Row<Api>, who: string) {
  const { may, told } = { told: null, ...row };
  if (may === "anyone" || may === who) return told;
  if (may === "member" || who === "nobody" || who === "member") return "UNAUTHORIZED";
  if (may === "office") return told;
  return may.some((role) => role === who) ? told : "FORBIDDEN";
}

async function makeObjects(db: Db, owner: Db, workshopId?: string): Promise<Objects> {
  const [startsAt, endsAt] = ["2026-02-01T13:00:00Z", "2026-02-01T14:00:00Z"];
  const made = await addOccurrence(owner, { capacity: 2, startsAt, endsAt });
  const { occurrenceId } = made;
  if (workshopId) {
    await owner.occurrence.update({ where: { id: occurrenceId }, data: { workshopId } });
  }
  const personId = await addPerson(owner);
  await takePlace(db, now, personId, occurrenceId);
  return { ...made, personId };
}
