import { z } from "zod";
import { renewPassphrase } from "../sign-in/commands";
import { newPassphrase, signedIn } from "../sign-in/schema";
import { member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const nothing = z.object({});

export const mePortal = router({
  profile: member
    .input(nothing)
    .output(schema.profile)
    .query(({ ctx: { db, sealed, actor } }) => queries.readProfile(db, sealed, actor.personId)),

  changeProfile: member
    .input(schema.newProfile)
    .output(nothing)
    .mutation(({ ctx: { db, sealed, now, actor }, input }) =>
      commands.changeProfile(db, sealed, now, actor.personId, input),
    ),

  discretion: member
    .input(nothing)
    .output(schema.discretion)
    .query(({ ctx }) => queries.readDiscretion(ctx.db, ctx.actor.personId)),

  changeDiscretion: member
    .input(schema.newDiscretion)
    .output(nothing)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.changeDiscretion(db, now, actor.personId, input),
    ),

  sessions: member
    .input(nothing)
    .output(schema.sessions)
    .query(({ ctx }) => queries.listSessions(ctx, ctx.actor.personId)),

  endSession: member
    .input(schema.sessionRef)
    .output(nothing)
    .mutation(({ ctx, input }) => commands.endSession(ctx, ctx.actor.personId, input.sessionId)),

  endOtherSessions: member
    .input(nothing)
    .output(nothing)
    .mutation(({ ctx }) => commands.endOtherSessions(ctx, ctx.actor.personId)),

  changePassphrase: member
    .meta({
      refusals: [
        "signIn.wrongPassphrase",
        "signIn.wait",
        "signIn.tooShort",
        "signIn.tooLong",
        "signIn.tooCommon",
      ],
    })
    .input(newPassphrase)
    .output(signedIn)
    .mutation(({ ctx, input }) => renewPassphrase(ctx, ctx.actor.personId, input)),
});
