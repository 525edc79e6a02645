import * as overview from "../pairing-overview/queries";
import { programmeRef } from "../programmes/schema";
import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as schema from "./schema";

const manager = officer("mentorship.manage", "programmeId");

export const pairingsConsole = router({
  counts: manager
    .meta({ refusals: ["notFound"] })
    .input(programmeRef)
    .output(schema.counts)
    .query(({ ctx: { db, now, actor }, input }) =>
      overview.readCounts(db, now, input.programmeId, actor.personId),
    ),

  list: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.listRequest)
    .output(schema.pairingList)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      overview.listPairings(db, sealed, now, input, actor.personId),
    ),

  propose: manager
    .meta({
      refusals: [
        "notFound",
        "programmes.ended",
        "pairings.idTaken",
        "pairings.own",
        "pairings.full",
        "pairings.openElsewhere",
        "pairings.paused",
        "pairings.unvetted",
        "pairings.noLanguage",
        "pairings.noTime",
        "pairings.notPossible",
      ],
    })
    .input(schema.newProposal)
    .output(schema.programmePairing)
    .mutation(({ ctx: { db, sealed, now, actor }, input }) =>
      commands.propose(db, sealed, now, actor.personId, input),
    ),

  proposeAll: manager
    .meta({ refusals: ["notFound", "programmes.ended"] })
    .input(schema.newProposals)
    .output(schema.proposalsAnswer)
    .mutation(({ ctx: { db, sealed, now, actor }, input }) =>
      commands.proposeAll(db, sealed, now, actor.personId, input),
    ),

  retract: manager
    .meta({ refusals: ["notFound", "pairings.own", "pairings.begun"] })
    .input(schema.programmePairing)
    .output(schema.programmePairing)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.retract(db, now, actor.personId, input),
    ),
});
