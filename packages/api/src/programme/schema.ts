import { z } from "zod";
import { event, problem, remarkMade } from "../programme-event/schema";
import { instant, shownTexts } from "../text";

// All of this travels as plain JSON, so instants are strings.

export const draftRef = z.object({ draftId: z.uuid() });

/** The file as it came. The id is drawn with the form: sent twice, it is still one draft. */
export const newDraft = draftRef.extend({ source: z.string().min(1) });

const counts = z.object({ created: z.int(), changed: z.int(), unchanged: z.int() });

/** What taking a file over did, or would do; events are counted. */
export const answer = counts.extend({
  problems: z.array(problem),
  remarks: z.array(remarkMade),
});

export type Answer = z.infer<typeof answer>;

/** What taking it over would do, event by event in the order of the file. */
export const preview = answer.extend({
  uploadedAt: instant,
  events: z.array(
    event.pick({ event: true, line: true, uid: true, kind: true, title: true }).extend({
      outcome: z.enum(["CREATED", "CHANGED", "UNCHANGED"]),
      title: shownTexts,
      /** How many times it takes place, and when first. */
      times: z.int(),
      startsAt: instant.nullable(),
      endsAt: instant.nullable(),
      room: z.string(),
      capacity: z.int(),
      added: z.int(),
      moved: z.int(),
      cancelled: z.int(),
    }),
  ),
});
