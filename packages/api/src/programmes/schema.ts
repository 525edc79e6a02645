import { z } from "zod";
import { instant, line, shownTexts, text, texts, ticked, whole } from "../text";

// All of this travels as plain JSON, so instants are strings.

export const programmeRef = z.object({ programmeId: z.uuid() });

const weight = whole(0, 100);

/** How many points a suggestion earns at most for what two people have in common. */
export const weights = z.object({
  topics: weight.default(40),
  languages: weight.default(20),
  near: weight.default(20),
  times: weight.default(10),
});

const title = texts(line(120)).refine((all) => Object.keys(all).length > 0, "missing");

/** What the office decides about a programme. */
const settings = z.object({
  title,
  description: texts(text(4000)),
  weights,
  /** Mentors are met by the office before anybody is proposed to them. */
  vetting: ticked,
  /** Days that both have to answer a proposal. */
  answerDays: whole(1, 90).default(7),
  /** Days without a sign after which a pair counts as quiet. */
  quietDays: whole(7, 365).default(42),
});

/** The id is drawn when the form is rendered: sent twice, it is still one programme. */
export const newProgramme = programmeRef.extend(settings.shape);

export const topicRef = programmeRef.extend({ topicId: z.uuid() });

/** A topic of a programme, new or under another name; its id is drawn with the form. */
export const newTopic = topicRef.extend({ title });

const topic = z.object({ topicId: z.uuid(), title: shownTexts });

/** Topics as they are shown, in their order. */
export const shownTopics = z.array(topic);

export const listRequest = z.object({
  after: z.object({ createdAt: instant, programmeId: z.uuid() }).nullable().default(null),
});

/** Programmes within reach, newest first, each with who asks, offers and is paired. */
export const programmeList = z.object({
  programmes: z.array(
    programmeRef.extend({
      title: shownTexts,
      ended: z.boolean(),
      /** People who ask and have neither a proposal nor a pair. */
      waiting: z.int(),
      mentors: z.int(),
      proposed: z.int(),
      active: z.int(),
    }),
  ),
  next: listRequest.shape.after,
});

/** A programme with its settings and all its topics, those that ended too. */
export const programmeDetail = programmeRef.extend({
  title: shownTexts,
  description: shownTexts,
  weights: z.object({ topics: z.int(), languages: z.int(), near: z.int(), times: z.int() }),
  vetting: z.boolean(),
  answerDays: z.int(),
  quietDays: z.int(),
  ended: z.boolean(),
  topics: z.array(topic.extend({ ended: z.boolean() })),
});

/** What members see of a programme that is open, and what they do in it. */
export const openProgramme = programmeRef.extend({
  title: shownTexts,
  description: shownTexts,
  topics: shownTopics,
  vetting: z.boolean(),
  offers: z.boolean(),
  asks: z.boolean(),
});

export const openProgrammes = z.array(openProgramme);
