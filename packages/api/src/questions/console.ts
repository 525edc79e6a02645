import { z } from "zod";
import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const officerOfHouse = officer("centre.configure");

export const questionsConsole = router({
  list: officerOfHouse
    .input(z.object({}))
    .output(schema.questions)
    .query(({ ctx }) => queries.listQuestions(ctx.db)),

  add: officerOfHouse
    .meta({ refusals: ["questions.idTaken", "questions.tooMany"] })
    .input(schema.newQuestion)
    .output(schema.questionRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.addQuestion(db, now, actor.personId, input),
    ),

  end: officerOfHouse
    .meta({ refusals: ["notFound"] })
    .input(schema.questionRef)
    .output(schema.questionRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.endQuestion(db, now, actor.personId, input.questionId),
    ),

  move: officerOfHouse
    .meta({ refusals: ["notFound"] })
    .input(schema.move)
    .output(schema.questionRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.moveQuestion(db, now, actor.personId, input),
    ),
});
