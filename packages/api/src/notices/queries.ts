import type { Db, Tx } from "@commonhouse/db";
import type { z } from "zod";
import { shownTexts } from "../text";
import { isAsItWas, isPersonal, kindOf, pageOf } from "./rules";
import { type about, type inboxRequest, params } from "./schema";

const pageSize = 30;

/** A person's notices, newest first. Words come later, in the reader's language. */
export async function readInbox(db: Db, personId: string, { after }: z.infer<typeof inboxRequest>) {
  const at = after && new Date(after.createdAt);
  const beyond = at && {
    OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: after.noticeId } }],
  };
  const rows = await db.notice.findMany({
    where: { personId, ...beyond },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize,
    select: { id: true, kind: true, params: true, createdAt: true, readAt: true },
  });
  const told = await tell(db, rows);
  const notices = rows.map(({ id, createdAt, readAt }, index) => ({
    ...(told[index] ?? nothing),
    noticeId: id,
    createdAt: createdAt.toISOString(),
    read: readAt !== null,
  }));
  return { notices, next: (rows.length === pageSize && notices.at(-1)) || null };
}

/** How many a person has not read. */
export async function countUnread(db: Db, personId: string) {
  return { count: await db.notice.count({ where: { personId, readAt: null } }) };
}

type About = z.infer<typeof about>;
type Told = {
  readonly kind: ReturnType<typeof kindOf>;
  readonly params: z.infer<typeof params>;
  readonly about: About | null;
  readonly page: string;
};

const nothing: Told = { kind: "other", params: {}, about: null, page: "/messages" };

/**
 * What notices say, in their order, with today's title and times of what they are about. One whose
 * kind, occurrence or shift is not known says `other`.
 */
export async function tell(
  db: Db | Tx,
  notices: readonly { readonly kind: string; readonly params: unknown }[],
): Promise<readonly Told[]> {
  const kept = notices.map((notice) => params.safeParse(notice.params).data ?? {});
  const [occurrences, shifts] = await Promise.all([
    readOccurrences(db, idsIn(kept, "occurrenceId")),
    readShifts(db, idsIn(kept, "shiftId")),
  ]);
  const subjects = new Map([...occurrences, ...shifts]);
  return notices.map((notice, index) => {
    const its = kept[index] ?? {};
    const subject = subjects.get(its.occurrenceId ?? its.shiftId ?? "");
    const kind = kindOf(notice.kind);
    if (kind === "other" || !(subject || isPersonal(kind))) return { ...nothing, params: its };
    const about = subject && isAsItWas(kind) ? asItWas(subject, its) : subject;
    return { kind, params: its, about: about ?? null, page: pageOf(kind, its) };
  });
}

function asItWas(about: About, { startsAt, endsAt }: Told["params"]): About {
  return { ...about, ...(startsAt && endsAt ? { startsAt, endsAt } : {}) };
}

function idsIn(kept: readonly Told["params"][], name: "occurrenceId" | "shiftId") {
  return [...new Set(kept.flatMap((params) => params[name] ?? []))];
}

async function readOccurrences(db: Db | Tx, ids: string[]): Promise<readonly [string, About][]> {
  if (ids.length === 0) return [];
  const rows = await db.occurrence.findMany({
    where: { id: { in: ids } },
    select: { ...times, room: true, workshop: { select: { title: true } } },
  });
  return rows.map(({ id, room, workshop: { title }, ...row }) => [id, told(row, title, room)]);
}

async function readShifts(db: Db | Tx, ids: string[]): Promise<readonly [string, About][]> {
  if (ids.length === 0) return [];
  const rows = await db.shift.findMany({
    where: { id: { in: ids } },
    select: { ...times, title: true, place: true, team: { select: { title: true } } },
  });
  return rows.map(({ id, place, title, team, ...row }) => {
    const own = shownTexts.parse(title);
    return [id, told(row, Object.keys(own).length > 0 ? own : team.title, place)];
  });
}

const times = { id: true, startsAt: true, endsAt: true, cancelledAt: true } as const;

type Times = { readonly startsAt: Date; readonly endsAt: Date; readonly cancelledAt: Date | null };

function told({ startsAt, endsAt, cancelledAt }: Times, title: unknown, room: string): About {
  return {
    title: shownTexts.parse(title),
    room,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    cancelled: cancelledAt !== null,
  };
}
