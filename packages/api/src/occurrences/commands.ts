import type { Db } from "@commonhouse/db";
import type { z } from "zod";
import { record } from "../audit/record";
import { RefusedError, refuseIf } from "../errors";
import type { newOccurrence } from "./schema";

/** One more time at which it takes place. Sent twice it is one. */
export async function addOccurrence(
  db: Db,
  now: Date,
  actorId: string,
  { workshopId, occurrenceId, room, capacity, ...times }: z.infer<typeof newOccurrence>,
) {
  const [startsAt, endsAt] = [new Date(times.startsAt), new Date(times.endsAt)];
  if (startsAt <= now) throw new RefusedError("occurrences.inThePast");
  await db.$transaction(async (tx) => {
    const workshop = await tx.workshop.findUnique({
      where: { id: workshopId },
      select: { id: true },
    });
    if (!workshop) throw new RefusedError("notFound");
    const data = { id: occurrenceId, workshopId, startsAt, endsAt, room, capacity };
    const { count } = await tx.occurrence.createMany({ data, skipDuplicates: true });
    if (count === 1) {
      const object = { kind: "Occurrence", id: occurrenceId };
      await record(tx, now, actorId, "occurrences.add", object);
      return;
    }
    if (!(await tx.occurrence.findFirst({ where: data, select: { id: true } }))) {
      throw new RefusedError("occurrences.idTaken");
    }
  });
  return { workshopId, occurrenceId };
}

/** Another time, room or number of seats; everyone concerned is told, the longest waiting seated. */
export async function changeOccurrence(
  db: Db,
  now: Date,
  actorId: string,
  { workshopId, occurrenceId, startsAt, endsAt, room, capacity }: z.infer<typeof newOccurrence>,
) {
  const [{ refusal }] = await db.$queryRaw<[{ refusal: string | null }]>`
    SELECT change_occurrence(${workshopId}::uuid, ${occurrenceId}::uuid, ${new Date(startsAt)},
      ${new Date(endsAt)}, ${room}::text, ${capacity}::int, ${actorId}::uuid, ${now}) AS refusal`;
  refuseIf(refusal);
  return { workshopId, occurrenceId };
}

/** It does not take place; everyone concerned is told, once. */
export async function cancelOccurrence(
  db: Db,
  now: Date,
  actorId: string,
  { workshopId, occurrenceId }: { readonly workshopId: string; readonly occurrenceId: string },
) {
  const [{ refusal }] = await db.$queryRaw<[{ refusal: string | null }]>`
    SELECT cancel_occurrence(
      ${workshopId}::uuid, ${occurrenceId}::uuid, ${actorId}::uuid, ${now}) AS refusal`;
  refuseIf(refusal);
  return { workshopId, occurrenceId };
}
