import { z } from "zod";
import { member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

export const exclusionsPortal = router({
  mine: member
    .input(z.object({}))
    .output(schema.myExclusions)
    .query(({ ctx: { db, sealed, actor } }) => queries.listMine(db, sealed, actor.personId)),

  addName: member
    .meta({ refusals: ["notFound", "exclusions.idTaken", "exclusions.tooMany"] })
    .input(schema.newNameExclusion)
    .output(schema.exclusionRef)
    .mutation(({ ctx: { db, sealed, now, actor }, input }) =>
      commands.excludeName(db, sealed, now, actor.personId, input),
    ),

  addPartner: member
    .meta({ refusals: ["notFound", "exclusions.idTaken"] })
    .input(schema.newPartnerExclusion)
    .output(schema.exclusionRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.excludePartner(db, now, actor.personId, input),
    ),

  remove: member
    .input(schema.exclusionRef)
    .output(schema.exclusionRef)
    .mutation(({ ctx: { db, actor }, input }) =>
      commands.removeExclusion(db, actor.personId, input.exclusionId),
    ),
});
