import { z } from "zod";
import { line, locale, mailAddress, orNull, ticked } from "../text";

export const personRef = z.object({ personId: z.uuid() });

/** Invited to the portal as a member, to the console with an office, or to both. */
export const newInvitation = personRef.extend({
  name: line(60),
  address: orNull(mailAddress),
  locale: orNull(locale),
  member: ticked,
});

const app = z.enum(["portal", "console"]);

/** How somebody comes in; for those who draw links. */
const door = z.object({
  /** Came in at least once. */
  arrived: z.boolean(),
  hasAddress: z.boolean(),
  /** The language that an invitation should be in, where it is known. */
  locale: locale.nullable(),
  /** The apps for which whoever asks may draw a link. */
  links: z.array(app),
  /** Holds an office now or later: only those who give offices draw links then. */
  officer: z.boolean(),
});

/** A person as any office may know them; `door` is null for those who draw no links. */
export const person = personRef.extend({
  name: z.string(),
  pronouns: z.string().nullable(),
  door: door.nullable(),
});

export const invitationRequest = personRef.extend({ app });

/** The link is shown once, here; only its hash is kept. */
export const invitationLink = personRef.extend({ link: z.string(), mailed: z.boolean() });
