import { z } from "zod";
import { pairingRef } from "../pairings/schema";
import { instant, text } from "../text";

// All of this travels as plain JSON, so instants are strings.

export const noteRef = pairingRef.extend({ noteId: z.uuid() });

/** A note for oneself; its id is drawn with the form. */
export const newNote = noteRef.extend({
  content: text(4000).refine((all) => all !== "", "missing"),
});

export const notesRequest = pairingRef.extend({
  after: z.object({ createdAt: instant, noteId: z.uuid() }).nullable().default(null),
});

/** The reader's own notes, the newest first. */
export const noteList = z.object({
  notes: z.array(z.object({ noteId: z.uuid(), content: z.string(), createdAt: instant })),
  next: notesRequest.shape.after,
});
