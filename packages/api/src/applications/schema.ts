import { z } from "zod";
import { agreement } from "../agreements/schema";
import { questions } from "../questions/schema";
import { instant, line, locale, mailAddress, orNull, text, ticked } from "../text";

/** What whoever applies is asked; without a text to agree to the house takes no requests. */
export const applicationForm = z.object({ agreement: agreement.nullable(), questions });

const confirmed = ticked.refine((yes) => yes, "missing");

/** The id is drawn with the form: sent twice, it is still one request. */
export const newApplication = z.object({
  personId: z.uuid(),
  name: line(60),
  pronouns: orNull(line(60)),
  /** Without it, the answer stands on the applicant's own page alone. */
  address: orNull(mailAddress),
  locale: orNull(locale),
  ofAge: confirmed,
  /** The version that was read, and the word on it. */
  agreementId: z.uuid(),
  agreed: confirmed,
  /** By the id of the question. */
  answers: z
    .record(z.uuid(), text(2000))
    .refine((all) => Object.keys(all).length <= 50)
    .default({}),
});

/** What opens the applicant's own page. */
export const applicationRef = z.object({ token: z.string().min(20).max(100) });

export const applicationState = z.enum(["WAITING", "ACCEPTED", "DECLINED"]);

/** What an applicant sees on their own page. */
export const ownApplication = z.object({
  state: applicationState,
  name: z.string(),
  hasAddress: z.boolean(),
  sentAt: instant,
  decidedAt: instant.nullable(),
  /** The words of the office. */
  reply: z.string().nullable(),
  /** Came in already, and signs in like everybody. */
  arrived: z.boolean(),
});

/** The token of `/join/<token>`: given here, and kept as its hash. */
export const wayIn = z.object({ token: z.string() });
