import { z } from "zod";
import {
  clockTime,
  day,
  instant,
  language,
  line,
  locale,
  mailAddress,
  orNull,
  passphrase,
} from "../text";

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

/** What helps the house to reach and to understand a person, and what it noted about them. */
export const details = z.object({
  languages: z.array(z.string()),
  phone: z.string().nullable(),
  area: z.string().nullable(),
  /** Written by the membership office; shown, not changed. */
  note: z.string().nullable(),
});

export const newDetails = z.object({
  languages: z
    .array(language)
    .max(40)
    .transform((codes) => [...new Set(codes)].toSorted()),
  phone: orNull(line(40)),
  area: orNull(line(80)),
});

const held = z.object({
  kind: z.enum(["FULL", "SUPPORTING"]),
  state: z.enum(["APPLIED", "ACTIVE", "PAUSED", "ENDED"]),
  from: instant,
  until: instant.nullable(),
  /** The last day of good standing; null: without an end. */
  standingUntil: day.nullable(),
  goodStanding: z.boolean(),
});

/** How a person belongs to the house: now, and before. */
export const membership = z.object({ current: held.nullable(), earlier: z.array(held) });

/** Another address to sign in with, by the passphrase. */
export const newAddress = z.object({ currentPassphrase: passphrase, address: mailAddress });

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
