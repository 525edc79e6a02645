import { z } from "zod";
import { member, router } from "../trpc";
import * as queries from "./queries";
import * as schema from "./schema";

export const programmesPortal = router({
  list: member
    .input(z.object({}))
    .output(schema.openProgrammes)
    .query(({ ctx: { db, actor } }) => queries.listOpen(db, actor.personId)),

  get: member
    .meta({ refusals: ["notFound"] })
    .input(schema.programmeRef)
    .output(schema.openProgramme)
    .query(({ ctx: { db, actor }, input }) =>
      queries.readOpen(db, actor.personId, input.programmeId),
    ),
});
