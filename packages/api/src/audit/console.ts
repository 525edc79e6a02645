import { officer, router } from "../trpc";
import * as queries from "./queries";
import * as schema from "./schema";

export const auditConsole = router({
  list: officer("audit.read")
    .input(schema.listRequest)
    .output(schema.entryList)
    .query(({ ctx: { db, sealed }, input }) => queries.listEntries(db, sealed, input)),
});
