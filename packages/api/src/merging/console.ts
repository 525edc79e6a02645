import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const secretary = officer("members.manage");

export const mergingConsole = router({
  list: secretary
    .meta({ refusals: ["notFound"] })
    .input(schema.listRequest)
    .output(schema.likely)
    .query(({ ctx: { db, sealed }, input }) => queries.listLikely(db, sealed, input)),

  preview: secretary
    .meta({ refusals: ["notFound"] })
    .input(schema.pairRef)
    .output(schema.preview)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.previewMerge(db, sealed, now, actor.personId, input),
    ),

  merge: secretary
    .meta({
      refusals: [
        "notFound",
        "merging.same",
        "merging.office",
        "merging.pair",
        "merging.shifts",
        "merging.twoPairs",
        "merging.twoSeats",
        "people.addressTaken",
      ],
    })
    .input(schema.newMerge)
    .output(schema.merged)
    .mutation(({ ctx: { db, sealed, now, actor }, input }) =>
      commands.mergePeople(db, sealed, now, actor.personId, input),
    ),

  successor: officer("people.read")
    .input(schema.personRef)
    .output(schema.successor)
    .query(async ({ ctx: { db }, input }) => ({
      personId: await queries.keptFor(db, input.personId),
    })),
});
