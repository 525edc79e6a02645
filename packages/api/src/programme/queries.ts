import { createHash } from "node:crypto";
import type { Db, Tx } from "@commonhouse/db";
import type { z } from "zod";
import { readCentre } from "../centre/queries";
import { RefusedError } from "../errors";
import type { Remark } from "../programme-event/schema";
import { type Programme, readProgramme } from "../programme-file/rules";
import { shownTexts } from "../text";
import { type Known, type Step, stepFor } from "./rules";
import type { Answer, preview } from "./schema";

/** A draft as it was saved. Refuses with notFound. */
export async function readDraft(db: Db, draftId: string) {
  const draft = await db.programmeDraft.findUnique({
    where: { id: draftId },
    select: { source: true, createdAt: true },
  });
  if (!draft) throw new RefusedError("notFound");
  return draft;
}

/** What taking a draft over would do now. Refuses with notFound. */
export async function previewDraft(
  db: Db,
  now: Date,
  draftId: string,
): Promise<z.infer<typeof preview>> {
  const { source, createdAt } = await readDraft(db, draftId);
  const programme = await readFile(db, now, source);
  const steps = await planFor(db, now, programme);
  return {
    ...answerFor(programme, steps),
    uploadedAt: createdAt.toISOString(),
    events: steps.map(shown),
  };
}

function shown({ event: { event, line, uid, kind, title, times }, outcome, ...step }: Step) {
  const [first] = times;
  return {
    event,
    line,
    uid,
    kind,
    title,
    outcome,
    times: times.length,
    startsAt: first?.startsAt ?? null,
    endsAt: first?.endsAt ?? null,
    room: first?.room ?? "",
    capacity: first?.capacity ?? 0,
    added: step.added.length,
    moved: step.changed.length,
    cancelled: step.cancelled.length,
  };
}

/** A file as this centre reads it: by its clocks, in the order of its languages. */
export async function readFile(db: Db, now: Date, source: Uint8Array | string) {
  const { timeZone, localeOrder } = await readCentre(db);
  return readProgramme(source, { timeZone, localeOrder }, now);
}

/** What each event of a file comes to, beside what the house knows. */
export async function planFor(db: Db | Tx, now: Date, { events }: Programme): Promise<Step[]> {
  const workshops = await db.workshop.findMany({
    where: { uid: { in: events.map(({ uid }) => uid) } },
    select: {
      id: true,
      uid: true,
      kind: true,
      title: true,
      description: true,
      occurrences: {
        select: {
          id: true,
          recurrenceId: true,
          startsAt: true,
          endsAt: true,
          room: true,
          capacity: true,
          cancelledAt: true,
        },
      },
    },
  });
  const known = new Map(
    workshops.map(({ uid, title, description, ...workshop }): [string | null, Known] => [
      uid,
      {
        ...workshop,
        title: shownTexts.parse(title),
        description: shownTexts.parse(description),
      },
    ]),
  );
  return events.map((event) => stepFor(event, known.get(event.uid), idOf, now));
}

/** What a plan comes to, in numbers, with all that is to be known about the file. */
export function answerFor({ problems, remarks }: Programme, steps: readonly Step[]): Answer {
  const count = (outcome: Step["outcome"]) => {
    return steps.filter((step) => step.outcome === outcome).length;
  };
  const left = steps.flatMap(({ left, event: { event, uid, line, title } }): Remark[] => {
    const [shownTitle = null] = Object.values(title);
    return left > 0 ? [{ event, uid, line, title: shownTitle, remark: "timesLeft" }] : [];
  });
  return {
    created: count("CREATED"),
    changed: count("CHANGED"),
    unchanged: count("UNCHANGED"),
    problems: [...problems],
    remarks: [...remarks, ...left],
  };
}

/** A UUID (version 8) that the same event, or time of an event, always gets. */
function idOf(uid: string, key?: string): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([uid, key ?? null]))
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
