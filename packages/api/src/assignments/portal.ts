import { shiftRef } from "../shifts/schema";
import { member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

export const assignmentsPortal = router({
  offers: member
    .input(schema.offersRequest)
    .output(schema.offers)
    .query(({ ctx: { db, now, actor }, input }) =>
      queries.listOffers(db, now, actor.personId, input),
    ),

  get: member
    .meta({ refusals: ["notFound"] })
    .input(shiftRef)
    .output(schema.offer)
    .query(({ ctx: { db, now, actor }, input }) =>
      queries.readOffer(db, now, actor.personId, input.shiftId),
    ),

  mine: member
    .input(schema.mineRequest)
    .output(schema.mine)
    .query(({ ctx: { db, now, actor }, input }) =>
      queries.listMine(db, now, actor.personId, input),
    ),

  take: member
    .meta({ refusals: ["notFound", ...schema.reason.options] })
    .input(shiftRef)
    .output(schema.assignmentAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.takeShift(db, now, actor.personId, input.shiftId),
    ),

  giveBack: member
    .meta({ refusals: ["notFound", "assignments.started"] })
    .input(shiftRef)
    .output(schema.assignmentAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.dropShift(db, now, actor.personId, input.shiftId),
    ),
});
