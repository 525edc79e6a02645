import { z } from "zod";
import { shift } from "../shifts/schema";
import { instant, shownTexts } from "../text";

/** What can wait for somebody in office. */
export const need = z.enum([
  "applications",
  "withdrawn",
  "gaps",
  "hours",
  "newcomers",
  "answers",
  "quiet",
  "messages",
  "invitations",
]);

/** What needs a person today, and what takes place until tomorrow night. */
export const today = z.object({
  /** What waits, most urgent first, as far as this office reaches; nothing of what does not wait. */
  needs: z.array(z.object({ need, count: z.int().positive() })),
  /** The first shifts of the next seven days that need somebody. */
  gaps: z.array(shift),
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
