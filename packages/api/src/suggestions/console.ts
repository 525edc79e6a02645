import { listRequest, programmeForm } from "../mentorship/schema";
import { programmeRef } from "../programmes/schema";
import { officer, router } from "../trpc";
import * as queries from "./queries";
import * as schema from "./schema";

const manager = officer("mentorship.manage", "programmeId").meta({ refusals: ["notFound"] });

export const suggestionsConsole = router({
  waiting: manager
    .input(listRequest)
    .output(schema.waitingList)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.listWaiting(db, sealed, now, input, actor.personId),
    ),

  forMentee: manager
    .input(programmeForm)
    .output(schema.suggestionList)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.suggest(db, sealed, now, input, actor.personId),
    ),

  plan: manager
    .input(programmeRef)
    .output(schema.plan)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.planForAll(db, sealed, now, input.programmeId, actor.personId),
    ),

  compare: manager
    .input(schema.pairRequest)
    .output(schema.comparison)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.comparePair(db, sealed, now, input, actor.personId),
    ),
});
