import { z } from "zod";
import { anyone, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

export const applicationsPortal = router({
  form: anyone
    .input(z.object({}))
    .output(schema.applicationForm)
    .query(({ ctx }) => queries.readForm(ctx.db)),

  send: anyone
    .meta({
      refusals: [
        "applications.idTaken",
        "applications.textChanged",
        "applications.questionsChanged",
        "applications.wait",
        "applications.tomorrow",
      ],
    })
    .input(schema.newApplication)
    .output(schema.applicationRef)
    .mutation(({ ctx, input }) => commands.apply(ctx, input)),

  own: anyone
    .meta({ refusals: ["notFound"] })
    .input(schema.applicationRef)
    .output(schema.ownApplication)
    .query(({ ctx: { db, sealed }, input }) => queries.readOwn(db, sealed, input.token)),

  enter: anyone
    .meta({ refusals: ["notFound", "applications.notAccepted", "applications.arrived"] })
    .input(schema.applicationRef)
    .output(schema.wayIn)
    .mutation(({ ctx, input }) => commands.enter(ctx, input.token)),
});
