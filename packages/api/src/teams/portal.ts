import { member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

export const teamsPortal = router({
  list: member
    .input(schema.listRequest)
    .output(schema.memberTeams)
    .query(({ ctx: { db, now, actor }, input }) =>
      queries.listTeams(db, now, actor.personId, input),
    ),

  get: member
    .meta({ refusals: ["notFound"] })
    .input(schema.teamRef)
    .output(schema.memberTeamDetail)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.readTeam(db, sealed, now, actor.personId, input.teamId),
    ),

  join: member
    .meta({ refusals: ["notFound"] })
    .input(schema.teamRef)
    .output(schema.membership)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.joinTeam(db, now, actor.personId, input.teamId),
    ),

  leave: member
    .meta({ refusals: ["notFound", "teams.shiftsAhead"] })
    .input(schema.teamRef)
    .output(schema.membership)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.leaveTeam(db, now, actor.personId, input.teamId),
    ),
});
