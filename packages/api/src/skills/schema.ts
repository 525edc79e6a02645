import { z } from "zod";
import { line, several, shownTexts, texts, ticked } from "../text";

export const skillRef = z.object({ skillId: z.uuid() });

const title = texts(line(120)).refine((all) => Object.keys(all).length > 0, "missing");

/**
 * The id is drawn with the form: sent twice, it is still one skill. Whoever coordinates a team keeps
 * the centre's list: `teamId` names the team they act for.
 */
export const newSkill = skillRef.extend({ teamId: z.uuid(), title });

export const skillRequest = skillRef.extend({ teamId: z.uuid() });

/** Ended ones too where they are asked for. */
export const listRequest = z.object({ ended: ticked });

/** The centre's list, oldest first. */
export const skills = z.array(
  z.object({
    skillId: z.uuid(),
    title: shownTexts,
    ended: z.boolean(),
    /** How many people say that they can do this. */
    people: z.int(),
  }),
);

/** The centre's list, and what this member says of themselves. */
export const mySkills = z.array(
  z.object({ skillId: z.uuid(), title: shownTexts, mine: z.boolean() }),
);

/** The whole list as a form sends it: everything that was shown, and what was ticked. */
export const saying = z.object({ shown: several(z.uuid(), 500), mine: several(z.uuid(), 500) });

export const sayingAnswer = z.object({ mine: z.int() });
