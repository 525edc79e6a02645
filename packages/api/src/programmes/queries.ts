import type { Db, Tx } from "@commonhouse/db";
import type { z } from "zod";
import { RefusedError } from "../errors";
import { countPairings, nothing } from "../pairing-counts/queries";
import { shownTexts } from "../text";
import { type listRequest, weights } from "./schema";

const pageSize = 50;

/** Programmes newest first, each with what waits in it. `reach`: only these, or all (null). */
export async function listProgrammes(
  db: Db,
  now: Date,
  reach: readonly string[] | null,
  { after }: z.infer<typeof listRequest>,
) {
  const at = after && new Date(after.createdAt);
  const rows = await db.programme.findMany({
    where: {
      ...(reach && { id: { in: [...reach] } }),
      ...(at && {
        OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: after.programmeId } }],
      }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize,
    select: { id: true, title: true, endedAt: true, createdAt: true },
  });
  const counts = await countPairings(
    db,
    now,
    rows.map(({ id }) => id),
  );
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  return {
    programmes: rows.map(({ id, title, endedAt }) => ({
      ...(counts.get(id) ?? nothing),
      programmeId: id,
      title: shownTexts.parse(title),
      ended: endedAt !== null,
    })),
    next: last ? { createdAt: last.createdAt.toISOString(), programmeId: last.id } : null,
  };
}

const inOrder: { readonly [column: string]: "asc" }[] = [{ position: "asc" }, { id: "asc" }];

const topics = {
  orderBy: inOrder,
  select: { id: true, title: true, endedAt: true },
} as const;

/** A programme with its settings and topics. Refuses with notFound. */
export async function readProgramme(db: Db | Tx, programmeId: string) {
  const row = await db.programme.findUnique({
    where: { id: programmeId },
    include: { topics },
  });
  if (!row) throw new RefusedError("notFound");
  return {
    programmeId,
    title: shownTexts.parse(row.title),
    description: shownTexts.parse(row.description),
    weights: weights.parse(row.weights),
    vetting: row.vetting,
    answerDays: row.answerDays,
    quietDays: row.quietDays,
    ended: row.endedAt !== null,
    topics: row.topics.map(({ id, title, endedAt }) => ({
      topicId: id,
      title: shownTexts.parse(title),
      ended: endedAt !== null,
    })),
  };
}

function open(personId: string) {
  return {
    id: true,
    title: true,
    description: true,
    vetting: true,
    topics: { ...topics, where: { endedAt: null } },
    forms: { where: { personId, withdrawnAt: null }, select: { side: true } },
  } as const;
}

/** Programmes that anybody may offer or ask for something in, the oldest first. */
export async function listOpen(db: Db, personId: string) {
  const rows = await db.programme.findMany({
    where: { endedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 500,
    select: open(personId),
  });
  return rows.map(told);
}

/** One of them. Refuses with notFound where it has ended. */
export async function readOpen(db: Db, personId: string, programmeId: string) {
  const row = await db.programme.findFirst({
    where: { id: programmeId, endedAt: null },
    select: open(personId),
  });
  if (!row) throw new RefusedError("notFound");
  return told(row);
}

type Row = {
  readonly id: string;
  readonly title: unknown;
  readonly description: unknown;
  readonly vetting: boolean;
  readonly topics: readonly { readonly id: string; readonly title: unknown }[];
  readonly forms: readonly { readonly side: "MENTOR" | "MENTEE" }[];
};

function told({ id, title, description, vetting, topics, forms }: Row) {
  return {
    programmeId: id,
    title: shownTexts.parse(title),
    description: shownTexts.parse(description),
    vetting,
    topics: topics.map((one) => ({ topicId: one.id, title: shownTexts.parse(one.title) })),
    offers: forms.some(({ side }) => side === "MENTOR"),
    asks: forms.some(({ side }) => side === "MENTEE"),
  };
}
