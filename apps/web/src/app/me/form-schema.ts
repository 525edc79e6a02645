import { newDetails } from "@commonhouse/api/me/schema";
import { z } from "zod";

/** Two lists of languages are one. A form sends a list of one as a word, an empty list not at all. */
export const detailsForm = z
  .record(z.string(), z.unknown())
  .transform((sent): z.input<typeof newDetails> => {
    const {
      languages = [],
      otherLanguages = [],
      ...rest
    } = sent as Record<string, string | string[]>;
    const all = [languages, otherLanguages].flat();
    return { ...(rest as z.input<typeof newDetails>), languages: all };
  })
  .pipe(newDetails);
