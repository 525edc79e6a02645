import type { Db } from "@commonhouse/db";
import type { z } from "zod";
import { refuseIf } from "../errors";
import type { assignmentState, personShift } from "./schema";

type Answer = {
  readonly state: z.infer<typeof assignmentState>;
  readonly refusal: string | null;
};
type Taken = Answer & { readonly starts: Date | null; readonly ends: Date | null };

/**
 * A shift for this person, while somebody is needed; asked twice, the same answer. Refused for what
 * they have promised already, the refusal says when that is.
 */
export async function takeShift(db: Db, now: Date, personId: string, shiftId: string) {
  const [{ state, refusal, starts, ends }] = await db.$queryRaw<[Taken]>`
    SELECT * FROM take_shift(${shiftId}::uuid, ${personId}::uuid, ${now})`;
  const then = starts && ends && { startsAt: starts.toISOString(), endsAt: ends.toISOString() };
  refuseIf(refusal, then ?? {});
  return { state };
}

/** Gives the shift back. Less than a day before, those who coordinate the team are told of the gap. */
export async function dropShift(db: Db, now: Date, personId: string, shiftId: string) {
  return stateOf(
    await db.$queryRaw<[Answer]>`
      SELECT * FROM drop_shift(${shiftId}::uuid, ${personId}::uuid, ${now})`,
  );
}

/** Puts somebody down for a shift of this team, by the same rules; they are told. */
export async function assignShift(
  db: Db,
  now: Date,
  actorId: string,
  { teamId, shiftId, personId }: z.infer<typeof personShift>,
) {
  return stateOf(
    await db.$queryRaw<[Answer]>`
      SELECT * FROM assign_shift(${teamId}::uuid, ${shiftId}::uuid, ${personId}::uuid,
        ${actorId}::uuid, ${now})`,
  );
}

/** Somebody need not come after all; they are told. */
export async function freeShift(
  db: Db,
  now: Date,
  actorId: string,
  { teamId, shiftId, personId }: z.infer<typeof personShift>,
) {
  return stateOf(
    await db.$queryRaw<[Answer]>`
      SELECT * FROM free_shift(${teamId}::uuid, ${shiftId}::uuid, ${personId}::uuid,
        ${actorId}::uuid, ${now})`,
  );
}

function stateOf([{ state, refusal }]: [Answer]) {
  refuseIf(refusal);
  return { state };
}
