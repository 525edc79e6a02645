import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as schema from "./schema";

const manager = officer("committees.manage", "committeeId");

export const seatsConsole = router({
  add: manager
    .meta({ refusals: ["notFound", "seats.idTaken", "seats.closed", "seats.many"] })
    .input(schema.newSeat)
    .output(schema.seatRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.addSeat(db, now, actor.personId, input),
    ),

  change: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.seatChange)
    .output(schema.seatRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.changeSeat(db, now, actor.personId, input),
    ),

  end: manager
    .meta({ refusals: ["notFound", "seats.held"] })
    .input(schema.seatRef)
    .output(schema.seatRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.endSeat(db, now, actor.personId, input),
    ),
});
