import { z } from "zod";
import { anyone, router } from "../trpc";
import * as queries from "./queries";
import * as schema from "./schema";

export const centrePortal = router({
  get: anyone
    .input(z.object({}))
    .output(schema.centre)
    .query(({ ctx }) => queries.readCentre(ctx.db)),
});
