import { randomUUID } from "node:crypto";
import type { Actor } from "@commonhouse/auth/actor";
import type { Db } from "@commonhouse/db";
import type { AnyRouter } from "@trpc/server";
import { expect, test } from "vitest";
import type { Context } from "./context";
import { takePlace } from "./places/commands";
import {
  addOccurrence,
  addOfficer,
  addPerson,
  addProgramme,
  addShift,
  codeOf,
  contextFor,
  memberOf,
  now,
} from "./testing";

/**
 * What a call is about: a workshop, one of its occurrences about to start, a person seated in it; a
 * team and one of its shifts; a mentorship programme.
 */
export type Objects = {
  readonly workshopId: string;
  readonly occurrenceId: string;
  readonly teamId: string;
  readonly shiftId: string;
  readonly programmeId: string;
  readonly personId: string;
};

type Office =
  | "administrator"
  | "coordinator"
  | "host"
  | "secretary"
  | "team coordinator"
  | "mentorship coordinator";

/** One line of an access table. */
export type Row<Api> = {
  /** Offices by role; those of a host, a team and a programme reach as far as these. */
  readonly may: "anyone" | "member" | "office" | readonly Office[];
  readonly call: (api: Api, of: Objects) => Promise<unknown>;
  /** The code that those who may are told; without it, the call goes through. */
  readonly told?: string;
  /** The same where the objects do not exist, or no longer. */
  readonly gone?: string;
  /** What those are told who name their own workshop, team or programme with a thing of another. */
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
      told[who] = await ask(actor, await makeObjects(db, owner, own));
    }
    expect(told).toEqual(
      Object.fromEntries(Object.keys(everyone).map((who) => [who, due(row, who)])),
    );

    if (row.gone) {
      const [one = ""] = typeof row.may === "string" ? [row.may] : row.may;
      const gone = Object.fromEntries(Object.keys(own).map((name) => [name, randomUUID()]));
      expect(await ask(everyone[one as keyof typeof everyone], gone as Objects)).toBe(row.gone);
    }
    if (row.mixed) {
      const scoped = scopedIn(row.may, everyone);
      const { workshopId, teamId, programmeId } = own;
      expect(await ask(scoped, other)).toBe("FORBIDDEN");
      const mixed = { ...other, workshopId, teamId, programmeId };
      expect(await ask(scoped, mixed)).toBe(row.mixed);
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
    secretary: await addOfficer(owner, "SECRETARY"),
    "team coordinator": await addOfficer(owner, "TEAM_COORDINATOR", own.teamId),
    "coordinator of another team": await addOfficer(owner, "TEAM_COORDINATOR", other.teamId),
    "mentorship coordinator": await addOfficer(owner, "MENTORSHIP_COORDINATOR", own.programmeId),
    "coordinator of another programme": await addOfficer(
      owner,
      "MENTORSHIP_COORDINATOR",
      other.programmeId,
    ),
    "former officer": { ...administrator, offices: [] },
  };
}

/** The one of those who may whose office is limited. */
function scopedIn(may: Row<never>["may"], everyone: Awaited<ReturnType<typeof everyKind>>) {
  const limited = ["host", "team coordinator", "mentorship coordinator"] as const;
  const one = limited.find((who) => typeof may !== "string" && may.includes(who));
  return everyone[one ?? "host"];
}

/** What the table says that this kind of person is told about the objects. */
function due<Api>(row: Row<Api>, who: string) {
  const { may, told } = { told: null, ...row };
  if (may === "anyone" || may === who) return told;
  if (may === "member" || who === "nobody" || who === "member") return "UNAUTHORIZED";
  if (may === "office") return told;
  return may.some((role) => role === who) ? told : "FORBIDDEN";
}

/** Things of their own; with `within`, in the same workshop, team and programme as these. */
async function makeObjects(db: Db, owner: Db, within?: Objects): Promise<Objects> {
  const times = { startsAt: "2026-02-01T13:00:00Z", endsAt: "2026-02-01T14:00:00Z" };
  const { occurrenceId, workshopId } = await addOccurrence(owner, { capacity: 2, ...times });
  const { shiftId, teamId } = await addShift(owner, { needed: 2 });
  const { programmeId } = await addProgramme(owner);
  const personId = await addPerson(owner);
  if (within) {
    const data = { workshopId: within.workshopId };
    await owner.occurrence.update({ where: { id: occurrenceId }, data });
    await owner.shift.update({ where: { id: shiftId }, data: { teamId: within.teamId } });
  }
  await takePlace(db, now, personId, occurrenceId);
  return { workshopId, teamId, programmeId, ...within, occurrenceId, shiftId, personId };
}
