import type { Actor } from "@commonhouse/auth/actor";
import type { Db } from "@commonhouse/db";
import type { Sealed } from "@commonhouse/db/sealed";
import type { z } from "zod";
import { refuseIf } from "../errors";
import { sealFor } from "../search-text/queries";
import type { newTerm, searchRequest, termEnd, termRef } from "./schema";

type Answer = { readonly refusal: string | null };

/**
 * Somebody holds a seat, and is told so unless it is over already. Sent twice it is one term; of all
 * who fill a seat at the same moment one does.
 */
export async function seatPerson(
  db: Db,
  now: Date,
  actorId: string,
  { committeeId, seatId, termId, personId, seating, from, until }: z.infer<typeof newTerm>,
) {
  const [begins, ends] = [from && new Date(from), until && new Date(until)];
  const [{ refusal }] = await db.$queryRaw<[Answer]>`
    SELECT seat_person(${committeeId}::uuid, ${seatId}::uuid, ${termId}::uuid, ${personId}::uuid,
      ${seating}::"Seating", ${begins}::timestamptz, ${ends}::timestamptz, ${actorId}::uuid, ${now}) AS refusal`;
  refuseIf(refusal);
  return { committeeId, termId };
}

/** Another end for a term that is not over, or now; its person is told. */
export async function endTerm(
  db: Db,
  now: Date,
  actorId: string,
  { committeeId, termId, until }: z.infer<typeof termEnd>,
) {
  const ends = until && new Date(until);
  const [{ refusal }] = await db.$queryRaw<[Answer]>`
    SELECT end_term(${committeeId}::uuid, ${termId}::uuid, ${ends}::timestamptz, ${actorId}::uuid, ${now}) AS refusal`;
  refuseIf(refusal);
  return { committeeId, termId };
}

/** Takes back a term that was noted by mistake; its person is told. */
export async function strikeTerm(
  db: Db,
  now: Date,
  actorId: string,
  { committeeId, termId }: z.infer<typeof termRef>,
) {
  const [{ refusal }] = await db.$queryRaw<[Answer]>`
    SELECT strike_term(${committeeId}::uuid, ${termId}::uuid, ${actorId}::uuid, ${now}) AS refusal`;
  refuseIf(refusal);
  return { committeeId, termId };
}

/** Seals the name that was typed, so that it may stand in an address. */
export function sealSearch(
  sealed: Sealed,
  actor: Actor,
  { committeeId, text }: z.infer<typeof searchRequest>,
) {
  return { committeeId, search: sealFor(sealed, actor, text) };
}
