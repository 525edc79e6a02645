import type { Tx } from "@commonhouse/db";
import { RefusedError } from "../errors";
import { lockPerson } from "../people/commands";
import { isAway } from "./queries";

/**
 * Until the transaction ends, nobody else decides about this person, or about whoever they are paired
 * with. First of all locks in whatever ends or pauses a membership. Refuses with notFound.
 */
export async function holdLeaving(tx: Tx, personId: string) {
  const [{ found }] = await tx.$queryRaw<[{ found: boolean }]>`
    SELECT hold_leaving(${personId}::uuid) AS found`;
  if (!found) throw new RefusedError("notFound");
}

type Leaving = {
  readonly personId: string;
  /** Else pairs and teams stay, and forms pause. */
  readonly forGood: boolean;
};

/**
 * All that somebody has promised ends with their membership, by the office that ended it. They are not
 * told of it; whoever takes their seat, coordinates their shift or was paired with them is. After
 * holdLeaving and the change of the membership, in their transaction; asked twice, the same.
 */
export async function leaveEverything(
  tx: Tx,
  now: Date,
  actorId: string,
  { personId, forGood }: Leaving,
) {
  await tx.$executeRaw`
    SELECT leave_everything(${personId}::uuid, ${actorId}::uuid, ${now}, ${forGood}::boolean)`;
}

/**
 * As lockPerson, for what only members do: whoever stopped being one a moment ago promises nothing.
 * Refuses with notFound.
 */
export async function lockMember(tx: Tx, now: Date, personId: string) {
  await lockPerson(tx, personId);
  if (await isAway(tx, now, personId)) throw new RefusedError("notFound");
}
