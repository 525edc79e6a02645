import { z } from "zod";
import {
  listRequest as formListRequest,
  formPerson as person,
  slot,
  writtenForm,
} from "../mentorship/schema";
import { programmeRef, shownTopics } from "../programmes/schema";
import { instant } from "../text";

// All of this travels as plain JSON, so instants are strings.

/** The reader takes part themselves: whatever involves them is left out, for somebody else to look after. */
const own = z.boolean();

/** Those who ask and may be proposed to somebody, the longest waiting first. */
export const waitingList = z.object({
  own,
  total: z.int(),
  people: z.array(
    person.extend({
      since: instant,
      days: z.int(),
      /** How many mentors there are for them now, and who fits best. */
      fitting: z.int(),
      best: person.extend({ total: z.int() }).nullable(),
    }),
  ),
  next: formListRequest.shape.after,
});

/** Points of a pair, by what they are for, and what the two have in common. */
export const score = z.object({
  total: z.int(),
  parts: z.array(
    z.object({
      part: z.enum(["topics", "languages", "near", "times"]),
      points: z.int(),
      of: z.int(),
    }),
  ),
  topics: shownTopics,
  /** Both said that lived experience may count. */
  livedExperience: z.boolean(),
  languages: z.array(z.string()),
  times: z.array(slot),
});

/**
 * The first rule against a pair: `before` were proposed to each other already, which a coordinator
 * may do again; `notPossible` stands for everything private.
 */
export const reason = z.enum([
  "paused",
  "full",
  "vetting",
  "languages",
  "times",
  "before",
  "notPossible",
]);

/** For one who asks: mentors by how well they fit, the rule against each other one, and why. */
export const suggestionList = z.object({
  own,
  mentee: writtenForm,
  suggestions: z.array(
    person.extend({
      score,
      free: z.int(),
      /** The best plan for all pairs the two. */ chosen: z.boolean(),
    }),
  ),
  others: z.array(person.extend({ reason })),
  /** Why the best plan for all gives this mentor, or nobody; null where no plan is made yet. */
  because: z.enum(["noneFits", "best", "fullWaitingLonger", "full", "whole"]).nullable(),
});

const values = z.object({ pairs: z.int(), total: z.int(), worst: z.int().nullable() });

const waiting = person.extend({ days: z.int() });

/** The best for all: most pairs, those waiting longest first, then nobody badly paired. */
export const plan = z.object({
  own,
  pairs: z.array(z.object({ mentee: waiting, mentor: person, score })),
  waiting: z.array(waiting.extend({ fitting: z.int() })),
  values,
});

export const pairRequest = programmeRef.extend({ menteeFormId: z.uuid(), mentorFormId: z.uuid() });

/** What pairing these two would change in the best plan for all. */
export const comparison = z.discriminatedUnion("possible", [
  z.object({ possible: z.literal(false), reason }),
  z.object({
    possible: z.literal(true),
    score,
    before: values,
    after: values,
    /** After less before. */
    pairs: z.int(),
    total: z.int(),
    losing: z.array(person),
    gaining: z.array(person),
    moving: z.array(z.object({ mentee: person, from: person, to: person })),
  }),
]);
