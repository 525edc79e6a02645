import { z } from "zod";
import { line, locale, mailAddress, text, texts } from "../text";

const key = z.string().min(1).max(80);

/** A wording that members agree to; the first of a list is the oldest. */
export const agreement = z.strictObject({ title: texts(line(120)), text: texts(text(6000)) });

/** What the centre asks of those who want to join. */
export const question = z.strictObject({
  text: texts(line(300)),
  required: z.boolean().default(false),
});

/** Somebody who asks to join, and waits. */
export const application = z.strictObject({
  key,
  name: line(60),
  pronouns: line(60).optional(),
  language: locale,
  email: mailAddress.optional(),
  /** How long ago it was sent. */
  hoursAgo: z.number().min(0).max(2000).default(0),
  /** In the order of the questions. */
  answers: z.array(text(2000)).default([]),
});

/** Everything about joining that a scenario may hold. */
export type Joining = {
  readonly agreements: readonly z.infer<typeof agreement>[];
  readonly questions: readonly z.infer<typeof question>[];
  readonly applications: readonly z.infer<typeof application>[];
};
