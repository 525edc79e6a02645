import { reachOf } from "../permissions";
import { anyOffice, officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const manager = officer("mentorship.manage", "programmeId");

export const programmesConsole = router({
  list: anyOffice
    .input(schema.listRequest)
    .output(schema.programmeList)
    .query(({ ctx: { db, now, actor }, input }) =>
      queries.listProgrammes(db, now, reachOf(actor, "mentorship.manage"), input),
    ),

  get: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.programmeRef)
    .output(schema.programmeDetail)
    .query(({ ctx, input }) => queries.readProgramme(ctx.db, input.programmeId)),

  create: officer("programmes.create")
    .meta({ refusals: ["programmes.idTaken"] })
    .input(schema.newProgramme)
    .output(schema.programmeRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.createProgramme(db, now, actor.personId, input),
    ),

  edit: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.newProgramme)
    .output(schema.programmeRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.editProgramme(db, now, actor.personId, input),
    ),

  end: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.programmeRef)
    .output(schema.programmeRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.endProgramme(db, now, actor.personId, input.programmeId),
    ),

  addTopic: manager
    .meta({ refusals: ["notFound", "programmes.idTaken", "programmes.tooManyTopics"] })
    .input(schema.newTopic)
    .output(schema.topicRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.addTopic(db, now, actor.personId, input),
    ),

  renameTopic: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.newTopic)
    .output(schema.topicRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.renameTopic(db, now, actor.personId, input),
    ),

  endTopic: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.topicRef)
    .output(schema.topicRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.endTopic(db, now, actor.personId, input),
    ),
});
