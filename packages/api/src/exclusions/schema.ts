import { z } from "zod";
import { side } from "../mentorship/schema";
import { programmeRef } from "../programmes/schema";
import { instant, line, shownTexts } from "../text";

// All of this travels as plain JSON, so instants are strings.

/** Ids are drawn with the form: sent twice, it is still one. */
export const exclusionRef = z.object({ exclusionId: z.uuid() });

/**
 * Not with somebody of this name, or of one that begins with all words of it or that it begins with:
 * nobody learns whether the house knows such a person.
 */
export const newNameExclusion = exclusionRef.extend({ ...programmeRef.shape, name: line(60) });

/** Not with the other one of this proposal or pair, again. */
export const newPartnerExclusion = exclusionRef.extend({ pairingId: z.uuid() });

/** Whom a person does not want to be paired with: for themselves alone. */
export const myExclusions = z.array(
  exclusionRef.extend({
    ...programmeRef.shape,
    title: shownTexts,
    /** As the person wrote it; null for a partner, who is told by when they were proposed. */
    name: z.string().nullable(),
    partner: z.object({ side, proposedAt: instant }).nullable(),
    createdAt: instant,
  }),
);
