import { z } from "zod";
import { language, line, locale, mailAddress, orNull, several, text } from "../text";

export const contactRef = z.object({ personId: z.uuid() });

/** How to reach a person, and what was noted about looking after their membership. */
export const contact = contactRef.extend({
  address: z.string().nullable(),
  phone: z.string().nullable(),
  area: z.string().nullable(),
  /** What they speak. */
  languages: z.array(z.string()),
  /** The language that is written to them. */
  locale: locale.nullable(),
  note: z.string().nullable(),
});

/** All that the membership office may write about a person; what is left empty is forgotten. */
export const newContact = contactRef.extend({
  name: line(60),
  pronouns: orNull(line(60)),
  address: orNull(mailAddress),
  phone: orNull(line(40)),
  area: orNull(line(80)),
  languages: several(language, 40).transform((codes) => [...new Set(codes)].toSorted()),
  locale: orNull(locale),
  note: orNull(text(4000)),
});
