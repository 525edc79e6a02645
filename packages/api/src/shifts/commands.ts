import { createHash } from "node:crypto";
import type { Db, Tx } from "@commonhouse/db";
import type { z } from "zod";
import { record } from "../audit/record";
import { readCentre } from "../centre/queries";
import { RefusedError, refuseIf } from "../errors";
import { mostAtOnce, shiftsOf } from "./rules";
import type { changedShift, newSeries, newShift } from "./schema";

/** One shift. Sent twice it is one; the id of another is refused. */
export async function addShift(
  db: Db,
  now: Date,
  actorId: string,
  { teamId, shiftId, title, place, needed, skillId, ...times }: z.infer<typeof newShift>,
) {
  const [startsAt, endsAt] = [new Date(times.startsAt), new Date(times.endsAt)];
  if (startsAt <= now) throw new RefusedError("shifts.inThePast");
  await db.$transaction(async (tx) => {
    await expectOpen(tx, teamId, skillId);
    const data = { id: shiftId, teamId, startsAt, endsAt, title, place, needed, skillId };
    const { count } = await tx.shift.createMany({ data, skipDuplicates: true });
    if (count === 1) {
      await record(tx, now, actorId, "shifts.add", { kind: "Shift", id: shiftId });
      return;
    }
    const same = { ...data, seriesId: null, title: { equals: title } };
    if (!(await tx.shift.findFirst({ where: same, select: { id: true } }))) {
      throw new RefusedError("shifts.idTaken");
    }
  });
  return { teamId, shiftId };
}

/**
 * The same shift again and again, as far as it is still to come. Sent twice it is one series, also
 * where its shifts were changed meanwhile.
 */
export async function addSeries(
  db: Db,
  now: Date,
  actorId: string,
  { teamId, seriesId, title, place, needed, skillId, ...rule }: z.infer<typeof newSeries>,
) {
  const { timeZone } = await readCentre(db);
  const all = shiftsOf(rule, timeZone).map(({ local, ...times }) => {
    return { id: idOf(`${seriesId} ${local}`), ...times };
  });
  if (all.length > mostAtOnce) throw new RefusedError("shifts.tooMany", { most: mostAtOnce });
  const toCome = all.filter(({ startsAt }) => startsAt > now);
  const planned = await db.$transaction(async (tx) => {
    await expectOpen(tx, teamId, skillId);
    const series = { id: seriesId, teamId, createdAt: now };
    const before = await tx.shiftSeries.findUnique({ where: { id: seriesId } });
    if (!before && toCome.length === 0) throw new RefusedError("shifts.none");
    const { count } = await tx.shiftSeries.createMany({ data: series, skipDuplicates: true });
    if (count === 0) return countSame(tx, teamId, seriesId, all);
    const fields = { teamId, seriesId, title, place, needed, skillId };
    await tx.shift.createMany({ data: toCome.map((times) => ({ ...fields, ...times })) });
    await record(tx, now, actorId, "shifts.addSeries", { kind: "ShiftSeries", id: seriesId });
    return toCome.length;
  });
  return { teamId, seriesId, planned };
}

/** The same UUID (of version 8) for the same text: the same form makes the same shifts. */
function idOf(text: string) {
  const bytes = createHash("sha256").update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * The series was made before: by this very form, if its shifts are those that the form named then.
 * Answers how many.
 */
async function countSame(
  tx: Tx,
  teamId: string,
  seriesId: string,
  named: readonly { readonly id: string; readonly startsAt: Date }[],
) {
  const series = await tx.shiftSeries.findFirst({
    where: { id: seriesId, teamId },
    select: { createdAt: true, shifts: { select: { id: true } } },
  });
  const ids = new Set(series?.shifts.map(({ id }) => id));
  const due = named.filter(({ startsAt }) => series && startsAt > series.createdAt);
  if (ids.size === 0 || due.length !== ids.size || !due.every(({ id }) => ids.has(id))) {
    throw new RefusedError("shifts.idTaken");
  }
  return ids.size;
}

/** A team that goes on, locked until the end; a skill that exists. Refuses with notFound. */
async function expectOpen(tx: Tx, teamId: string, skillId: string | null) {
  const team = await tx.$queryRaw<object[]>`
    SELECT FROM "Team" WHERE "id" = ${teamId}::uuid AND "endedAt" IS NULL FOR SHARE`;
  if (team.length === 0) throw new RefusedError("notFound");
  if (skillId === null) return;
  const skill = await tx.skill.findUnique({ where: { id: skillId }, select: { id: true } });
  if (!skill) throw new RefusedError("notFound");
}

type Ref = { readonly teamId: string; readonly shiftId: string };

/**
 * Another time, place, need or title; whoever took it is told of the time and the place. Whoever has
 * something else then is freed and told if `release` is wished, else it is refused with their number.
 */
export async function changeShift(
  db: Db,
  now: Date,
  actorId: string,
  { teamId, shiftId, release, ...shift }: z.infer<typeof changedShift>,
) {
  const { startsAt, endsAt, title, place, needed, skillId } = shift;
  const [{ refusal, freed }] = await db.$queryRaw<[{ refusal: string | null; freed: number }]>`
    SELECT * FROM change_shift(${teamId}::uuid, ${shiftId}::uuid, ${new Date(startsAt)},
      ${new Date(endsAt)}, ${title}::jsonb, ${place}::text, ${needed}::int, ${skillId}::uuid,
      ${release}::boolean, ${actorId}::uuid, ${now})`;
  refuseIf(refusal, freed > 0 ? { count: freed } : {});
  return { teamId, shiftId, freed };
}

type Cancelled = { readonly refusal: string | null; readonly cancelled: number };

/** It does not take place; whoever took it is told, once. */
export async function cancelShift(db: Db, now: Date, actorId: string, { teamId, shiftId }: Ref) {
  const [{ refusal, cancelled }] = await db.$queryRaw<[Cancelled]>`
    SELECT * FROM cancel_shift(${teamId}::uuid, ${shiftId}::uuid, ${actorId}::uuid, ${now})`;
  refuseIf(refusal);
  return { teamId, shiftId, cancelled };
}

/** The same for this one and all of its series that follow, as far as they have not started. */
export async function cancelFollowing(
  db: Db,
  now: Date,
  actorId: string,
  { teamId, shiftId }: Ref,
) {
  const [{ refusal, cancelled }] = await db.$queryRaw<[Cancelled]>`
    SELECT * FROM cancel_following(${teamId}::uuid, ${shiftId}::uuid, ${actorId}::uuid, ${now})`;
  refuseIf(refusal);
  return { teamId, shiftId, cancelled };
}
