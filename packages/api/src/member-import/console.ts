import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const secretary = officer("members.manage");

const unreadable = [
  "memberImport.empty",
  "memberImport.unreadable",
  "memberImport.openQuote",
  "memberImport.tooLarge",
  "memberImport.tooMany",
] as const;

export const memberImportConsole = router({
  save: secretary
    .meta({ refusals: [...unreadable, "memberImport.idTaken"] })
    .input(schema.newImport)
    .output(schema.importRef)
    .mutation(({ ctx: { db, sealed, now, actor }, input }) =>
      commands.saveImport(db, sealed, now, actor.personId, input),
    ),

  progress: secretary
    .meta({ refusals: ["notFound"] })
    .input(schema.importRef)
    .output(schema.progress)
    .query(({ ctx: { db }, input }) => queries.readProgress(db, input.importId)),

  preview: secretary
    .meta({ refusals: ["notFound"] })
    .input(schema.importRef)
    .output(schema.preview)
    .query(({ ctx: { db, sealed, now }, input }) =>
      queries.previewImport(db, sealed, now, input.importId),
    ),

  problems: secretary
    .meta({ refusals: ["notFound"] })
    .input(schema.pageRequest)
    .output(schema.problems)
    .query(({ ctx: { db, sealed, now }, input }) => queries.readProblems(db, sealed, now, input)),

  faultyFile: secretary
    .meta({ refusals: ["notFound"] })
    .input(schema.fileRequest)
    .output(schema.faultyFile)
    .query(({ ctx: { db, sealed, now }, input }) =>
      queries.writeFaulty(db, sealed, now, input.importId, input.locale),
    ),

  mapColumns: secretary
    .meta({ refusals: ["notFound", "memberImport.started"] })
    .input(schema.newMapping)
    .output(schema.importRef)
    .mutation(({ ctx: { db }, input }) => commands.mapColumns(db, input)),

  start: secretary
    .meta({ refusals: ["notFound", "memberImport.noColumns", "memberImport.nothing"] })
    .input(schema.importRef)
    .output(schema.importRef)
    .mutation(({ ctx: { db, sealed, now, actor }, input }) =>
      commands.startImport(db, sealed, now, actor.personId, input.importId),
    ),
});
