import type { Db } from "@commonhouse/db";
import type { z } from "zod";
import { refuseIf } from "../errors";
import type { newOffice, officeRef } from "./schema";

/**
 * An office of the whole house, or of one workshop, team, programme or committee. Sent twice it is one. The
 * database asks whether whoever gives it may.
 */
export async function giveOffice(
  db: Db,
  now: Date,
  actorId: string,
  { personId, officeId, role, scopeId, from, until }: z.infer<typeof newOffice>,
) {
  const [begins, ends] = [from && new Date(from), until && new Date(until)];
  const [{ refusal }] = await db.$queryRaw<[{ refusal: string | null }]>`
    SELECT give_office(${officeId}::uuid, ${personId}::uuid, ${role}::"OfficeRole",
      ${scopeId}::uuid, ${begins}::timestamptz, ${ends}::timestamptz, ${actorId}::uuid, ${now}) AS refusal`;
  refuseIf(refusal);
  return { personId, officeId };
}

/** The office ends now, and with it the person's sessions in the console; one to come never begins. */
export async function endOffice(
  db: Db,
  now: Date,
  actorId: string,
  { personId, officeId }: z.infer<typeof officeRef>,
) {
  const [{ refusal }] = await db.$queryRaw<[{ refusal: string | null }]>`
    SELECT end_office(${officeId}::uuid, ${personId}::uuid, ${actorId}::uuid, ${now}) AS refusal`;
  refuseIf(refusal);
  return { personId, officeId };
}
