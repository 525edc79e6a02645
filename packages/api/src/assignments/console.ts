import { reachOf } from "../permissions";
import * as roster from "../roster/queries";
import { anyOffice, officer, router } from "../trpc";
import * as commands from "./commands";
import * as schema from "./schema";

const manager = officer("volunteers.manage", "teamId");

export const assignmentsConsole = router({
  week: anyOffice
    .input(schema.weekRequest)
    .output(schema.week)
    .query(({ ctx: { db, sealed, actor }, input }) =>
      roster.readWeek(db, sealed, reachOf(actor, "volunteers.manage"), input),
    ),

  gaps: anyOffice
    .input(schema.gapsRequest)
    .output(schema.gaps)
    .query(({ ctx: { db, now, actor }, input }) => roster.listGaps(db, actor, now, input)),

  candidates: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.candidatesRequest)
    .output(schema.candidates)
    .query(({ ctx: { db, sealed, now }, input }) => roster.listCandidates(db, sealed, now, input)),

  assign: manager
    .meta({
      refusals: [
        "notFound",
        "assignments.cancelled",
        "assignments.started",
        "assignments.full",
        "assignments.notInTeam",
        "assignments.introduction",
        "assignments.skill",
        "assignments.notFree",
      ],
    })
    .input(schema.personShift)
    .output(schema.assignmentAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.assignShift(db, now, actor.personId, input),
    ),

  free: manager
    .meta({ refusals: ["notFound", "assignments.started"] })
    .input(schema.personShift)
    .output(schema.assignmentAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.freeShift(db, now, actor.personId, input),
    ),
});
