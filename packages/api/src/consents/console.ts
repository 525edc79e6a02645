import { officer, router } from "../trpc";
import * as queries from "./queries";
import * as schema from "./schema";

export const consentsConsole = router({
  withdrawn: officer("members.manage")
    .input(schema.listRequest)
    .output(schema.withdrawn)
    .query(({ ctx: { db, sealed }, input }) => queries.listWithdrawn(db, sealed, input)),
});
