import { anyOffice, officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const manager = officer("volunteers.manage", "teamId");

export const skillsConsole = router({
  list: anyOffice
    .input(schema.listRequest)
    .output(schema.skills)
    .query(({ ctx, input }) => queries.listSkills(ctx.db, input.ended)),

  add: manager
    .meta({ refusals: ["notFound", "skills.idTaken"] })
    .input(schema.newSkill)
    .output(schema.skillRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.addSkill(db, now, actor.personId, input),
    ),

  rename: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.newSkill)
    .output(schema.skillRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.renameSkill(db, now, actor.personId, input),
    ),

  end: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.skillRequest)
    .output(schema.skillRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.endSkill(db, now, actor.personId, input),
    ),
});
