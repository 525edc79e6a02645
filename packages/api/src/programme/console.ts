import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const importer = officer("programme.import");

export const programmeConsole = router({
  saveDraft: importer
    .meta({ refusals: ["programme.unreadable", "programme.tooLarge", "programme.idTaken"] })
    .input(schema.newDraft)
    .output(schema.draftRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.saveDraft(db, now, actor.personId, input),
    ),

  preview: importer
    .meta({ refusals: ["notFound"] })
    .input(schema.draftRef)
    .output(schema.preview)
    .query(({ ctx: { db, now }, input }) => queries.previewDraft(db, now, input.draftId)),

  takeOver: importer
    .meta({ refusals: ["notFound"] })
    .input(schema.draftRef)
    .output(schema.answer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.takeOver(db, now, actor.personId, input.draftId),
    ),
});
