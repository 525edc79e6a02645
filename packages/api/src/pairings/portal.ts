import { z } from "zod";
import { member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

export const pairingsPortal = router({
  mine: member
    .input(z.object({}))
    .output(schema.myPairings)
    .query(({ ctx: { db, sealed, now, actor } }) =>
      queries.listMine(db, sealed, now, actor.personId),
    ),

  past: member
    .input(schema.pastRequest)
    .output(schema.pastPairings)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.listPast(db, sealed, now, actor.personId, input),
    ),

  get: member
    .meta({ refusals: ["notFound"] })
    .input(schema.pairingRef)
    .output(schema.myPairing)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.readMine(db, sealed, now, actor.personId, input.pairingId),
    ),

  answer: member
    .meta({ refusals: ["notFound", "pairings.closed", "pairings.begun"] })
    .input(schema.answer)
    .output(schema.pairingAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.answerPairing(db, now, actor.personId, input),
    ),

  end: member
    .meta({ refusals: ["notFound"] })
    .input(schema.ending)
    .output(schema.pairingAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.endPairing(db, now, actor.personId, input),
    ),

  met: member
    .meta({ refusals: ["notFound", "pairings.closed"] })
    .input(schema.pairingRef)
    .output(schema.pairingAnswer)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.sayMet(db, now, actor.personId, input.pairingId),
    ),
});
