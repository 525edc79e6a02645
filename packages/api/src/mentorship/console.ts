import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const manager = officer("mentorship.manage", "programmeId").meta({ refusals: ["notFound"] });

export const mentorshipConsole = router({
  mentors: manager
    .input(schema.listRequest)
    .output(schema.mentorList)
    .query(({ ctx: { db, sealed }, input }) => queries.listMentors(db, sealed, input)),

  form: manager
    .input(schema.programmeForm)
    .output(schema.writtenForm)
    .query(({ ctx: { db, sealed, now }, input }) => queries.readForm(db, sealed, now, input)),

  vet: manager
    .input(schema.vetRequest)
    .output(schema.programmeForm)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.vetMentor(db, now, actor.personId, input),
    ),
});
