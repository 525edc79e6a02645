import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { named, openContent, openPerson } from "../mentorship/queries";
import { shownTexts } from "../text";
import { commonSpot, shownState } from "./rules";
import { type pastRequest, sealedCommon } from "./schema";

const pageSize = 50;

type Order = { readonly [column: string]: "asc" | "desc" }[];

/** The newest first, as pages follow one another. */
export const newest: Order = [{ proposedAt: "desc" }, { id: "desc" }];

const inOrder: Order = [{ position: "asc" }, { id: "asc" }];

const mine = {
  id: true,
  programmeId: true,
  mentorId: true,
  state: true,
  proposedAt: true,
  answerBy: true,
  mentorAcceptedAt: true,
  menteeAcceptedAt: true,
  startedAt: true,
  endedAt: true,
  lastMetAt: true,
  common: true,
  programme: {
    select: {
      title: true,
      topics: { orderBy: inOrder, select: { id: true, title: true } },
    },
  },
  mentor: { select: named },
  mentee: { select: named },
  mentorForm: { select: { id: true, content: true } },
  menteeForm: { select: { id: true, content: true } },
} as const;

function read(db: Db, where: object, take: number) {
  return db.pairing.findMany({ where, orderBy: newest, take, select: mine });
}

type Row = Awaited<ReturnType<typeof read>>[number];

function of(personId: string) {
  return { OR: [{ mentorId: personId }, { menteeId: personId }] };
}

/** Proposals in their time, and pairs. */
function open(now: Date) {
  return {
    OR: [{ state: "ACTIVE" as const }, { state: "PROPOSED" as const, answerBy: { gt: now } }],
  };
}

/** A person's proposals to answer and pairs, the newest first. */
export async function listMine(db: Db, sealed: Sealed, now: Date, personId: string) {
  const rows = await read(db, { AND: [of(personId), open(now)] }, 1_000);
  return rows.map((row) => told(sealed, now, personId, row));
}

/** What ended or did not come about, the newest first. */
export async function listPast(
  db: Db,
  sealed: Sealed,
  now: Date,
  personId: string,
  { after }: z.infer<typeof pastRequest>,
) {
  const rows = await read(db, { AND: [of(personId), beyond(after)], NOT: open(now) }, pageSize);
  const pairings = rows.map((row) => told(sealed, now, personId, row));
  return { pairings, next: (rows.length === pageSize && pairings.at(-1)) || null };
}

/** What follows in that order. */
export function beyond(after: z.infer<typeof pastRequest>["after"]) {
  const at = after && new Date(after.proposedAt);
  return at
    ? { OR: [{ proposedAt: { lt: at } }, { proposedAt: at, id: { lt: after.pairingId } }] }
    : {};
}

/** One of a person's own. Refuses with notFound for others'. */
export async function readMine(
  db: Db,
  sealed: Sealed,
  now: Date,
  personId: string,
  pairingId: string,
) {
  const [row] = await read(db, { id: pairingId, ...of(personId) }, 1);
  if (!row) throw new RefusedError("notFound");
  return told(sealed, now, personId, row);
}

/** Who the other is stays sealed until both have said yes, and once the pair has ended. */
function told(sealed: Sealed, now: Date, personId: string, row: Row) {
  const isMentor = row.mentorId === personId;
  const state = shownState(row.state, row.answerBy, now);
  return {
    pairingId: row.id,
    programmeId: row.programmeId,
    title: shownTexts.parse(row.programme.title),
    side: isMentor ? ("MENTOR" as const) : ("MENTEE" as const),
    state,
    proposedAt: row.proposedAt.toISOString(),
    answerBy: state === "PROPOSED" ? row.answerBy.toISOString() : null,
    accepted:
      (isMentor ? row.mentorAcceptedAt : row.menteeAcceptedAt) !== null && state !== "CLOSED",
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: state === "ENDED" ? (row.endedAt?.toISOString() ?? null) : null,
    lastMetAt: row.lastMetAt?.toISOString() ?? null,
    common: state === "PROPOSED" || state === "ACTIVE" ? commonIn(sealed, row) : null,
    partner: state === "ACTIVE" ? partnerIn(sealed, row, isMentor) : null,
  };
}

/** As it was when they were proposed: today's forms would tell one what the other has written. */
function commonIn(sealed: Sealed, { id: pairingId, common: bytes, programme }: Row) {
  if (!bytes) return null;
  const written = sealed.open(commonSpot(pairingId), bytes);
  const { topicIds, ...common } = sealedCommon.parse(JSON.parse(written));
  const topics = programme.topics.filter(({ id }) => topicIds.includes(id));
  return {
    ...common,
    topics: topics.map(({ id, title }) => ({ topicId: id, title: shownTexts.parse(title) })),
  };
}

function partnerIn(
  sealed: Sealed,
  { mentor, mentee, mentorForm, menteeForm }: Row,
  isMentor: boolean,
) {
  const [person, form] = isMentor ? [mentee, menteeForm] : [mentor, mentorForm];
  const { name, pronouns } = openPerson(sealed, form.id, person);
  const { languages, reach } = openContent(sealed, form.id, form.content);
  return { name, pronouns, languages, reach };
}
