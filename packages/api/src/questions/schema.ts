import { z } from "zod";
import { line, shownTexts, texts, ticked } from "../text";

export const questionRef = z.object({ questionId: z.uuid() });

/** What whoever applies is asked. */
export const question = questionRef.extend({ text: shownTexts, required: z.boolean() });

export const questions = z.array(question);

/** The id is drawn with the form: sent twice, it is still one question. */
export const newQuestion = questionRef.extend({
  text: texts(line(300)).refine((all) => Object.keys(all).length > 0, "missing"),
  required: ticked,
});

export const move = questionRef.extend({ direction: z.enum(["up", "down"]) });
