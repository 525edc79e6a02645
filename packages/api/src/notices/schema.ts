import { z } from "zod";
import { instant, shownTexts } from "../text";
import { type Kind, kinds } from "./rules";

// All of this travels as plain JSON, so instants are strings.

export const noticeRef = z.object({ noticeId: z.uuid() });

const cursor = noticeRef.extend({ createdAt: instant });

export const inboxRequest = z.object({ after: cursor.nullable().default(null) });

/** What a notice keeps: ids and times, as they were. */
export const params = z
  .object({
    occurrenceId: z.uuid(),
    shiftId: z.uuid(),
    pairingId: z.uuid(),
    startsAt: instant,
    endsAt: instant,
  })
  .partial();

/**
 * The occurrence or shift it is about, by today's title, room and times, so that every change reaches
 * old notices.
 */
export const about = z.object({
  title: shownTexts,
  room: z.string(),
  startsAt: instant,
  endsAt: instant,
  cancelled: z.boolean(),
});

/**
 * One notice, to be said as `notices.<kind>` with the title and the start of what it is about;
 * `other` needs neither, and is about nothing that is known.
 */
export const notice = noticeRef.extend({
  kind: z.enum([...(Object.keys(kinds) as Kind[]), "other"]),
  params,
  about: about.nullable(),
  /** Where in the portal it leads. */
  page: z.string(),
  createdAt: instant,
  read: z.boolean(),
});

export const inbox = z.object({ notices: z.array(notice), next: cursor.nullable() });

export const unread = z.object({ count: z.int() });
