import { z } from "zod";
import { instant, orNull } from "../text";

// All of this travels as plain JSON, so instants are strings.

export const messageRef = z.object({ messageId: z.uuid() });

export const messageState = z.enum(["WAITING", "SENT", "FAILED"]);

const cursor = messageRef.extend({ createdAt: instant });

export const listRequest = z.object({
  after: cursor.nullable().default(null),
  state: orNull(messageState).default(null),
});

/** A message as the console may know it: enough to see whether it arrives, not to use its link. */
export const message = messageRef.extend({
  /** Only its first letters, except in a demo. */
  to: z.string(),
  subject: z.string(),
  /** Links are masked, except in a demo. */
  text: z.string(),
  state: messageState,
  attempts: z.int(),
  createdAt: instant,
  dueAt: instant,
  sentAt: instant.nullable(),
});

export const messageList = z.object({ messages: z.array(message), next: cursor.nullable() });

export const retried = messageRef.extend({ state: messageState });
