import type { Db, PlaceState } from "@commonhouse/db";
import type { z } from "zod";
import { refuseIf } from "../errors";
import type { arrival, arrivals } from "./schema";

type Answer = { readonly state: PlaceState; readonly refusal: string | null };
type Answered = { readonly refusal: string | null };

/**
 * A seat, or a place on the waiting list once every seat is taken; asked twice, the same answer.
 */
export async function takePlace(db: Db, now: Date, personId: string, occurrenceId: string) {
  return stateOf(
    await db.$queryRaw<[Answer]>`
      SELECT * FROM take_place(${occurrenceId}::uuid, ${personId}::uuid, ${now})`,
  );
}

/** Gives the place up; whoever has waited longest is seated, and told, at the same moment. */
export async function giveUpPlace(db: Db, now: Date, personId: string, occurrenceId: string) {
  return stateOf(
    await db.$queryRaw<[Answer]>`
      SELECT * FROM give_up_place(${occurrenceId}::uuid, ${personId}::uuid, ${now})`,
  );
}

/** Someone with a seat has come, or has not after all; asked twice, the same. */
export async function checkIn(
  db: Db,
  now: Date,
  actorId: string,
  { workshopId, occurrenceId, personId, arrived }: z.infer<typeof arrival>,
) {
  const [{ refusal }] = await db.$queryRaw<[Answered]>`
    SELECT check_in(${workshopId}::uuid, ${occurrenceId}::uuid, ${personId}::uuid,
      ${arrived}::boolean, ${actorId}::uuid, ${now}) AS refusal`;
  refuseIf(refusal);
  return { present: arrived ? 1 : 0 };
}

/**
 * The whole list at once: those who were shown and are not present, are not here. Whoever gave
 * their place up meanwhile is passed over, and not counted.
 */
export async function saveArrivals(
  db: Db,
  now: Date,
  actorId: string,
  { workshopId, occurrenceId, shown, present }: z.infer<typeof arrivals>,
) {
  const rows = await db.$queryRaw<(Answered & { readonly here: boolean })[]>`
    SELECT p = ANY(${present}::uuid[]) AS here,
      check_in(${workshopId}::uuid, ${occurrenceId}::uuid, p,
        p = ANY(${present}::uuid[]), ${actorId}::uuid, ${now}) AS refusal
    FROM unnest(${[...new Set(shown)]}::uuid[]) AS p ORDER BY p`;
  const found = rows.filter(({ refusal }) => refusal !== "notFound");
  if (rows.length > 0 && found.length === 0) refuseIf("notFound");
  for (const { refusal } of found) refuseIf(refusal);
  return { present: found.filter(({ here }) => here).length };
}

function stateOf([{ state, refusal }]: [Answer]) {
  refuseIf(refusal);
  return { state };
}
