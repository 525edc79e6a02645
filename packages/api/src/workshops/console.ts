import { reachOf } from "../permissions";
import { anyOffice, officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const manager = officer("workshops.manage", "workshopId");

export const workshopsConsole = router({
  list: anyOffice
    .input(schema.listRequest)
    .output(schema.workshopList)
    .query(({ ctx: { db, now, actor }, input }) =>
      queries.listWorkshops(db, now, reachOf(actor, "workshops.manage"), input),
    ),

  get: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.workshopRef)
    .output(schema.workshopDetail)
    .query(({ ctx, input }) => queries.readWorkshop(ctx.db, input.workshopId)),

  create: officer("workshops.create")
    .meta({ refusals: ["workshops.idTaken"] })
    .input(schema.newWorkshop)
    .output(schema.workshopRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.createWorkshop(db, now, actor.personId, input),
    ),

  edit: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.newWorkshop)
    .output(schema.workshopRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.editWorkshop(db, now, actor.personId, input),
    ),
});
