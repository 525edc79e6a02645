import { z } from "zod";
import { slot } from "../mentorship/schema";
import { line, text, texts } from "../text";

const key = z.string().min(1).max(80);

const daysAgo = z.number().min(0).max(2000).default(0);

const form = z.strictObject({
  /** The key of a person. */
  person: key,
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .min(1)
    .max(20),
  times: z.array(slot).min(1),
  /** Keys of topics of the programme. */
  topics: z.array(key).default([]),
  /** The part of town. */
  area: line(60).optional(),
  livedExperience: z.boolean().default(false),
  words: text(2000).default(""),
  reach: text(500).default(""),
  /** How long ago it was sent. */
  daysAgo,
});

const mentor = form.extend({
  capacity: z.int().min(1).max(20).default(1),
  /** Met by the office. */
  vetted: z.boolean().default(true),
});

const newcomer = form.extend({ vettedOnly: z.boolean().default(false) });

/** Keys of people who offer and ask in the programme. */
const proposal = z.strictObject({ mentor: key, newcomer: key });

const pair = proposal.extend({
  /** How long ago it began, and how long ago there was a sign; without one there was none. */
  daysAgo,
  signDaysAgo: z.number().min(0).max(2000).optional(),
});

/** A programme with those who offer and ask, as a scenario describes it. */
export const programme = z.strictObject({
  key,
  title: texts(line(120)),
  description: texts(text(4000)).default({}),
  vetting: z.boolean().default(false),
  topics: z.array(z.strictObject({ key, title: texts(line(120)) })).default([]),
  /** The key of whoever coordinates it. */
  coordinator: key.optional(),
  mentors: z.array(mentor).default([]),
  newcomers: z.array(newcomer).default([]),
  pairs: z.array(pair).default([]),
  proposals: z.array(proposal).default([]),
});

export type ScenarioProgramme = z.infer<typeof programme>;
