import { occurrenceRef } from "../places/schema";
import { member, router } from "../trpc";
import * as queries from "./queries";
import * as schema from "./schema";

export const occurrencesPortal = router({
  between: member
    .input(schema.span)
    .output(schema.occurrencePage)
    .query(({ ctx: { db, now, actor }, input }) =>
      queries.listBetween(db, now, actor.personId, input),
    ),

  get: member
    .meta({ refusals: ["notFound"] })
    .input(occurrenceRef)
    .output(schema.occurrenceDetail)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.readOccurrence(db, sealed, now, actor.personId, input.occurrenceId),
    ),
});
