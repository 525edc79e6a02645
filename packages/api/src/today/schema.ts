import { z } from "zod";
import { instant, shownTexts } from "../text";

/** What needs a person today, and what takes place until tomorrow night. */
export const today = z.object({
  /** Messages that could not be delivered; null where the person of office may not know. */
  failedMessages: z.int().nullable(),
  /** People invited who have not come in yet; null likewise. */
  openInvitations: z.int().nullable(),
  occurrences: z.array(
    z.object({
      occurrenceId: z.uuid(),
      workshopId: z.uuid(),
      title: shownTexts,
      startsAt: instant,
      endsAt: instant,
      room: z.string(),
      capacity: z.int(),
      taken: z.int(),
      waiting: z.int(),
      present: z.int(),
    }),
  ),
});

export const untilRequest = z.object({ from: instant, until: instant });
