import { z } from "zod";
import { instant, line, shownTexts, text, texts } from "../text";

// All of this travels as plain JSON, so instants are strings.

export const kind = z.enum(["WORKSHOP", "GROUP", "EVENT"]);

export const workshopRef = z.object({ workshopId: z.uuid() });

const title = texts(line(120)).refine((all) => Object.keys(all).length > 0, "missing");
const description = texts(text(4000));

/** The id is drawn when the form is rendered: sent twice, it is still one workshop. */
export const newWorkshop = workshopRef.extend({ kind, title, description });

export const listRequest = z.object({
  after: z.object({ createdAt: instant, workshopId: z.uuid() }).nullable().default(null),
});

/** A workshop as the console lists it, with its next occurrence. */
export const workshopList = z.object({
  workshops: z.array(
    z.object({
      workshopId: z.uuid(),
      kind,
      title: shownTexts,
      planned: z.int(),
      nextStartsAt: instant.nullable(),
    }),
  ),
  next: listRequest.shape.after,
});

/** A workshop with all its occurrences, newest last, for those who run it. */
export const workshopDetail = z.object({
  workshopId: z.uuid(),
  kind,
  title: shownTexts,
  description: shownTexts,
  imported: z.boolean(),
  occurrences: z.array(
    z.object({
      occurrenceId: z.uuid(),
      startsAt: instant,
      endsAt: instant,
      room: z.string(),
      capacity: z.int(),
      cancelled: z.boolean(),
      taken: z.int(),
      waiting: z.int(),
    }),
  ),
});
