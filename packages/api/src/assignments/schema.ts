import { z } from "zod";
import { shift, shiftPerson, shiftRef, teamShiftRef } from "../shifts/schema";
import { instant, orNull, shownTexts, ticked } from "../text";

// All of this travels as plain JSON, so instants are strings.

export const assignmentState = z.enum(["TAKEN", "FREED"]);

export const assignmentAnswer = z.object({ state: assignmentState });

/** Why somebody may not take a shift: the refusals that pressing the button would meet. */
export const reason = z.enum([
  "assignments.cancelled",
  "assignments.started",
  "assignments.full",
  "assignments.notInTeam",
  "assignments.introduction",
  "assignments.skill",
  "assignments.placeThen",
  "assignments.waitThen",
  "assignments.shiftThen",
]);

/** What of one's own is at the time of a shift: a place, a wait for one, another shift. */
export const clash = z.object({
  kind: z.enum(["PLACE", "WAIT", "SHIFT"]),
  /** The occurrence or the shift. */
  sourceId: z.uuid(),
  title: shownTexts,
  startsAt: instant,
  endsAt: instant,
});

/** A shift as a member sees it: counts, and of people only themselves. */
export const offer = shift.extend({
  /** This member has taken it. */
  mine: z.boolean(),
  offer: z.enum(["TAKE", "GIVE_BACK", "NOTHING"]),
  /** Why nothing is offered; null where something is. */
  why: reason.nullable(),
  /** For the last three reasons. */
  clash: clash.nullable(),
});

const cursor = shiftRef.extend({ startsAt: instant });

/** From (included; never before now) until (not included). */
export const offersRequest = z.object({
  from: orNull(instant).default(null),
  until: orNull(instant).default(null),
  teamId: orNull(z.uuid()).default(null),
  /** Only what still needs somebody and this member may take. */
  free: ticked,
  after: cursor.nullable().default(null),
});

/** Shifts of this member's teams, soonest first. */
export const offers = z.object({ shifts: z.array(offer), next: cursor.nullable() });

export const mineRequest = z.object({
  /** AHEAD: not over yet, soonest first; PAST: over, latest first. */
  when: z.enum(["AHEAD", "PAST"]).default("AHEAD"),
  after: cursor.nullable().default(null),
});

/** What this member has taken. */
export const mine = z.object({
  shifts: z.array(
    shift.extend({
      /** May be given back. */
      open: z.boolean(),
      /** Hours may be noted: it is over and nobody has confirmed them. */
      toNote: z.boolean(),
      minutes: z.int().nullable(),
      confirmed: z.boolean(),
    }),
  ),
  next: cursor.nullable(),
});

/** All shifts that start in a span of time, of one team or of all in reach; a week as a grid. */
export const weekRequest = z.object({
  from: instant,
  until: instant,
  teamId: orNull(z.uuid()).default(null),
  after: cursor.nullable().default(null),
});

/** Opens names: for people of office only. `needed - taken` is the gap. */
export const week = z.object({
  shifts: z.array(shift.extend({ people: z.array(shiftPerson) })),
  next: cursor.nullable(),
});

export const gapsRequest = z.object({ after: cursor.nullable().default(null) });

/** Shifts of the next seven days that still need somebody, soonest first. */
export const gaps = z.object({ count: z.int(), shifts: z.array(shift), next: cursor.nullable() });

const candidateCursor = z.object({ minutes: z.int32(), personId: z.uuid() });

export const candidatesRequest = teamShiftRef.extend({
  after: candidateCursor.nullable().default(null),
});

/**
 * Members of the team who may take a shift and have nothing else then, those first who did least in
 * this team within four weeks of it.
 */
export const candidates = z.object({
  people: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      pronouns: z.string().nullable(),
      minutes: z.int(),
    }),
  ),
  next: candidateCursor.nullable(),
});

export const personShift = teamShiftRef.extend({ personId: z.uuid() });
