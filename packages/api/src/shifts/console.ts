import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const manager = officer("volunteers.manage", "teamId");

export const shiftsConsole = router({
  get: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.teamShiftRef)
    .output(schema.shiftDetail)
    .query(({ ctx: { db, sealed, now }, input }) => queries.readShift(db, sealed, now, input)),

  add: manager
    .meta({ refusals: ["notFound", "shifts.inThePast", "shifts.idTaken"] })
    .input(schema.newShift)
    .output(schema.teamShiftRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.addShift(db, now, actor.personId, input),
    ),

  addSeries: manager
    .meta({ refusals: ["notFound", "shifts.none", "shifts.tooMany", "shifts.idTaken"] })
    .input(schema.newSeries)
    .output(schema.seriesAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.addSeries(db, now, actor.personId, input),
    ),

  change: manager
    .meta({
      refusals: [
        "notFound",
        "shifts.cancelled",
        "shifts.started",
        "shifts.inThePast",
        "shifts.sameStart",
        "shifts.clashes",
      ],
    })
    .input(schema.changedShift)
    .output(schema.changeAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.changeShift(db, now, actor.personId, input),
    ),

  cancel: manager
    .meta({ refusals: ["notFound", "shifts.started"] })
    .input(schema.teamShiftRef)
    .output(schema.cancelAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.cancelShift(db, now, actor.personId, input),
    ),

  cancelFollowing: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.teamShiftRef)
    .output(schema.cancelAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.cancelFollowing(db, now, actor.personId, input),
    ),
});
