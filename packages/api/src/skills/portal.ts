import { z } from "zod";
import { member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

export const skillsPortal = router({
  mine: member
    .input(z.object({}))
    .output(schema.mySkills)
    .query(({ ctx: { db, actor } }) => queries.listMine(db, actor.personId)),

  save: member
    .meta({ refusals: ["notFound"] })
    .input(schema.saying)
    .output(schema.sayingAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.saveSkills(db, now, actor.personId, input),
    ),
});
