import { z } from "zod";
import { instant, line, locale, orNull, shownTexts } from "../text";

// All of this travels as plain JSON, so instants are strings.

const committee = z.object({ committeeId: z.uuid() });

export const seatRef = committee.extend({ seatId: z.uuid() });

export const termRef = committee.extend({ termId: z.uuid() });

/** By a vote; by whoever may name somebody; from those whom a vote put next in line. */
export const seating = z.enum(["ELECTED", "APPOINTED", "RESERVE"]);

/**
 * The id is drawn with the form: sent twice, it is still one term. Without a beginning it begins now;
 * without an end it lasts as long as the committee says. A term of the past may be written down too.
 */
export const newTerm = seatRef
  .extend({
    termId: z.uuid(),
    personId: z.uuid(),
    seating: seating.default("APPOINTED"),
    from: orNull(instant).default(null),
    until: orNull(instant).default(null),
  })
  .refine(({ from, until }) => !from || !until || new Date(from) < new Date(until), {
    message: "endsBeforeStart",
    path: ["until"],
  });

/** Without an end it ends now. */
export const termEnd = termRef.extend({ until: orNull(instant).default(null) });

/** Somebody in a seat, by community name: whoever takes one stands there for all members to see. */
const shownTerm = z.object({
  termId: z.uuid(),
  name: z.string(),
  pronouns: z.string().nullable(),
  seating,
  from: instant,
  until: instant.nullable(),
});

const seat = z.object({
  seatId: z.uuid(),
  /** Empty where it has no name of its own. */
  title: shownTexts,
  /** The group it is kept for, as the group describes itself; empty where it is open to all. */
  reserved: shownTexts,
});

/** The seats of a committee, in their order, as members see them. */
export const memberSeats = z.array(
  seat.extend({
    /** Who holds it today; null: it is vacant. */
    holder: shownTerm.extend({ mine: z.boolean() }).nullable(),
    /** Who will hold it, soonest first. */
    later: z.array(shownTerm),
  }),
);

const officeTerm = shownTerm.extend({ personId: z.uuid() });

/** The same for whoever looks after the committee; `member`: still is one. */
export const officeSeats = z.array(
  seat.extend({
    holder: officeTerm.extend({ member: z.boolean() }).nullable(),
    later: z.array(officeTerm),
  }),
);

const cursor = z.object({ until: instant, termId: z.uuid() });

export const pastRequest = committee.extend({ after: cursor.nullable().default(null) });

/** Who held which seat, who left last first. */
export const pastTerms = z.object({
  terms: z.array(shownTerm.extend({ until: instant, seat: shownTexts })),
  next: cursor.nullable(),
});

/** What is typed travels in the body; the answer may stand in an address. */
export const searchRequest = committee.extend({ text: line(120) });

export const search = committee.extend({ search: z.string() });

export const candidatesRequest = committee.extend({
  search: z.string().max(2000).nullable().default(null),
  /** Whose order names stand in. */
  locale: locale.default("en"),
});

/** Members whose name fits what was typed, best first: never the whole list. */
export const candidates = z.object({
  people: z.array(
    z.object({ personId: z.uuid(), name: z.string(), pronouns: z.string().nullable() }),
  ),
  /** More fit than are shown: another word of the name helps. */
  more: z.boolean(),
  text: z.string().nullable(),
});
