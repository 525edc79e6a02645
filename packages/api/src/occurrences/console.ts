import { workshopOccurrenceRef } from "../places/schema";
import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as schema from "./schema";

const manager = officer("workshops.manage", "workshopId");

export const occurrencesConsole = router({
  add: manager
    .meta({ refusals: ["notFound", "occurrences.inThePast", "occurrences.idTaken"] })
    .input(schema.newOccurrence)
    .output(workshopOccurrenceRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.addOccurrence(db, now, actor.personId, input),
    ),

  change: manager
    .meta({ refusals: ["notFound", "places.cancelled", "places.started", "occurrences.inThePast"] })
    .input(schema.newOccurrence)
    .output(workshopOccurrenceRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.changeOccurrence(db, now, actor.personId, input),
    ),

  cancel: manager
    .meta({ refusals: ["notFound", "places.started"] })
    .input(workshopOccurrenceRef)
    .output(workshopOccurrenceRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.cancelOccurrence(db, now, actor.personId, input),
    ),
});
