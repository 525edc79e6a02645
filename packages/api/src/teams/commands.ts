import type { Db, Tx } from "@commonhouse/db";
import type { z } from "zod";
import { record } from "../audit/record";
import { RefusedError } from "../errors";
import { lockMember } from "../leaving/commands";
import { lockPerson } from "../people/commands";
import { countAhead } from "./queries";
import type { introduction, newTeam } from "./schema";

/** A team without shifts yet. Sent twice it is one; the id of another's is refused. */
export async function createTeam(
  db: Db,
  now: Date,
  actorId: string,
  { teamId, ...data }: z.infer<typeof newTeam>,
) {
  await db.$transaction(async (tx) => {
    const row = { id: teamId, ...data, createdAt: now };
    const { count } = await tx.team.createMany({ data: row, skipDuplicates: true });
    if (count === 1) {
      await record(tx, now, actorId, "teams.create", { kind: "Team", id: teamId });
      return;
    }
    const { title, description, introduction } = data;
    const texts = { title: { equals: title }, description: { equals: description } };
    const same = { id: teamId, introduction, ...texts };
    if (!(await tx.team.findFirst({ where: same, select: { id: true } }))) {
      throw new RefusedError("teams.idTaken");
    }
  });
  return { teamId };
}

/** Other texts, or another answer to whether people are shown around first. */
export async function editTeam(
  db: Db,
  now: Date,
  actorId: string,
  { teamId, ...data }: z.infer<typeof newTeam>,
) {
  await db.$transaction(async (tx) => {
    const { count } = await tx.team.updateMany({ where: { id: teamId }, data });
    if (count === 0) throw new RefusedError("notFound");
    await record(tx, now, actorId, "teams.edit", { kind: "Team", id: teamId });
  });
  return { teamId };
}

/** Nobody joins any more, nothing more is planned. Refused while shifts are planned. */
export async function endTeam(db: Db, now: Date, actorId: string, teamId: string) {
  await db.$transaction(async (tx) => {
    const [team] = await tx.$queryRaw<{ endedAt: Date | null }[]>`
      SELECT "endedAt" FROM "Team" WHERE "id" = ${teamId}::uuid FOR UPDATE`;
    if (!team) throw new RefusedError("notFound");
    if (team.endedAt) return;
    const ahead = { teamId, endsAt: { gt: now }, cancelledAt: null };
    const count = await tx.shift.count({ where: ahead });
    if (count > 0) throw new RefusedError("teams.shiftsPlanned", { count });
    await tx.team.update({ where: { id: teamId }, data: { endedAt: now } });
    await record(tx, now, actorId, "teams.end", { kind: "Team", id: teamId });
  });
  return { teamId };
}

/** In the team from now on; whoever comes back is still known to have been shown around. */
export async function joinTeam(db: Db, now: Date, personId: string, teamId: string) {
  await db.$transaction(async (tx) => {
    await lockMember(tx, now, personId);
    const team = await tx.team.findFirst({ where: { id: teamId, endedAt: null } });
    if (!team) throw new RefusedError("notFound");
    const key = { teamId, personId };
    const before = await tx.teamMember.findUnique({ where: { teamId_personId: key } });
    if (before && before.leftAt === null) return;
    await tx.teamMember.upsert({
      where: { teamId_personId: key },
      create: { ...key, joinedAt: now },
      update: { joinedAt: now, leftAt: null },
    });
    await record(tx, now, personId, "teams.join", { kind: "Team", id: teamId });
  });
  return { teamId, member: true };
}

/** No longer in the team. Refused while the person has shifts ahead in it. */
export async function leaveTeam(db: Db, now: Date, personId: string, teamId: string) {
  await db.$transaction(async (tx) => {
    if (await part(tx, now, personId, teamId)) {
      await record(tx, now, personId, "teams.leave", { kind: "Team", id: teamId });
    }
  });
  return { teamId, member: false };
}

/** The same, by who coordinates the team. */
export async function removeMember(
  db: Db,
  now: Date,
  actorId: string,
  { teamId, personId }: { readonly teamId: string; readonly personId: string },
) {
  await db.$transaction(async (tx) => {
    if (await part(tx, now, personId, teamId)) {
      await record(tx, now, actorId, "teams.remove", { kind: "Team", id: teamId });
    }
  });
  return { teamId, personId };
}

/** Somebody was shown around and is told so, or was not after all. */
export async function introduce(
  db: Db,
  now: Date,
  actorId: string,
  { teamId, personId, introduced }: z.infer<typeof introduction>,
) {
  await db.$transaction(async (tx) => {
    await lockPerson(tx, personId);
    const where = { teamId, personId, leftAt: null };
    const member = await tx.teamMember.findFirst({ where, select: { introducedAt: true } });
    if (!member) throw new RefusedError("notFound");
    if ((member.introducedAt !== null) === introduced) return;
    const data = {
      introducedAt: introduced ? now : null,
      introducedById: introduced ? actorId : null,
    };
    await tx.teamMember.updateMany({ where, data });
    if (introduced) {
      const kind = "teams.introduced";
      await tx.notice.createMany({ data: { personId, kind, params: {}, createdAt: now } });
    }
    const action = introduced ? "teams.introduce" : "teams.unintroduce";
    await record(tx, now, actorId, action, { kind: "Team", id: teamId });
  });
  return { teamId, personId };
}

/** Ends somebody's time in a team; false where it had ended. Refuses with notFound and shiftsAhead. */
async function part(tx: Tx, now: Date, personId: string, teamId: string) {
  // Whoever gives a shift locks the person too: nobody leaves while one is on its way to them.
  await lockPerson(tx, personId);
  const where = { teamId, personId };
  const member = await tx.teamMember.findFirst({ where, select: { leftAt: true } });
  if (!member) throw new RefusedError("notFound");
  if (member.leftAt) return false;
  const count = await countAhead(tx, now, personId, teamId);
  if (count > 0) throw new RefusedError("teams.shiftsAhead", { count });
  await tx.teamMember.updateMany({ where, data: { leftAt: now } });
  return true;
}
