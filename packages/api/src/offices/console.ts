import { z } from "zod";
import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const giver = officer("offices.give");

export const officesConsole = router({
  scopes: giver
    .input(z.object({}))
    .output(schema.scopes)
    .query(({ ctx: { db } }) => queries.listScopes(db)),

  list: giver
    .meta({ refusals: ["notFound"] })
    .input(schema.holderRef)
    .output(schema.offices)
    .query(({ ctx: { db, now }, input }) => queries.listOffices(db, now, input.personId)),

  give: giver
    .meta({
      refusals: [
        "notFound",
        "offices.notYours",
        "offices.idTaken",
        "offices.elsewhere",
        "offices.endsBeforeStart",
      ],
    })
    .input(schema.newOffice)
    .output(schema.officeRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.giveOffice(db, now, actor.personId, input),
    ),

  end: giver
    .meta({ refusals: ["notFound", "offices.notYours", "offices.lastAdministrator"] })
    .input(schema.officeRef)
    .output(schema.officeRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.endOffice(db, now, actor.personId, input),
    ),
});
