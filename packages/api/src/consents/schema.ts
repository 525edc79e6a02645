import { z } from "zod";
import { agreement, agreementRef } from "../agreements/schema";
import { instant } from "../text";

const held = z.object({ givenAt: instant, withdrawnAt: instant.nullable() });

/** What somebody agreed to: the text of now, with their word on it, and the versions from before. */
export const consents = z.object({
  current: agreement.extend({ consent: held.nullable() }).nullable(),
  earlier: z.array(agreement.extend({ consent: held })),
});

export const consentRef = agreementRef;

export const listRequest = z.object({
  after: z.object({ withdrawnAt: instant, personId: z.uuid() }).nullable().default(null),
});

/** Members who took their agreement back, the longest ago first. */
export const withdrawn = z.object({
  people: z.array(z.object({ personId: z.uuid(), name: z.string(), withdrawnAt: instant })),
  next: listRequest.shape.after,
});
