import type { Db, Tx } from "@commonhouse/db";
import type { z } from "zod";
import { record } from "../audit/record";
import { RefusedError } from "../errors";
import { mostTopics } from "./rules";
import type { newProgramme, newTopic, topicRef } from "./schema";

type Programme = z.infer<typeof newProgramme>;

/** A programme without topics yet. Sent twice it is one; the id of another's is refused. */
export async function createProgramme(
  db: Db,
  now: Date,
  actorId: string,
  { programmeId, ...settings }: Programme,
) {
  await db.$transaction(async (tx) => {
    const data = { id: programmeId, ...settings, createdAt: now };
    const { count } = await tx.programme.createMany({ data, skipDuplicates: true });
    if (count === 1) return note(tx, now, actorId, "programmes.create", programmeId);
    const { title, description, weights, ...rest } = settings;
    const same = {
      ...rest,
      id: programmeId,
      title: { equals: title },
      description: { equals: description },
      weights: { equals: weights },
    };
    if ((await tx.programme.count({ where: same })) === 0) {
      throw new RefusedError("programmes.idTaken");
    }
  });
  return { programmeId };
}

/** Other texts, weights, days; proposals that were made keep their time to answer. */
export async function editProgramme(
  db: Db,
  now: Date,
  actorId: string,
  { programmeId, ...data }: Programme,
) {
  await db.$transaction(async (tx) => {
    const { count } = await tx.programme.updateMany({ where: { id: programmeId }, data });
    if (count === 0) throw new RefusedError("notFound");
    await note(tx, now, actorId, "programmes.edit", programmeId);
  });
  return { programmeId };
}

/** Nobody is proposed any more; what was proposed can be answered, pairs go on. Twice is once. */
export async function endProgramme(db: Db, now: Date, actorId: string, programmeId: string) {
  await db.$transaction(async (tx) => {
    const where = { id: programmeId, endedAt: null };
    const { count } = await tx.programme.updateMany({ where, data: { endedAt: now } });
    if (count === 1) return note(tx, now, actorId, "programmes.end", programmeId);
    await expectProgramme(tx, programmeId);
  });
  return { programmeId };
}

/** One more topic, at the end. Sent twice it is one. Refuses with programmes.tooManyTopics. */
export async function addTopic(
  db: Db,
  now: Date,
  actorId: string,
  { programmeId, topicId, title }: z.infer<typeof newTopic>,
) {
  await db.$transaction(async (tx) => {
    await lockProgramme(tx, programmeId);
    const position = await tx.mentorshipTopic.count({ where: { programmeId } });
    const data = { id: topicId, programmeId, title, position };
    const { count } = await tx.mentorshipTopic.createMany({ data, skipDuplicates: true });
    if (count === 1) {
      const offered = await tx.mentorshipTopic.count({ where: { programmeId, endedAt: null } });
      if (offered > mostTopics) throw new RefusedError("programmes.tooManyTopics");
      return note(tx, now, actorId, "programmes.addTopic", programmeId);
    }
    const same = { id: topicId, programmeId, title: { equals: title } };
    if ((await tx.mentorshipTopic.count({ where: same })) === 0) {
      throw new RefusedError("programmes.idTaken");
    }
  });
  return { programmeId, topicId };
}

/** A topic under another name, for all who chose it. */
export async function renameTopic(
  db: Db,
  now: Date,
  actorId: string,
  { programmeId, topicId, title }: z.infer<typeof newTopic>,
) {
  await db.$transaction(async (tx) => {
    const where = { id: topicId, programmeId };
    const { count } = await tx.mentorshipTopic.updateMany({ where, data: { title } });
    if (count === 0) throw new RefusedError("notFound");
    await note(tx, now, actorId, "programmes.renameTopic", programmeId);
  });
  return { programmeId, topicId };
}

/** Nobody chooses it any more; where it was chosen it still counts. Twice is once. */
export async function endTopic(
  db: Db,
  now: Date,
  actorId: string,
  { programmeId, topicId }: z.infer<typeof topicRef>,
) {
  await db.$transaction(async (tx) => {
    const where = { id: topicId, programmeId };
    const { count } = await tx.mentorshipTopic.updateMany({
      where: { ...where, endedAt: null },
      data: { endedAt: now },
    });
    if (count === 1) return note(tx, now, actorId, "programmes.endTopic", programmeId);
    if ((await tx.mentorshipTopic.count({ where })) === 0) throw new RefusedError("notFound");
  });
  return { programmeId, topicId };
}

/** Until the transaction ends, nobody else adds to it. Refuses with notFound. */
async function lockProgramme(tx: Tx, id: string) {
  const found = await tx.$queryRaw<object[]>`
    SELECT g."id" FROM "Programme" g WHERE g."id" = ${id}::uuid FOR NO KEY UPDATE`;
  if (found.length === 0) throw new RefusedError("notFound");
}

async function expectProgramme(tx: Tx, id: string) {
  if ((await tx.programme.count({ where: { id } })) === 0) throw new RefusedError("notFound");
}

async function note(tx: Tx, now: Date, actorId: string, action: string, id: string) {
  await record(tx, now, actorId, action, { kind: "Programme", id });
}
