import { z } from "zod";
import { anyone, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

/** The same in both apps: whose session it becomes is up to the context. */
export const signIn = router({
  withPassphrase: anyone
    .meta({ refusals: ["signIn.wrong", "signIn.wait"] })
    .input(schema.credentials)
    .output(schema.signedIn)
    .mutation(({ ctx, input }) => commands.withPassphrase(ctx, input)),

  invitation: anyone
    .meta({ refusals: ["signIn.linkEnded"] })
    .input(schema.invitationRef)
    .output(schema.invitation)
    .query(({ ctx, input }) => queries.findInvitation(ctx, input.token)),

  accept: anyone
    .meta({
      refusals: [
        "signIn.linkEnded",
        "signIn.linkUsed",
        "people.addressTaken",
        "signIn.tooShort",
        "signIn.tooLong",
        "signIn.tooCommon",
      ],
    })
    .input(schema.acceptance)
    .output(schema.signedIn)
    .mutation(({ ctx, input }) => commands.acceptInvitation(ctx, input)),

  out: anyone
    .input(z.object({}))
    .output(z.object({}))
    .mutation(({ ctx }) => commands.signOut(ctx)),
});
