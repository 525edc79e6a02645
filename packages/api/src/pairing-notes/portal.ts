import { member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

export const pairingNotesPortal = router({
  list: member
    .meta({ refusals: ["notFound"] })
    .input(schema.notesRequest)
    .output(schema.noteList)
    .query(({ ctx: { db, sealed, actor }, input }) =>
      queries.listNotes(db, sealed, actor.personId, input),
    ),

  add: member
    .meta({ refusals: ["notFound", "pairingNotes.idTaken"] })
    .input(schema.newNote)
    .output(schema.noteRef)
    .mutation(({ ctx: { db, sealed, now, actor }, input }) =>
      commands.addNote(db, sealed, now, actor.personId, input),
    ),

  edit: member
    .meta({ refusals: ["notFound"] })
    .input(schema.newNote)
    .output(schema.noteRef)
    .mutation(({ ctx: { db, sealed, actor }, input }) =>
      commands.editNote(db, sealed, actor.personId, input),
    ),

  remove: member
    .input(schema.noteRef)
    .output(schema.noteRef)
    .mutation(({ ctx: { db, actor }, input }) => commands.removeNote(db, actor.personId, input)),
});
