import { z } from "zod";
import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const officerOfHouse = officer("centre.configure");

export const agreementsConsole = router({
  list: officerOfHouse
    .input(z.object({}))
    .output(schema.versions)
    .query(({ ctx }) => queries.listVersions(ctx.db)),

  publish: officerOfHouse
    .meta({ refusals: ["agreements.idTaken", "agreements.changed"] })
    .input(schema.newAgreement)
    .output(schema.agreementRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.publish(db, now, actor.personId, input),
    ),
});
