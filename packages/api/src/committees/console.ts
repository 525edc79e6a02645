import { reachOf } from "../permissions";
import { anyOffice, officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const manager = officer("committees.manage", "committeeId");

export const committeesConsole = router({
  list: anyOffice
    .input(schema.listRequest)
    .output(schema.officeCommittees)
    .query(({ ctx: { db, now, actor }, input }) =>
      queries.listOfficeCommittees(
        db,
        now,
        actor.personId,
        reachOf(actor, "committees.manage"),
        input,
      ),
    ),

  get: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.committeeRef)
    .output(schema.officeCommittee)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.readCommittee(db, sealed, now, actor.personId, input.committeeId),
    ),

  create: officer("committees.create")
    .meta({ refusals: ["committees.idTaken"] })
    .input(schema.newCommittee)
    .output(schema.committeeRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.createCommittee(db, now, actor.personId, input),
    ),

  edit: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.committeeChange)
    .output(schema.committeeRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.editCommittee(db, now, actor.personId, input),
    ),

  end: manager
    .meta({ refusals: ["notFound", "committees.seatsHeld"] })
    .input(schema.committeeRef)
    .output(schema.committeeRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.endCommittee(db, now, actor.personId, input.committeeId),
    ),
});
