import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const manager = officer("committees.manage", "committeeId");

export const termsConsole = router({
  past: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.pastRequest)
    .output(schema.pastTerms)
    .query(({ ctx: { db, sealed, now }, input }) => queries.listPast(db, sealed, now, input)),

  // Sent in a body, for what is typed here is a name: addresses are kept where it must not be.
  search: manager
    .input(schema.searchRequest)
    .output(schema.search)
    .mutation(({ ctx: { sealed, actor }, input }) => commands.sealSearch(sealed, actor, input)),

  candidates: manager
    .input(schema.candidatesRequest)
    .output(schema.candidates)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.listCandidates(db, sealed, now, actor, input),
    ),

  seat: manager
    .meta({
      refusals: [
        "notFound",
        "terms.idTaken",
        "terms.endsBeforeStart",
        "terms.seatClosed",
        "terms.notMember",
        "terms.seatTaken",
        "terms.otherSeat",
      ],
    })
    .input(schema.newTerm)
    .output(schema.termRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.seatPerson(db, now, actor.personId, input),
    ),

  end: manager
    .meta({ refusals: ["notFound", "terms.over", "terms.endsBeforeStart", "terms.seatTaken"] })
    .input(schema.termEnd)
    .output(schema.termRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.endTerm(db, now, actor.personId, input),
    ),

  strike: manager
    .meta({ refusals: ["terms.elected"] })
    .input(schema.termRef)
    .output(schema.termRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.strikeTerm(db, now, actor.personId, input),
    ),
});
