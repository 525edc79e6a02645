import { randomUUID } from "node:crypto";
import type { Db } from "@commonhouse/db";
import { saveForm } from "../mentorship/commands";
import { newForm } from "../mentorship/schema";
import { addPerson, now, sealed } from "../testing";
import { answerPairing, propose } from "./commands";
import { answer } from "./schema";

/** Somebody who may sign in to the portal. */
export async function addMember(owner: Db, name = "Ada") {
  const personId = await addPerson(owner, name);
  const from = new Date(now.getTime() - 1);
  await owner.membership.create({ data: { personId, kind: "FULL", state: "ACTIVE", from } });
  return personId;
}

type Wished = Partial<Record<keyof typeof newForm.shape, unknown>>;
type Of = { readonly db: Db; readonly owner: Db; readonly programmeId: string };

async function add(
  { db, owner, programmeId }: Of,
  side: "MENTOR" | "MENTEE",
  wished: Wished & Who,
) {
  const { name, personId = await addMember(owner, name), at = now, ...rest } = wished;
  const sent = { programmeId, side, languages: ["en"], times: ["1-evening"], ...rest };
  const { formId } = await saveForm(db, sealed, at, personId, newForm.parse(sent));
  return { formId, personId, programmeId };
}

type Who = { readonly name?: string; readonly personId?: string; readonly at?: Date };

/** Somebody who offers, in English on Monday evenings unless said otherwise. */
export const addMentor = (of: Of, wished: Wished & Who = {}) => add(of, "MENTOR", wished);

/** Somebody who asks for the same. */
export const addMentee = (of: Of, wished: Wished & Who = {}) => add(of, "MENTEE", wished);

type Added = Awaited<ReturnType<typeof add>>;

/** A coordinator proposes two people to each other; answers the pairing's id. */
export async function proposed({ db, owner }: Of, mentor: Added, mentee: Added, at = now) {
  const { programmeId } = mentor;
  const pairingId = randomUUID();
  const pair = { programmeId, pairingId, mentorFormId: mentor.formId, menteeFormId: mentee.formId };
  await propose(db, sealed, at, await addPerson(owner), pair);
  return pairingId;
}

/** One of the two says yes or no. */
export function said(
  db: Db,
  personId: string,
  pairingId: string,
  word: "ACCEPT" | "DECLINE",
  at = now,
) {
  return answerPairing(db, at, personId, answer.parse({ pairingId, answer: word }));
}

/** Two people who are a pair. */
export async function addPair(of: Of, names: readonly [string?, string?] = []) {
  const [mentor, mentee] = [
    await addMentor(of, { name: names[0], reach: "The blue door, after five." }),
    await addMentee(of, { name: names[1], reach: "A note under the mat." }),
  ];
  const pairingId = await proposed(of, mentor, mentee);
  await said(of.db, mentor.personId, pairingId, "ACCEPT");
  await said(of.db, mentee.personId, pairingId, "ACCEPT");
  return { mentor, mentee, pairingId };
}

/** What somebody was told, in order, and whether a doorbell may ring for it. */
export async function noticesOf(owner: Db, personId: string) {
  const notices = await owner.notice.findMany({ where: { personId }, orderBy: { id: "asc" } });
  return notices.map(({ kind, rungAt }) => [kind, rungAt === null]);
}

/** So many days after now. */
export const after = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);

/**
 * For access tables: the one form of whoever a call is about, in the programme they were first named
 * with; nowhere where there is no such programme.
 */
export function formsFor({ owner }: { readonly owner: Db }, side: "MENTOR" | "MENTEE") {
  const made = new Map<string, Promise<string>>();
  return ({ personId, programmeId }: { personId: string; programmeId: string }) => {
    const id = randomUUID();
    const data = { id, programmeId, personId, side, content: Uint8Array.of(), createdAt: now };
    const form =
      made.get(personId) ??
      addForm(owner, data).then(
        () => id,
        () => id,
      );
    made.set(personId, form);
    return form;
  };
}

/** A form without words, of somebody who is a member by now. */
async function addForm(
  owner: Db,
  data: Parameters<Db["mentorshipForm"]["create"]>[0]["data"] & { personId: string },
) {
  const { personId } = data;
  const membership = { personId, kind: "FULL" as const, state: "ACTIVE" as const, from: now };
  await owner.membership.createMany({ data: membership, skipDuplicates: true });
  await owner.mentorshipForm.create({ data });
}
