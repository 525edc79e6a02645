import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const manager = officer("places.manage", "workshopId");

export const placesConsole = router({
  attendance: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.workshopOccurrenceRef)
    .output(schema.attendance)
    .query(({ ctx: { db, sealed }, input }) => queries.readAttendance(db, sealed, input)),

  checkIn: manager
    .meta({ refusals: ["notFound", "places.tooEarly", "places.tooLate"] })
    .input(schema.arrival)
    .output(schema.arrivalsAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.checkIn(db, now, actor.personId, input),
    ),

  saveArrivals: manager
    .meta({ refusals: ["notFound", "places.tooEarly", "places.tooLate"] })
    .input(schema.arrivals)
    .output(schema.arrivalsAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.saveArrivals(db, now, actor.personId, input),
    ),
});
