import { randomUUID } from "node:crypto";
import type { Actor } from "@commonhouse/auth/actor";
import type { Db } from "@commonhouse/db";
import type { AnyRouter } from "@trpc/server";
import { expect, test } from "vitest";
import type { Context } from "./context";
import { takePlace } from "./places/commands";
import {
  addCommittee,
  addOccurrence,
  addOfficer,
  addPerson,
  addProgramme,
  addShift,
  codeOf,
  contextFor,
  memberOf,
  now,
  sealed,
} from "./testing";

/**
 * What a call is about: a workshop, one of its occurrences about to start, a person seated in it who is
 * in a team; one of its shifts; a mentorship programme; a seat of a committee.
 */
export type Objects = {
  readonly workshopId: string;
  readonly occurrenceId: string;
  readonly teamId: string;
  readonly shiftId: string;
  readonly programmeId: string;
  readonly committeeId: string;
  readonly seatId: string;
  readonly personId: string;
};

type Office =
  | "administrator"
  | "coordinator"
  | "host"
  | "secretary"
  | "team coordinator"
  | "mentorship coordinator"
  | "committee secretary";

/** One line of an access table. */
export type Row<Api> = {
  /** Offices by role; those of a host, a team, a programme and a committee reach as far as these. */
  readonly may: "anyone" | "member" | "office" | readonly Office[];
  readonly call: (api: Api, of: Objects) => Promise<unknown>;
  /** The code that those who may are told; without it, the call goes through. */
  readonly told?: string;
  /** The same where the objects do not exist, or no longer. */
  readonly gone?: string;
  /** What those are told who name their own workshop, team, programme or committee with a thing of another. */
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

    const kinds = Object.entries(everyone);
    const objects = await makeMore(db, owner, own, kinds.length);
    const told: Record<string, unknown> = {};
    for (const [index, [who, actor]] of kinds.entries()) {
      told[who] = await ask(actor, objects[index] ?? own);
    }
    expect(told).toEqual(
      Object.fromEntries(Object.keys(everyone).map((who) => [who, due(row, who)])),
    );

    if (row.gone) {
      const [one = ""] = typeof row.may === "string" ? [row.may] : row.may;
      const gone = Object.fromEntries(Object.keys(own).map((name) => [name, randomUUID()]));
      const everywhere = await ofTheCentre(owner, one);
      const asking = everywhere ?? everyone[one as keyof typeof everyone];
      expect(await ask(asking, gone as Objects)).toBe(row.gone);
    }
    if (row.mixed) {
      const scoped = scopedIn(row.may, everyone);
      const { workshopId, teamId, programmeId, committeeId } = own;
      expect(await ask(scoped, other)).toBe("FORBIDDEN");
      const mixed = { ...other, workshopId, teamId, programmeId, committeeId };
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
    "committee secretary": await addOfficer(owner, "COMMITTEE_SECRETARY", own.committeeId),
    "secretary of another committee": await addOfficer(
      owner,
      "COMMITTEE_SECRETARY",
      other.committeeId,
    ),
    "former officer": { ...administrator, offices: [] },
  };
}

/** Somebody with this office for all teams, programmes or committees: only they may name one that is gone. */
async function ofTheCentre(owner: Db, office: string) {
  if (office === "team coordinator") return addOfficer(owner, "TEAM_COORDINATOR");
  if (office === "mentorship coordinator") return addOfficer(owner, "MENTORSHIP_COORDINATOR");
  if (office === "committee secretary") return addOfficer(owner, "COMMITTEE_SECRETARY");
  return null;
}

/** The one of those who may whose office is limited. */
function scopedIn(may: Row<never>["may"], everyone: Awaited<ReturnType<typeof everyKind>>) {
  const limited = [
    "host",
    "team coordinator",
    "mentorship coordinator",
    "committee secretary",
  ] as const;
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

const times = { startsAt: "2026-02-01T13:00:00Z", endsAt: "2026-02-01T14:00:00Z" };

/** Things of their own. */
async function makeObjects(db: Db, owner: Db): Promise<Objects> {
  const { occurrenceId, workshopId } = await addOccurrence(owner, { capacity: 2, ...times });
  const { shiftId, teamId } = await addShift(owner, { needed: 2 });
  const { programmeId } = await addProgramme(owner);
  const { committeeId, seatId } = await addCommittee(owner);
  const personId = await addPerson(owner);
  await takePlace(db, now, personId, occurrenceId);
  await owner.teamMember.create({ data: { teamId, personId, joinedAt: now } });
  return { workshopId, teamId, programmeId, committeeId, occurrenceId, shiftId, seatId, personId };
}

/** So many more in the same workshop, team, programme and committee, each with a person of its own. */
async function makeMore(db: Db, owner: Db, own: Objects, count: number): Promise<Objects[]> {
  const all = Array.from({ length: count }, () => ({
    ...own,
    occurrenceId: randomUUID(),
    shiftId: randomUUID(),
    seatId: randomUUID(),
    personId: randomUUID(),
  }));
  const { workshopId, teamId, committeeId } = own;
  const later = { startsAt: "2026-03-01T18:00:00Z", endsAt: "2026-03-01T20:00:00Z" };
  await owner.person.createMany({
    data: all.map(({ personId: id }) => ({ id, name: sealed.seal(`Person.name:${id}`, "Ada") })),
  });
  await owner.occurrence.createMany({
    data: all.map(({ occurrenceId: id }) => ({ id, workshopId, capacity: 2, ...times })),
  });
  await owner.shift.createMany({
    data: all.map(({ shiftId: id }) => ({ id, teamId, needed: 2, ...later })),
  });
  await owner.seat.createMany({
    data: all.map(({ seatId: id }, at) => ({ id, committeeId, position: at + 2, createdAt: now })),
  });
  await owner.teamMember.createMany({
    data: all.map(({ personId }) => ({ teamId, personId, joinedAt: now })),
  });
  await db.$queryRaw`
    SELECT take_place(occurrence, person, ${now})::text
    FROM unnest(${all.map((one) => one.occurrenceId)}::uuid[],
      ${all.map((one) => one.personId)}::uuid[]) AS taken(occurrence, person)`;
  return all;
}
