import { z } from "zod";
import { member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

export const hoursPortal = router({
  mine: member
    .input(z.object({}))
    .output(schema.mine)
    .query(({ ctx: { db, actor } }) => queries.readMine(db, actor.personId)),

  note: member
    .meta({ refusals: ["notFound", "hours.notOver", "hours.confirmed", "hours.cancelled"] })
    .input(schema.note)
    .output(schema.noteAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.noteHours(db, now, actor.personId, input),
    ),
});
