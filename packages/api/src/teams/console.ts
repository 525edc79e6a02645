import { reachOf } from "../permissions";
import { anyOffice, officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const manager = officer("volunteers.manage", "teamId");

export const teamsConsole = router({
  list: anyOffice
    .input(schema.listRequest)
    .output(schema.officeTeams)
    .query(({ ctx: { db, now, actor }, input }) =>
      queries.listOfficeTeams(db, now, reachOf(actor, "volunteers.manage"), input),
    ),

  get: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.teamRef)
    .output(schema.officeTeamDetail)
    .query(({ ctx: { db, now }, input }) => queries.readOfficeTeam(db, now, input.teamId)),

  members: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.membersRequest)
    .output(schema.members)
    .query(({ ctx: { db, sealed }, input }) => queries.listMembers(db, sealed, input)),

  create: officer("teams.create")
    .meta({ refusals: ["teams.idTaken"] })
    .input(schema.newTeam)
    .output(schema.teamRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.createTeam(db, now, actor.personId, input),
    ),

  edit: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.newTeam)
    .output(schema.teamRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.editTeam(db, now, actor.personId, input),
    ),

  end: manager
    .meta({ refusals: ["notFound", "teams.shiftsPlanned"] })
    .input(schema.teamRef)
    .output(schema.teamRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.endTeam(db, now, actor.personId, input.teamId),
    ),

  introduce: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.introduction)
    .output(schema.teamMemberRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.introduce(db, now, actor.personId, input),
    ),

  remove: manager
    .meta({ refusals: ["notFound", "teams.shiftsAhead"] })
    .input(schema.teamMemberRef)
    .output(schema.teamMemberRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.removeMember(db, now, actor.personId, input),
    ),
});
