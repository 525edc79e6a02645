import { z } from "zod";
import { applicationState } from "../applications/schema";
import { instant, locale, shownTexts, text, ticked } from "../text";

export const applicationRef = z.object({ personId: z.uuid() });

export const listRequest = z.object({
  state: applicationState.default("WAITING"),
  after: z.object({ sentAt: instant, personId: z.uuid() }).nullable().default(null),
});

/** Requests of one state, and how many there are of each: who waits longest stands first. */
export const applications = z.object({
  applications: z.array(
    applicationRef.extend({
      name: z.string(),
      pronouns: z.string().nullable(),
      sentAt: instant,
      decidedAt: instant.nullable(),
    }),
  ),
  counts: z.record(applicationState, z.int()),
  next: listRequest.shape.after,
});

/** Somebody who may be the same person, and why one might think so. */
const alike = applicationRef.extend({
  name: z.string(),
  why: z.enum(["address", "name"]),
  /** Came in by this address, or asks to join with it too. */
  applying: z.boolean(),
});

/** One request, as far as whoever decides may know it. */
export const application = applicationRef.extend({
  state: applicationState,
  name: z.string(),
  pronouns: z.string().nullable(),
  locale: locale.nullable(),
  hasAddress: z.boolean(),
  sentAt: instant,
  ofAgeAt: instant,
  answers: z.array(z.object({ questionId: z.uuid(), question: shownTexts, answer: z.string() })),
  /** The text as it was agreed to. */
  agreement: z.object({ version: z.int(), title: shownTexts, withdrawn: z.boolean() }).nullable(),
  alike: z.array(alike),
  decidedAt: instant.nullable(),
  reply: z.string().nullable(),
});

/** The words of the office; left empty, there are none. */
const reply = text(2000).transform((words) => (words === "" ? null : words));

export const acceptance = applicationRef.extend({
  kind: z.enum(["FULL", "SUPPORTING"]),
  reply: reply.nullable().default(null),
  /** The address belongs to somebody else: this person gives another when they come in. */
  withoutAddress: ticked,
});

export const refusal = applicationRef.extend({ reply: reply.nullable().default(null) });
