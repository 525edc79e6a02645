import type { Db } from "@commonhouse/db";
import type { z } from "zod";
import { record } from "../audit/record";
import { RefusedError } from "../errors";
import { lockPerson } from "../people/commands";
import type { newSkill, saying, skillRequest } from "./schema";

/** One more skill that shifts may ask for. Sent twice it is one. */
export async function addSkill(
  db: Db,
  now: Date,
  actorId: string,
  { teamId, skillId, title }: z.infer<typeof newSkill>,
) {
  await db.$transaction(async (tx) => {
    const team = await tx.team.findUnique({ where: { id: teamId }, select: { id: true } });
    if (!team) throw new RefusedError("notFound");
    const data = { id: skillId, title, createdAt: now };
    const { count } = await tx.skill.createMany({ data, skipDuplicates: true });
    if (count === 1) {
      await record(tx, now, actorId, "skills.add", { kind: "Skill", id: skillId });
      return;
    }
    const same = { id: skillId, title: { equals: title } };
    if (!(await tx.skill.findFirst({ where: same, select: { id: true } }))) {
      throw new RefusedError("skills.idTaken");
    }
  });
  return { skillId };
}

/** Another title; it reaches every shift and everyone. */
export async function renameSkill(
  db: Db,
  now: Date,
  actorId: string,
  { skillId, title }: z.infer<typeof newSkill>,
) {
  await db.$transaction(async (tx) => {
    const { count } = await tx.skill.updateMany({ where: { id: skillId }, data: { title } });
    if (count === 0) throw new RefusedError("notFound");
    await record(tx, now, actorId, "skills.rename", { kind: "Skill", id: skillId });
  });
  return { skillId };
}

/** Asked for no longer: shifts that asked for it still do, and who said it still has it. */
export async function endSkill(
  db: Db,
  now: Date,
  actorId: string,
  { skillId }: z.infer<typeof skillRequest>,
) {
  await db.$transaction(async (tx) => {
    const data = { endedAt: now };
    const { count } = await tx.skill.updateMany({ where: { id: skillId, endedAt: null }, data });
    if (count === 1) {
      await record(tx, now, actorId, "skills.end", { kind: "Skill", id: skillId });
      return;
    }
    const skill = await tx.skill.findUnique({ where: { id: skillId }, select: { id: true } });
    if (!skill) throw new RefusedError("notFound");
  });
  return { skillId };
}

/**
 * What a person says that they can do, of everything that was shown to them. What does not exist is
 * passed over, and not counted. Refuses with notFound.
 */
export async function saveSkills(
  db: Db,
  now: Date,
  personId: string,
  { shown, mine }: z.infer<typeof saying>,
) {
  return db.$transaction(async (tx) => {
    // Boxes of the same person in two windows would wait for each other.
    await lockPerson(tx, personId);
    const unsaid = shown.filter((one) => !mine.includes(one));
    await tx.personSkill.deleteMany({ where: { personId, skillId: { in: unsaid } } });
    const said = await tx.skill.findMany({
      where: { id: { in: mine.filter((one) => shown.includes(one)) }, endedAt: null },
      select: { id: true },
    });
    const data = said.map(({ id: skillId }) => ({ personId, skillId, since: now }));
    await tx.personSkill.createMany({ data, skipDuplicates: true });
    return { mine: said.length };
  });
}
