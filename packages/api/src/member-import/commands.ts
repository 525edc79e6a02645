import { createHash } from "node:crypto";
import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { record } from "../audit/record";
import { readCentre } from "../centre/queries";
import { RefusedError } from "../errors";
import { maxBytes } from "../member-csv/rules";
import { batchSize, takeIn } from "../newcomers/commands";
import { idOf } from "../newcomers/queries";
import { faultyIn, lookUp, readFile, readImport, readProgress } from "./queries";
import { missingIn } from "./rules";
import type { Answer, newImport, newMapping } from "./schema";

/**
 * Keeps a file to be looked at, sealed. Sent twice it is one. Refuses what is no table at all; all
 * other faults are shown with the preview.
 */
export async function saveImport(
  db: Db,
  sealed: Sealed,
  now: Date,
  actorId: string,
  { importId, source }: z.infer<typeof newImport>,
) {
  const bytes = Buffer.from(source, "base64");
  if (bytes.length > maxBytes) throw new RefusedError("memberImport.tooLarge");
  const { facts } = await readFile(db, now, bytes, null);
  const spot = `MemberImport.source:${importId}` as const;
  const data = {
    id: importId,
    source: sealed.seal(spot, bytes.toString("latin1")),
    mapping: facts.mapping,
    total: facts.total,
    createdAt: now,
  };
  await db.$transaction(async (tx) => {
    const { count } = await tx.memberImport.createMany({ data, skipDuplicates: true });
    if (count === 1) {
      await record(tx, now, actorId, "memberImport.upload", { kind: "MemberImport", id: importId });
      return;
    }
    const where = { id: importId };
    const made = await tx.memberImport.findUnique({ where, select: { source: true } });
    const same = made && sealed.open(spot, made.source) === bytes.toString("latin1");
    if (!same) throw new RefusedError("memberImport.idTaken");
  });
  return { importId };
}

/** Columns as whoever looks at them says. Refuses with notFound, and once it has been started. */
export async function mapColumns(db: Db, { importId, ...mapping }: z.infer<typeof newMapping>) {
  const where = { id: importId, startedAt: null };
  const { count } = await db.memberImport.updateMany({ where, data: { mapping } });
  if (count === 0) {
    await readProgress(db, importId);
    throw new RefusedError("memberImport.started");
  }
  return { importId };
}

/** Has the worker take the file over; asked again, it is being done. Refuses with notFound. */
export async function startImport(
  db: Db,
  sealed: Sealed,
  now: Date,
  actorId: string,
  importId: string,
) {
  const { facts } = await readImport(db, sealed, now, importId);
  if (missingIn(facts.mapping).length > 0) throw new RefusedError("memberImport.noColumns");
  if (facts.faulty === facts.total) throw new RefusedError("memberImport.nothing");
  await db.$transaction(async (tx) => {
    const data = { startedAt: now, startedById: actorId, total: facts.total };
    const where = { id: importId, startedAt: null };
    const { count } = await tx.memberImport.updateMany({ where, data });
    if (count === 0) return;
    await record(tx, now, actorId, "memberImport.start", { kind: "MemberImport", id: importId });
    await tx.$queryRaw`SELECT enqueue('imports', ${JSON.stringify({ importId })}::jsonb)`;
  });
  return { importId };
}

/**
 * Takes a file over for whoever keeps the house, by the owner's connection: batch by batch, so that
 * cut short and run again it goes on. `dryRun`: only says what it would do. Refuses what is no table.
 */
export async function importMembers(
  db: Db,
  sealed: Sealed,
  now: Date,
  source: Uint8Array,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Answer> {
  const members = await readFile(db, now, source, null);
  const { total, faulty, ...facts } = members.facts;
  if (missingIn(facts.mapping).length > 0) throw new RefusedError("memberImport.noColumns");
  const { good, known, pairs } = await lookUp(db, sealed, members);
  const told = { total, faulty, likely: pairs.length, facts, problems: faultyIn(members.lines) };
  if (dryRun) return { ...told, added: good.length - known.size, known: known.size };

  const { timeZone, localeOrder } = await readCentre(db);
  const importId = idOf("file", createHash("sha256").update(source).digest("hex"));
  const object = { kind: "MemberImport", id: importId };
  let added = 0;
  await record(db, now, null, "memberImport.start", object);
  for (let at = 0; at < good.length; at += batchSize) {
    const people = good.slice(at, at + batchSize).map(({ record: number, row }) => {
      return { id: idOf(importId, number), row };
    });
    const house = { at: now, timeZone, localeOrder };
    added += await db.$transaction((tx) => takeIn(tx, sealed, people, house));
  }
  await record(db, now, null, "memberImport.finish", object);
  return { ...told, added, known: good.length - added };
}
