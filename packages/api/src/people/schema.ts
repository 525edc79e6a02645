import { z } from "zod";
import { instant, line, locale, mailAddress, orNull, ticked } from "../text";

export const role = z.enum([
  "ADMINISTRATOR",
  "COORDINATOR",
  "HOST",
  "SECRETARY",
  "TEAM_COORDINATOR",
  "MENTORSHIP_COORDINATOR",
]);

export const personRef = z.object({ personId: z.uuid() });

/** Invited to the portal as a member, to the console with an office, or to both. */
export const newInvitation = personRef.extend({
  name: line(60),
  address: orNull(mailAddress),
  locale: orNull(locale),
  member: ticked,
});

export const listRequest = z.object({
  after: z.object({ createdAt: instant, personId: z.uuid() }).nullable().default(null),
});

const office = z.object({
  officeId: z.uuid(),
  role,
  /** The workshop it is limited to, by its id; null: the whole centre. */
  workshopId: z.uuid().nullable(),
});

const person = personRef.extend({
  name: z.string(),
  pronouns: z.string().nullable(),
  member: z.boolean(),
  /** Came in at least once. */
  arrived: z.boolean(),
  offices: z.array(office),
});

export const people = z.object({ people: z.array(person), next: listRequest.shape.after });

export const personDetail = person.extend({ hasAddress: z.boolean() });

export const invitationRequest = personRef.extend({ app: z.enum(["portal", "console"]) });

/** The link is shown once, here; only its hash is kept. */
export const invitationLink = personRef.extend({ link: z.string(), mailed: z.boolean() });

/** The id is drawn with the form: sent twice, it is still one office. */
export const newOffice = personRef.extend({
  officeId: z.uuid(),
  role,
  workshopId: orNull(z.uuid()).default(null),
});

export const officeRef = personRef.extend({ officeId: z.uuid() });
