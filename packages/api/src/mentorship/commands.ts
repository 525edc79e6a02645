import { randomUUID } from "node:crypto";
import type { Db, Tx } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { record } from "../audit/record";
import { RefusedError, refuseIf } from "../errors";
import { lockMember } from "../leaving/commands";
import { spotOf } from "./rules";
import {
  formContent as content,
  type formContent,
  type formKey,
  type newForm,
  type pauseRequest,
  type vetRequest,
} from "./schema";

type Key = z.infer<typeof formKey>;

/**
 * What somebody offers or asks for in a programme: one form for each side, however often it is sent.
 * Changed, it keeps its place among those who wait; after a withdrawal it waits from now on.
 * Refuses with notFound and programmes.ended.
 */
export async function saveForm(
  db: Db,
  sealed: Sealed,
  now: Date,
  personId: string,
  { programmeId, side, capacity, ...sent }: z.infer<typeof newForm>,
) {
  return db.$transaction(async (tx) => {
    // A withdrawal at the same moment comes before all of this, or after it.
    await lockMember(tx, now, personId);
    const topicIds = await knownTopics(tx, programmeId, sent.topicIds);
    const written = {
      ...sent,
      topicIds,
      languages: unique(sent.languages),
      times: unique(sent.times),
    };
    const drawn = randomUUID();
    const sealedFor = (id: string) => sealed.seal(spotOf(id), JSON.stringify(written));
    const places = side === "MENTOR" ? capacity : 1;
    const data = { id: drawn, programmeId, personId, side, capacity: places, createdAt: now };
    const { count } = await tx.mentorshipForm.createMany({
      data: { ...data, content: sealedFor(drawn) },
      skipDuplicates: true,
    });
    const formId = count === 1 ? drawn : await idOf(tx, personId, { programmeId, side });
    if (count === 0) {
      await tx.mentorshipForm.updateMany({
        where: { id: formId, withdrawnAt: { not: null } },
        data: { withdrawnAt: null, pausedAt: null, createdAt: now },
      });
      await tx.mentorshipForm.updateMany({
        where: { id: formId },
        data: { capacity: places, content: sealedFor(formId) },
      });
    }
    await record(tx, now, personId, "mentorship.save", { kind: "MentorshipForm", id: formId });
    return { programmeId, side, formId };
  });
}

/** Those that the programme has today. */
async function knownTopics(tx: Tx, programmeId: string, sent: readonly string[]) {
  const programme = await tx.programme.findUnique({
    where: { id: programmeId },
    select: { endedAt: true, topics: { where: { endedAt: null }, select: { id: true } } },
  });
  if (!programme) throw new RefusedError("notFound");
  if (programme.endedAt) throw new RefusedError("programmes.ended");
  return programme.topics.map(({ id }) => id).filter((id) => sent.includes(id));
}

const unique = <T>(all: readonly T[]) => [...new Set(all)];

/** The form of a person for one side of a programme. Refuses with notFound. */
async function idOf(tx: Tx, personId: string, { programmeId, side }: Key) {
  const form = await tx.mentorshipForm.findUnique({
    where: { programmeId_personId_side: { programmeId, personId, side } },
    select: { id: true },
  });
  if (!form) throw new RefusedError("notFound");
  return form.id;
}

/** For a while nobody is proposed, or from now on again; what runs goes on. Asked twice, the same. */
export async function pauseForm(
  db: Db,
  now: Date,
  personId: string,
  { paused, ...key }: z.infer<typeof pauseRequest>,
) {
  return db.$transaction(async (tx) => {
    await lockMember(tx, now, personId);
    const formId = await idOf(tx, personId, key);
    const { count } = await tx.mentorshipForm.updateMany({
      where: { id: formId, withdrawnAt: null, pausedAt: paused ? null : { not: null } },
      data: { pausedAt: paused ? now : null },
    });
    const action = paused ? "mentorship.pause" : "mentorship.resume";
    if (count === 1)
      await record(tx, now, personId, action, { kind: "MentorshipForm", id: formId });
    return { ...key, formId };
  });
}

/**
 * Offers or asks no more. Open proposals close, a pair goes on; of what was written, only what the
 * partner needs is kept, until the pair ends. Asked twice, the same.
 */
export async function withdrawForm(db: Db, sealed: Sealed, now: Date, personId: string, key: Key) {
  return db.$transaction(async (tx) => {
    const formId = await idOf(tx, personId, key);
    const [{ kept, refusal }] = await tx.$queryRaw<[{ kept: boolean; refusal: string | null }]>`
      SELECT * FROM withdraw_form(${formId}::uuid, ${personId}::uuid, ${now})`;
    refuseIf(refusal);
    const form = await tx.mentorshipForm.findUniqueOrThrow({
      where: { id: formId },
      select: { content: true },
    });
    const left = kept ? forPartner(sealed, formId, form.content) : Uint8Array.of();
    await tx.mentorshipForm.updateMany({ where: { id: formId }, data: { content: left } });
    return { ...key, formId };
  });
}

function forPartner(sealed: Sealed, formId: string, bytes: Uint8Array<ArrayBuffer>) {
  if (bytes.length === 0) return bytes;
  const all = content.parse(JSON.parse(sealed.open(spotOf(formId), bytes)));
  const { languages, reach } = all satisfies z.infer<typeof formContent>;
  return sealed.seal(spotOf(formId), JSON.stringify({ languages, reach }));
}

/** The office has met this mentor, or takes that back. Refuses with notFound; twice is once. */
export async function vetMentor(
  db: Db,
  now: Date,
  actorId: string,
  { programmeId, formId, vetted }: z.infer<typeof vetRequest>,
) {
  await db.$transaction(async (tx) => {
    const where = { id: formId, programmeId, side: "MENTOR" as const, withdrawnAt: null };
    const { count } = await tx.mentorshipForm.updateMany({
      where: { ...where, vettedAt: vetted ? null : { not: null } },
      data: vetted ? { vettedAt: now, vettedById: actorId } : { vettedAt: null, vettedById: null },
    });
    const action = vetted ? "mentorship.vet" : "mentorship.unvet";
    if (count === 1)
      return record(tx, now, actorId, action, { kind: "MentorshipForm", id: formId });
    if ((await tx.mentorshipForm.count({ where })) === 0) throw new RefusedError("notFound");
  });
  return { programmeId, formId };
}
