import { z } from "zod";
import { anyone, officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

export const centreConsole = router({
  get: anyone
    .input(z.object({}))
    .output(schema.centre)
    .query(({ ctx }) => queries.readCentre(ctx.db)),

  configure: officer("centre.configure")
    .input(schema.configuration)
    .output(z.object({}))
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.configure(db, now, actor.personId, input),
    ),
});
