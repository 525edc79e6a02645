import { z } from "zod";

/** What a message holds, sealed as one. `from` is the name it comes under; the address is the mailer's. */
export const content = z.object({
  to: z.string(),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
});
