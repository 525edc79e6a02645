import { z } from "zod";
import { member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

export const placesPortal = router({
  mine: member
    .input(z.object({}))
    .output(schema.myPlaces)
    .query(({ ctx }) => queries.listMine(ctx.db, ctx.now, ctx.actor.personId)),

  take: member
    .meta({ refusals: ["notFound", "places.started", "places.cancelled", "places.shiftThen"] })
    .input(schema.occurrenceRef)
    .output(schema.placeAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.takePlace(db, now, actor.personId, input.occurrenceId),
    ),

  giveUp: member
    .meta({ refusals: ["notFound", "places.started"] })
    .input(schema.occurrenceRef)
    .output(schema.placeAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.giveUpPlace(db, now, actor.personId, input.occurrenceId),
    ),
});
