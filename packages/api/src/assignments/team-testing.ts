import { randomUUID } from "node:crypto";
import type { Db } from "@commonhouse/db";
import { addPeople, now } from "../testing";

type Planned = { readonly needed?: number; readonly startsAt?: string; readonly endsAt?: string };

/** A team of its own with so many people in it; needs the owner's connection, as all fixtures do. */
export async function addTeam(owner: Db, people: number, introduction = false) {
  const teamId = randomUUID();
  await owner.team.create({
    data: { id: teamId, title: { en: "Kitchen" }, introduction, createdAt: now },
  });
  const persons = await addPeople(owner, people);
  await joinAll(owner, teamId, persons);
  return { teamId, persons };
}

/** One more shift of a team, on the evening of 1 March unless a test says otherwise. */
export async function planShift(owner: Db, teamId: string, planned: Planned = {}) {
  const { needed = 1, ...times } = planned;
  const { startsAt = "2026-03-01T18:00:00.000Z", endsAt = "2026-03-01T20:00:00.000Z" } = times;
  const id = randomUUID();
  await owner.shift.create({ data: { id, teamId, startsAt, endsAt, needed } });
  return id;
}

/** People who are in a team, and members of the house by now. */
export async function joinAll(owner: Db, teamId: string, persons: readonly string[]) {
  await owner.membership.createMany({
    data: persons.map((personId) => ({ personId, kind: "FULL", state: "ACTIVE", from: now })),
    skipDuplicates: true,
  });
  await owner.teamMember.createMany({
    data: persons.map((personId) => ({ teamId, personId, joinedAt: now })),
    skipDuplicates: true,
  });
}
