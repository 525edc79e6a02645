import { z } from "zod";
import { clockTime, day, line, locale, orNull } from "../text";

/** What a person says of themself. */
export const profile = z.object({
  name: z.string(),
  pronouns: z.string().nullable(),
  address: z.string().nullable(),
  locale: locale.nullable(),
});

export const newProfile = z.object({
  name: line(60),
  pronouns: orNull(line(60)),
  locale: orNull(locale),
});

/** What the house may say outside its own pages, and when: clock times of the centre. */
const allowed = z.object({
  channel: z.enum(["MAIL", "NONE"]),
  wording: z.enum(["NEUTRAL", "PLAIN"]),
  from: clockTime,
  until: clockTime,
});

export const discretion = allowed.extend({ locale: locale.nullable() });

export const newDiscretion = allowed.extend({ locale: orNull(locale) });

export const sessions = z.array(
  z.object({
    sessionId: z.uuid(),
    kind: z.enum(["portal", "console"]),
    day,
    device: z.enum(["PHONE", "TABLET", "COMPUTER", "PROGRAM"]),
    current: z.boolean(),
  }),
);

export const sessionRef = z.object({ sessionId: z.uuid() });
