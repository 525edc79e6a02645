import { z } from "zod";

/** `plainTitles`: the titles of workshops stand in the calendar, not the neutral word. */
export const calendarStatus = z.object({ active: z.boolean(), plainTitles: z.boolean() });

/** The secret part of an address: 32 random bytes, base64url. */
export const feedToken = z.string().regex(/^[\w-]{43}$/);

/** A form that may be sent twice brings its own token; else one is drawn. */
export const newFeed = z.object({ feedToken: feedToken.optional() });

/** Shown this once: only its hash is kept. */
export const feedAddress = z.object({ feedToken, address: z.url() });

export const titles = z.object({ wording: z.enum(["NEUTRAL", "PLAIN"]) });

/** Whoever knows the token may read; a wrong one is refused like one that was closed. */
export const feedRequest = z.object({ feedToken: z.string().max(100) });

/** iCalendar. */
export const feed = z.object({ calendar: z.string() });
