import { z } from "zod";
import { member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

export const mentorshipPortal = router({
  mine: member
    .input(z.object({}))
    .output(schema.myForms)
    .query(({ ctx: { db, sealed, actor } }) => queries.listMine(db, sealed, actor.personId)),

  form: member
    .input(schema.formKey)
    .output(schema.myFormOrNull)
    .query(({ ctx: { db, sealed, actor }, input }) =>
      queries.readMine(db, sealed, actor.personId, input),
    ),

  save: member
    .meta({ refusals: ["notFound", "programmes.ended"] })
    .input(schema.newForm)
    .output(schema.formAnswer)
    .mutation(({ ctx: { db, sealed, now, actor }, input }) =>
      commands.saveForm(db, sealed, now, actor.personId, input),
    ),

  pause: member
    .meta({ refusals: ["notFound"] })
    .input(schema.pauseRequest)
    .output(schema.formAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.pauseForm(db, now, actor.personId, input),
    ),

  withdraw: member
    .meta({ refusals: ["notFound"] })
    .input(schema.formKey)
    .output(schema.formAnswer)
    .mutation(({ ctx: { db, sealed, now, actor }, input }) =>
      commands.withdrawForm(db, sealed, now, actor.personId, input),
    ),
});
