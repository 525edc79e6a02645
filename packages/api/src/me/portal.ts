import { z } from "zod";
import { renewPassphrase } from "../sign-in/commands";
import { newPassphrase, signedIn as session } from "../sign-in/schema";
import { member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const nothing = z.object({});

/** What everyone may ask about their own account, in either app. */
export function account(signedIn: typeof member) {
  return {
    profile: signedIn
      .input(nothing)
      .output(schema.profile)
      .query(({ ctx: { db, sealed, actor } }) => queries.readProfile(db, sealed, actor.personId)),

    changeProfile: signedIn
      .input(schema.newProfile)
      .output(nothing)
      .mutation(({ ctx: { db, sealed, now, actor }, input }) =>
        commands.changeProfile(db, sealed, now, actor.personId, input),
      ),

    sessions: signedIn
      .input(nothing)
      .output(schema.sessions)
      .query(({ ctx }) => queries.listSessions(ctx, ctx.actor.personId)),

    endSession: signedIn
      .input(schema.sessionRef)
      .output(nothing)
      .mutation(({ ctx, input }) => commands.endSession(ctx, ctx.actor.personId, input.sessionId)),

    endOtherSessions: signedIn
      .input(nothing)
      .output(nothing)
      .mutation(({ ctx }) => commands.endOtherSessions(ctx, ctx.actor.personId)),

    changePassphrase: signedIn
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
      .output(session)
      .mutation(({ ctx, input }) => renewPassphrase(ctx, ctx.actor.personId, input)),
  };
}

export const mePortal = router({
  ...account(member),

  details: member
    .input(nothing)
    .output(schema.details)
    .query(({ ctx: { db, sealed, actor } }) => queries.readDetails(db, sealed, actor.personId)),

  changeDetails: member
    .input(schema.newDetails)
    .output(nothing)
    .mutation(({ ctx, input }) => commands.changeDetails(ctx, ctx.actor.personId, input)),

  membership: member
    .input(nothing)
    .output(schema.membership)
    .query(({ ctx: { db, now, actor } }) => queries.readMembership(db, now, actor.personId)),

  changeAddress: member
    .meta({ refusals: ["signIn.wrongPassphrase", "signIn.wait", "people.addressTaken"] })
    .input(schema.newAddress)
    .output(nothing)
    .mutation(({ ctx, input }) => commands.changeAddress(ctx, ctx.actor.personId, input)),

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
});
