import { member, router } from "../trpc";
import * as queries from "./queries";
import * as schema from "./schema";

export const committeesPortal = router({
  list: member
    .input(schema.listRequest)
    .output(schema.memberCommittees)
    .query(({ ctx: { db, now, actor }, input }) =>
      queries.listCommittees(db, now, actor.personId, input),
    ),

  get: member
    .meta({ refusals: ["notFound"] })
    .input(schema.committeeRef)
    .output(schema.memberCommittee)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.readCommittee(db, sealed, now, actor.personId, input.committeeId),
    ),
});
