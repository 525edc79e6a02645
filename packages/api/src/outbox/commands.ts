import type { Db, MessageState } from "@commonhouse/db";
import { refuseIf } from "../errors";

type Answer = { readonly state: MessageState; readonly refusal: string | null };

/** A message that could not be delivered is tried anew; any other stays as it is. */
export async function retryMessage(db: Db, now: Date, actorId: string, messageId: string) {
  const [{ state, refusal }] = await db.$queryRaw<[Answer]>`
    SELECT * FROM retry_message(${messageId}::uuid, ${actorId}::uuid, ${now})`;
  refuseIf(refusal);
  return { messageId, state };
}
