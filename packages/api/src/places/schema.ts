import { z } from "zod";
import { instant, shownTexts, ticked } from "../text";

// All of this travels as plain JSON, so instants are strings.

export const occurrenceRef = z.object({ occurrenceId: z.uuid() });

/** An office reaches as far as its workshop, so what the console asks always names the workshop. */
export const workshopOccurrenceRef = occurrenceRef.extend({ workshopId: z.uuid() });

export const placeState = z.enum(["CONFIRMED", "WAITING", "WITHDRAWN"]);

export const placeAnswer = z.object({ state: placeState });

/** What is ahead for one member: `ahead` counts those who wait before them. */
export const myPlaces = z.array(
  z.object({
    occurrenceId: z.uuid(),
    title: shownTexts,
    room: z.string(),
    startsAt: instant,
    endsAt: instant,
    cancelled: z.boolean(),
    state: placeState,
    ahead: z.int(),
  }),
);

/** Who has a place, in order of arrival, and who waits. Opens names: for people of office only. */
export const attendance = z.object({
  title: shownTexts,
  room: z.string(),
  startsAt: instant,
  endsAt: instant,
  capacity: z.int(),
  cancelled: z.boolean(),
  people: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      pronouns: z.string().nullable(),
      state: placeState,
      checkedIn: z.boolean(),
    }),
  ),
});

export const arrival = workshopOccurrenceRef.extend({ personId: z.uuid(), arrived: ticked });

/** The whole list as a form sends it: everyone who was shown, and those of them who are here. */
export const arrivals = workshopOccurrenceRef.extend({
  shown: z.array(z.uuid()).max(10_000),
  present: z.array(z.uuid()).max(10_000),
});

export const arrivalsAnswer = z.object({ present: z.int() });
