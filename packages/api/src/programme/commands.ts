import type { Db, Tx } from "@commonhouse/db";
import type { z } from "zod";
import { record } from "../audit/record";
import { RefusedError } from "../errors";
import { maxBytes } from "../programme-file/rules";
import { answerFor, planFor, readDraft, readFile } from "./queries";
import type { Step } from "./rules";
import type { Answer, newDraft } from "./schema";

/** How long taking over may take, in milliseconds. One statement may take longer than a page's. */
const patience = 60_000;

/**
 * Keeps a file to be looked at. Sent twice it is one. Refuses what is no calendar at all, and what
 * is too large; all other faults are shown with the preview.
 */
export async function saveDraft(
  db: Db,
  now: Date,
  actorId: string,
  { draftId, source }: z.infer<typeof newDraft>,
) {
  if (Buffer.byteLength(source) > maxBytes) throw new RefusedError("programme.tooLarge");
  const { problems } = await readFile(db, now, source);
  if (source.includes("\0") || problems.some(({ fault }) => fault === "notCalendar")) {
    throw new RefusedError("programme.unreadable");
  }
  await db.$transaction(async (tx) => {
    const data = { id: draftId, source, createdAt: now };
    const { count } = await tx.programmeDraft.createMany({ data, skipDuplicates: true });
    if (count === 1) {
      const object = { kind: "ProgrammeDraft", id: draftId };
      await record(tx, now, actorId, "programme.saveDraft", object);
      return;
    }
    const same = { id: draftId, source };
    if (!(await tx.programmeDraft.findFirst({ where: same, select: { id: true } }))) {
      throw new RefusedError("programme.idTaken");
    }
  });
  return { draftId };
}

/** Takes a draft over, once: again it changes nothing. Refuses with notFound. */
export async function takeOver(db: Db, now: Date, actorId: string, draftId: string) {
  const { source } = await readDraft(db, draftId);
  return importFile(db, now, actorId, source, { kind: "ProgrammeDraft", id: draftId });
}

/**
 * Takes a file over for whoever keeps the house, all that is good in it or, if anything breaks,
 * nothing. `dryRun`: only says what it would do.
 */
export async function importProgramme(
  db: Db,
  now: Date,
  source: Uint8Array | string,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Answer> {
  if (!dryRun) return importFile(db, now, null, source);
  const programme = await readFile(db, now, source);
  return answerFor(programme, await planFor(db, now, programme));
}

async function importFile(
  db: Db,
  now: Date,
  actorId: string | null,
  source: Uint8Array | string,
  object?: Parameters<typeof record>[4],
): Promise<Answer> {
  const programme = await readFile(db, now, source);
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`
        SELECT set_config('statement_timeout', '9s', true), set_config('lock_timeout', '9s', true)`;
      // One import at a time: the second finds what the first has made.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('commonhouse.programme'))`;
      const steps = await planFor(tx, now, programme);
      await addWorkshops(tx, now, actorId, steps);
      await editWorkshops(tx, now, actorId, steps);
      await addOccurrences(tx, now, actorId, steps);
      await changeOccurrences(tx, now, actorId, steps);
      await cancelOccurrences(tx, now, actorId, steps);
      if (object && steps.some(({ outcome }) => outcome !== "UNCHANGED")) {
        await record(tx, now, actorId, "programme.takeOver", object);
      }
      return answerFor(programme, steps);
    },
    { timeout: patience },
  );
}

async function addWorkshops(tx: Tx, now: Date, actorId: string | null, steps: readonly Step[]) {
  const rows = steps
    .filter(({ outcome }) => outcome === "CREATED")
    .map(({ workshopId: id, event: { uid, kind, title, description } }) => {
      return { id, uid, kind, title, description };
    });
  await tx.$executeRaw`
    WITH added AS (
      INSERT INTO "Workshop" ("id", "uid", "kind", "title", "description", "createdAt")
      SELECT r.id, r.uid, r.kind::"WorkshopKind", r.title, r.description, ${now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(id UUID, uid TEXT, kind TEXT, title JSONB, description JSONB)
      ON CONFLICT DO NOTHING RETURNING "id")
    INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
    SELECT ${now}, ${actorId}::uuid, 'workshops.create', 'Workshop', added."id" FROM added`;
}

async function editWorkshops(tx: Tx, now: Date, actorId: string | null, steps: readonly Step[]) {
  const rows = steps
    .filter(({ edited }) => edited)
    .map(({ workshopId: id, event: { kind, title, description } }) => {
      return { id, kind, title, description };
    });
  await tx.$executeRaw`
    WITH edited AS (
      UPDATE "Workshop" w
      SET "kind" = r.kind::"WorkshopKind", "title" = r.title, "description" = r.description
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(id UUID, kind TEXT, title JSONB, description JSONB)
      WHERE w."id" = r.id RETURNING w."id")
    INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
    SELECT ${now}, ${actorId}::uuid, 'workshops.edit', 'Workshop', edited."id" FROM edited`;
}

async function addOccurrences(tx: Tx, now: Date, actorId: string | null, steps: readonly Step[]) {
  const rows = steps.flatMap(({ workshopId, added }) =>
    added.map((time) => ({ ...time, workshopId })),
  );
  await tx.$executeRaw`
    WITH added AS (
      INSERT INTO "Occurrence"
        ("id", "workshopId", "startsAt", "endsAt", "room", "capacity", "recurrenceId")
      SELECT r."occurrenceId", r."workshopId", r."startsAt", r."endsAt", r."room", r."capacity",
        r."recurrenceId"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r("occurrenceId" UUID, "workshopId" UUID, "startsAt" TIMESTAMPTZ,
          "endsAt" TIMESTAMPTZ, "room" TEXT, "capacity" INTEGER, "recurrenceId" TIMESTAMPTZ)
      ON CONFLICT DO NOTHING RETURNING "id")
    INSERT INTO "AuditEntry" ("at", "actorId", "action", "objectKind", "objectId")
    SELECT ${now}, ${actorId}::uuid, 'occurrences.add', 'Occurrence', added."id" FROM added`;
}

/** What was cancelled or has begun since the plan was made is passed over. */
async function changeOccurrences(
  tx: Tx,
  now: Date,
  actorId: string | null,
  steps: readonly Step[],
) {
  const rows = steps.flatMap(({ workshopId, changed }) =>
    changed.map((time) => ({ ...time, workshopId })),
  );
  await tx.$queryRaw`
    SELECT change_occurrence(r."workshopId", r."occurrenceId", r."startsAt", r."endsAt", r."room",
      r."capacity", ${actorId}::uuid, ${now}) AS refusal
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("occurrenceId" UUID, "workshopId" UUID, "startsAt" TIMESTAMPTZ,
        "endsAt" TIMESTAMPTZ, "room" TEXT, "capacity" INTEGER)`;
}

async function cancelOccurrences(
  tx: Tx,
  now: Date,
  actorId: string | null,
  steps: readonly Step[],
) {
  const rows = steps.flatMap(({ workshopId, cancelled }) =>
    cancelled.map((occurrenceId) => ({ occurrenceId, workshopId })),
  );
  await tx.$queryRaw`
    SELECT cancel_occurrence(r."workshopId", r."occurrenceId", ${actorId}::uuid, ${now}) AS refusal
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("occurrenceId" UUID, "workshopId" UUID)`;
}
