import { z } from "zod";
import { memberSeats, officeSeats } from "../terms/schema";
import { instant, line, orNull, shownTexts, text, texts, whole } from "../text";
import { isReachable, mostSeats, shareNames } from "./rules";

// All of this travels as plain JSON, so instants are strings.

export const committeeRef = z.object({ committeeId: z.uuid() });

const part = z.int().min(1).max(1000);

/** Upper and lower part of an exact fraction. */
export const share = z.tuple([part, part]);

const condition = z
  .object({
    what: z.literal("for"),
    /** Of those who vote for or against; of all who take part; of all filled seats. */
    of: z.enum(["cast", "present", "members"]),
    share,
    /** More than the share, not just as much. */
    strict: z.boolean(),
  })
  .refine(isReachable, { path: ["share"] });

const quorum = z
  .object({ what: z.literal("present"), of: z.literal("members"), share, strict: z.boolean() })
  .refine(isReachable, { path: ["share"] });

/**
 * When a motion is carried, as the ballots count it: all conditions hold, and enough of the filled
 * seats take part, or nothing is decided.
 */
export const motionRules = z.object({
  conditions: z.array(condition).min(1).max(2),
  quorums: z.array(quorum).max(1),
  /** As many for as against: it fails, or the chair decides. */
  tie: z.enum(["fails", "chair"]),
});

const title = texts(line(120)).refine((all) => Object.keys(all).length > 0, "missing");

const settings = z.object({
  title,
  purpose: texts(text(4000)),
  rules: motionRules,
  /** How many months a seat is held where nothing else is said; null: until somebody ends it. */
  termMonths: orNull(whole(1, 240)),
});

/** The id is drawn when the form is rendered: sent twice, it is still one committee. */
export const newCommittee = committeeRef.extend({
  ...settings.shape,
  /** How many seats it begins with; more are added one by one. */
  seats: whole(1, mostSeats),
});

export const committeeChange = committeeRef.extend(settings.shape);

export const listRequest = z.object({
  after: committeeRef.extend({ createdAt: instant }).nullable().default(null),
});

const listed = committeeRef.extend({
  title: shownTexts,
  purpose: shownTexts,
  seats: z.int(),
  /** How many of the seats somebody holds today. */
  filled: z.int(),
});

/** The house's committees, newest first; `mine`: whether this member holds a seat. */
export const memberCommittees = z.object({
  committees: z.array(listed.extend({ mine: z.boolean() })),
  next: listRequest.shape.after,
});

export const officeCommittees = z.object({
  committees: z.array(listed.extend({ ended: z.boolean() })),
  next: listRequest.shape.after,
});

/** The same rules, each part with the name that words have for it. */
const namedShare = { shareName: z.enum(shareNames) };

export const shownRules = z.object({
  conditions: z.array(condition.safeExtend(namedShare)),
  quorums: z.array(quorum.safeExtend(namedShare)),
  tie: motionRules.shape.tie,
});

const detail = committeeRef.extend({
  title: shownTexts,
  purpose: shownTexts,
  rules: shownRules,
  termMonths: z.int().nullable(),
  ended: z.boolean(),
});

/** A committee as members see it: who holds a seat does so in everybody's name. */
export const memberCommittee = detail.extend({ seats: memberSeats });

export const officeCommittee = detail.extend({ seats: officeSeats });
