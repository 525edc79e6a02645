import { z } from "zod";
import { member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const nothing = z.object({});

export const consentsPortal = router({
  list: member
    .input(nothing)
    .output(schema.consents)
    .query(({ ctx: { db, actor } }) => queries.listConsents(db, actor.personId)),

  asked: member
    .input(nothing)
    .output(z.boolean())
    .query(({ ctx: { db, actor } }) => queries.isAsked(db, actor.personId)),

  give: member
    .meta({ refusals: ["consents.textChanged"] })
    .input(schema.consentRef)
    .output(nothing)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.giveConsent(db, now, actor.personId, input.agreementId),
    ),

  withdraw: member
    .input(nothing)
    .output(nothing)
    .mutation(({ ctx: { db, now, actor } }) => commands.withdrawConsent(db, now, actor.personId)),
});
