import { anyOffice, router } from "../trpc";
import * as queries from "./queries";
import * as schema from "./schema";

export const todayConsole = router({
  get: anyOffice
    .input(schema.untilRequest)
    .output(schema.today)
    .query(({ ctx: { db, now, actor }, input }) => queries.readToday(db, now, actor, input)),
});
