import { reachOf } from "../permissions";
import { anyOffice, officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const manager = officer("volunteers.manage", "teamId");
const refusals = ["notFound", "hours.notOver", "hours.cancelled"] as const;

export const hoursConsole = router({
  open: anyOffice
    .input(schema.openRequest)
    .output(schema.open)
    .query(({ ctx: { db, now, actor }, input }) =>
      queries.listOpen(db, now, reachOf(actor, "volunteers.manage"), input),
    ),

  totals: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.totalsRequest)
    .output(schema.totals)
    .query(({ ctx: { db, sealed }, input }) => queries.listTotals(db, sealed, input)),

  record: manager
    .meta({ refusals })
    .input(schema.recording)
    .output(schema.recordAnswer)
    .mutation(({ ctx: { db, now, actor }, input: { personId, minutes, ...shift } }) =>
      commands.recordHours(db, now, actor.personId, { ...shift, people: [{ personId, minutes }] }),
    ),

  recordAll: manager
    .meta({ refusals })
    .input(schema.recordings)
    .output(schema.recordAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.recordHours(db, now, actor.personId, input),
    ),

  export: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.exportRequest)
    .output(schema.exported)
    .mutation(({ ctx: { db, sealed, now, actor }, input }) =>
      commands.exportHours(db, sealed, now, actor.personId, input),
    ),
});
