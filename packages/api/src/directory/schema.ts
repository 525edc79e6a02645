import { z } from "zod";
import { role } from "../offices/schema";
import { day, instant, line, locale, orNull, ticked } from "../text";

// All of this travels as plain JSON, so instants are strings.

/** The columns of a list as a file, in their order. */
export const columns = [
  "name",
  "pronouns",
  "mail",
  "phone",
  "language",
  "languages",
  "area",
  "kind",
  "status",
  "joined",
  "ended",
  "standing",
] as const;

export type Column = (typeof columns)[number];

export const membershipKind = z.enum(["FULL", "SUPPORTING"]);
export const membershipState = z.enum(["APPLIED", "ACTIVE", "PAUSED", "ENDED"]);

/** Text that was sealed for the one session that sent it; in another it is nothing. */
const token = z.string().max(2000).nullable().default(null);

/** What a list is filtered by; filters that an office may not see the answer of are passed over. */
export const filter = z.object({
  state: orNull(z.enum([...membershipState.options, "NONE"])).default(null),
  kind: orNull(membershipKind).default(null),
  office: orNull(role).default(null),
  /** Only those who have not come in yet. */
  waiting: ticked,
  /** Only members whose good standing has lapsed. */
  lapsed: ticked,
  /** What `search` answered; null: everybody. */
  search: token,
});

export const sorts = z.enum(["name", "newest"]);

/** `locale`: whose order names stand in. */
export const listRequest = filter.extend({
  sort: sorts.default("name"),
  locale: locale.default("en"),
  after: token,
});

export const searchRequest = z.object({ text: orNull(line(120)).default(null) });

/** What was typed, sealed: it may stand in an address, and says nothing there. */
export const search = z.object({ search: z.string().nullable() });

const membership = z.object({
  kind: membershipKind,
  state: membershipState,
  from: instant,
  /** The last day of good standing, and whether it is past; null: without an end. */
  standingUntil: day.nullable(),
  lapsed: z.boolean(),
});

/** Somebody in the list. What is null is not there, or not for this office. */
export const listed = z.object({
  personId: z.uuid(),
  name: z.string(),
  pronouns: z.string().nullable(),
  membership: membership.nullable(),
  /** Came in at least once. */
  arrived: z.boolean().nullable(),
  /** What they hold today. */
  roles: z.array(role).nullable(),
});

export const people = z.object({
  people: z.array(listed),
  next: z.string().nullable(),
  /** What was searched for, to be shown in its field. */
  text: z.string().nullable(),
});

/** The headings are words of whoever will read the file, in the order of the columns. */
export const exportRequest = filter.extend({
  locale: locale.default("en"),
  headings: z.array(line(60)).length(columns.length),
});

export const file = z.object({ csv: z.string() });
