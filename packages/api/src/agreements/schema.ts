import { z } from "zod";
import { instant, line, shownTexts, text, texts, whole } from "../text";

const written = <T extends z.ZodType<string>>(one: T) =>
  texts(one).refine((all) => Object.keys(all).length > 0, "missing");

/** A text that people agree to, as it is worded in one version. */
export const agreement = z.object({
  agreementId: z.uuid(),
  version: z.int(),
  title: shownTexts,
  text: shownTexts,
  from: instant,
});

export const agreementRef = agreement.pick({ agreementId: true });

/** `after`: the version that the new one was written over, 0 for the first. */
export const newAgreement = agreementRef.extend({
  after: whole(0, 100_000),
  title: written(line(120)),
  text: written(text(6000).refine((words) => words !== "", "missing")),
});

/** All versions, the newest first, each with how many hold to it. */
export const versions = z.array(agreement.extend({ agreed: z.int() }));
