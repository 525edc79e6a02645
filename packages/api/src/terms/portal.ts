import { member, router } from "../trpc";
import * as queries from "./queries";
import * as schema from "./schema";

export const termsPortal = router({
  past: member
    .meta({ refusals: ["notFound"] })
    .input(schema.pastRequest)
    .output(schema.pastTerms)
    .query(({ ctx: { db, sealed, now }, input }) => queries.listPast(db, sealed, now, input)),
});
