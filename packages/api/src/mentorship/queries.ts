import type { Db, PairingState } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { shownTexts } from "../text";
import { daysSince, spotOf } from "./rules";
import { formContent, type formKey, type listRequest, type programmeForm } from "./schema";

const pageSize = 50;

/** What somebody wrote; nothing where it was withdrawn. */
export function openContent(sealed: Sealed, formId: string, content: Uint8Array) {
  const written = content.length === 0 ? "{}" : sealed.open(spotOf(formId), content);
  return formContent.parse(JSON.parse(written));
}

/** Somebody by their form, as people of office see them. */
export function openPerson(sealed: Sealed, formId: string, { id, name, pronouns }: Named) {
  return {
    formId,
    name: sealed.open(`Person.name:${id}`, name),
    pronouns: pronouns && sealed.open(`Person.pronouns:${id}`, pronouns),
  };
}

/** A person as they are read to be named. */
export const named = { id: true, name: true, pronouns: true } as const;

type Named = {
  readonly id: string;
  readonly name: Uint8Array;
  readonly pronouns: Uint8Array | null;
};

const open: PairingState[] = ["PROPOSED", "ACTIVE"];

const mine = {
  id: true,
  programmeId: true,
  side: true,
  capacity: true,
  content: true,
  createdAt: true,
  pausedAt: true,
  vettedAt: true,
  programme: { select: { title: true } },
  mentees: { where: { state: { in: open } }, select: { state: true } },
  mentors: { where: { state: { in: open } }, select: { state: true } },
} as const;

/** All that a person offers and asks for, the oldest first. */
export async function listMine(db: Db, sealed: Sealed, personId: string) {
  const rows = await readForms(db, { personId });
  return rows.map((row) => told(sealed, row));
}

/** One of their forms, or null. */
export async function readMine(
  db: Db,
  sealed: Sealed,
  personId: string,
  { programmeId, side }: z.infer<typeof formKey>,
) {
  const [row] = await readForms(db, { personId, programmeId, side });
  return row ? told(sealed, row) : null;
}

type Where = { readonly personId: string } & Partial<z.infer<typeof formKey>>;

function readForms(db: Db, where: Where) {
  return db.mentorshipForm.findMany({
    where: { ...where, withdrawnAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 1_000,
    select: mine,
  });
}

function told(sealed: Sealed, row: Awaited<ReturnType<typeof readForms>>[number]) {
  const pairings = [...row.mentees, ...row.mentors];
  return {
    ...openContent(sealed, row.id, row.content),
    formId: row.id,
    programmeId: row.programmeId,
    side: row.side,
    title: shownTexts.parse(row.programme.title),
    capacity: row.capacity,
    since: row.createdAt.toISOString(),
    paused: row.pausedAt !== null,
    vetted: row.vettedAt !== null,
    proposed: pairings.filter(({ state }) => state === "PROPOSED").length,
    active: pairings.filter(({ state }) => state === "ACTIVE").length,
  };
}

/** Those who offer in a programme, the earliest first. Opens names: for its coordinators. */
export async function listMentors(
  db: Db,
  sealed: Sealed,
  { programmeId, after }: z.infer<typeof listRequest>,
) {
  const since = after && new Date(after.since);
  const beyond = since && {
    OR: [{ createdAt: { gt: since } }, { createdAt: since, id: { gt: after.formId } }],
  };
  const rows = await db.mentorshipForm.findMany({
    where: { programmeId, side: "MENTOR", withdrawnAt: null, ...beyond },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: pageSize,
    select: { ...mine, person: { select: named } },
  });
  if (rows.length === 0) await expectProgramme(db, programmeId);
  const mentors = rows.map(({ id, person, capacity, createdAt, pausedAt, vettedAt, mentees }) => ({
    ...openPerson(sealed, id, person),
    since: createdAt.toISOString(),
    capacity,
    taken: mentees.length,
    vetted: vettedAt !== null,
    paused: pausedAt !== null,
  }));
  return { mentors, next: (rows.length === pageSize && mentors.at(-1)) || null };
}

/** Refuses with notFound where there is no such programme. */
export async function expectProgramme(db: Db, id: string) {
  if ((await db.programme.count({ where: { id } })) === 0) throw new RefusedError("notFound");
}

/** What somebody wrote, but for how to reach them. Refuses with notFound for another programme's. */
export async function readForm(
  db: Db,
  sealed: Sealed,
  now: Date,
  { programmeId, formId }: z.infer<typeof programmeForm>,
) {
  const row = await db.mentorshipForm.findFirst({
    where: { id: formId, programmeId, withdrawnAt: null },
    select: { ...mine, person: { select: named } },
  });
  if (!row) throw new RefusedError("notFound");
  const { topicIds, reach, ...written } = openContent(sealed, formId, row.content);
  const topics = await db.mentorshipTopic.findMany({
    where: { programmeId, id: { in: topicIds } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, title: true },
  });
  return {
    ...openPerson(sealed, formId, row.person),
    ...written,
    side: row.side,
    since: row.createdAt.toISOString(),
    days: daysSince(row.createdAt, now),
    capacity: row.capacity,
    taken: row.mentees.length + row.mentors.length,
    topics: topics.map(({ id, title }) => ({ topicId: id, title: shownTexts.parse(title) })),
    vetted: row.vettedAt !== null,
    paused: row.pausedAt !== null,
  };
}
