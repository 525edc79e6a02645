import { z } from "zod";
import { programmeRef, shownTopics } from "../programmes/schema";
import { instant, language, line, orNull, several, shownTexts, text, ticked, whole } from "../text";

// All of this travels as plain JSON, so instants are strings.

export const side = z.enum(["MENTOR", "MENTEE"]);

const days = ["1", "2", "3", "4", "5", "6", "7"] as const;
const parts = ["morning", "afternoon", "evening"] as const;

/** Parts of the week, Monday is 1: `3-evening` is Wednesday evening. */
export const slots = days.flatMap((day) => parts.map((part) => `${day}-${part}` as const));

export const slot = z.enum(slots);

/** One form of a person for each side of a programme. */
export const formKey = programmeRef.extend({ side });

/**
 * What somebody offers or asks for; saved again, it is changed. Topics that the programme does not
 * have, or no longer, are left out. Who asks has a capacity of 1 whatever is sent.
 */
export const newForm = formKey.extend({
  capacity: whole(1, 20).default(1),
  languages: several(language, 20).refine((all) => all.length > 0, "missing"),
  topicIds: several(z.uuid(), 100),
  times: several(slot, slots.length).refine((all) => all.length > 0, "missing"),
  /** The part of town. */
  area: orNull(line(60)).default(null),
  /** Lived experience may count as something in common. */
  livedExperience: ticked,
  /** Only mentors whom the office has met. Means nothing for mentors. */
  vettedOnly: ticked,
  /** What the person brings or looks for, in free words. */
  words: text(2000).default(""),
  /** How the partner may reach this person: shown to nobody else. */
  reach: text(500).default(""),
});

/** What of a form is sealed; read leniently, for forms of earlier versions. */
export const formContent = z.object({
  languages: z.array(z.string()).catch([]),
  topicIds: z.array(z.string()).catch([]),
  times: z.array(slot).catch([]),
  area: z.string().nullable().catch(null),
  livedExperience: z.boolean().catch(false),
  vettedOnly: z.boolean().catch(false),
  words: z.string().catch(""),
  reach: z.string().catch(""),
});

export const formAnswer = formKey.extend({ formId: z.uuid() });

export const pauseRequest = formKey.extend({ paused: ticked });

/** A form as its person sees it. */
export const myForm = formAnswer.extend({
  title: shownTexts,
  capacity: z.int(),
  ...formContent.shape,
  /** Waiting, or offering, since. */
  since: instant,
  paused: z.boolean(),
  vetted: z.boolean(),
  /** Proposals to be answered, and pairs. */
  proposed: z.int(),
  active: z.int(),
});

export const myForms = z.array(myForm);

/** Null: there is none, or it was withdrawn. */
export const myFormOrNull = myForm.nullable();

/** An office reaches as far as its programme, so what the console asks always names it. */
export const programmeForm = programmeRef.extend({ formId: z.uuid() });

export const vetRequest = programmeForm.extend({ vetted: ticked });

export const listRequest = programmeRef.extend({
  after: z.object({ since: instant, formId: z.uuid() }).nullable().default(null),
});

/** Somebody by their form, as people of office see them. */
export const formPerson = z.object({
  formId: z.uuid(),
  name: z.string(),
  pronouns: z.string().nullable(),
});

/** What somebody wrote, for the coordinator; how to reach them is for their partner alone. */
export const writtenForm = formPerson.extend({
  side,
  since: instant,
  days: z.int(),
  capacity: z.int(),
  /** Proposals and pairs. */
  taken: z.int(),
  languages: z.array(z.string()),
  topics: shownTopics,
  times: z.array(slot),
  area: z.string().nullable(),
  livedExperience: z.boolean(),
  vettedOnly: z.boolean(),
  words: z.string(),
  vetted: z.boolean(),
  paused: z.boolean(),
});

/** Those who offer, the earliest first. */
export const mentorList = z.object({
  mentors: z.array(
    formPerson.extend({
      since: instant,
      capacity: z.int(),
      taken: z.int(),
      vetted: z.boolean(),
      paused: z.boolean(),
    }),
  ),
  next: listRequest.shape.after,
});
