import { z } from "zod";
import { instant, line, text, texts } from "../text";

const key = z.string().min(1).max(80);

const shift = z.strictObject({
  key,
  start: instant,
  end: instant,
  needed: z.int().min(1).max(1000),
  title: texts(line(120)).default({}),
  place: line(120).optional(),
  /** Keys of people who have taken it. */
  taken: z.array(key).default([]),
});

/** A team with its shifts, as a scenario describes it. */
export const team = z.strictObject({
  key,
  title: texts(line(120)),
  description: texts(text(4000)).default({}),
  introduction: z.boolean().default(false),
  /** The key of whoever coordinates it. */
  coordinator: key.optional(),
  /** Keys of people; without it everybody who is a member of the centre. */
  members: z.array(key).optional(),
  /** Keys of those who were shown around; without it all of the team. */
  introduced: z.array(key).optional(),
  shifts: z.array(shift).default([]),
});

export type Team = z.infer<typeof team>;
