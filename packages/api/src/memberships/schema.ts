import { z } from "zod";
import { membershipKind, membershipState } from "../directory/schema";
import { day, instant, orNull, shownTexts } from "../text";
import type { Act } from "./rules";

// All of this travels as plain JSON, so instants are strings.

export const memberRef = z.object({ personId: z.uuid() });

export const newMembership = memberRef.extend({ kind: membershipKind });

/** Good standing lasts until the end of this day; without one it has no end. */
export const terms = newMembership.extend({ standingUntil: orNull(day).default(null) });

const acts = ["accept", "start", "pause", "resume", "end"] as const satisfies readonly Act[];

/** How somebody belongs to the house, for the membership office: latest first. */
export const memberships = z.object({
  memberships: z.array(
    z.object({
      kind: membershipKind,
      state: membershipState,
      from: instant,
      until: instant.nullable(),
      standingUntil: day.nullable(),
      lapsed: z.boolean(),
    }),
  ),
  /** What can be done now. */
  acts: z.array(z.enum(acts)),
  /** That they asked to join; it is answered where all requests are. */
  application: z
    .object({
      state: z.enum(["WAITING", "ACCEPTED", "DECLINED"]),
      sentAt: instant,
      decidedAt: instant.nullable(),
    })
    .nullable(),
  consents: z.array(
    z.object({
      title: shownTexts,
      version: z.int(),
      givenAt: instant,
      withdrawnAt: instant.nullable(),
    }),
  ),
});
