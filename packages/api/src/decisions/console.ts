import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const decider = officer("applications.decide");

export const decisionsConsole = router({
  list: decider
    .input(schema.listRequest)
    .output(schema.applications)
    .query(({ ctx: { db, sealed }, input }) => queries.listApplications(db, sealed, input)),

  get: decider
    .meta({ refusals: ["notFound"] })
    .input(schema.applicationRef)
    .output(schema.application)
    .query(({ ctx: { db, sealed }, input }) => queries.readApplication(db, sealed, input.personId)),

  accept: decider
    .meta({
      refusals: ["notFound", "decisions.decided", "decisions.addressKnown", "people.addressTaken"],
    })
    .input(schema.acceptance)
    .output(schema.applicationRef)
    .mutation(({ ctx, input }) => commands.accept(ctx, ctx.actor.personId, input)),

  decline: decider
    .meta({ refusals: ["notFound", "decisions.decided"] })
    .input(schema.refusal)
    .output(schema.applicationRef)
    .mutation(({ ctx, input }) => commands.decline(ctx, ctx.actor.personId, input)),
});
