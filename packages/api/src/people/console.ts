import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const inviter = officer("people.invite");

export const peopleConsole = router({
  get: officer("people.read")
    .meta({ refusals: ["notFound"] })
    .input(schema.personRef)
    .output(schema.person)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.readPerson(db, sealed, now, actor, input.personId),
    ),

  invite: inviter
    .meta({ refusals: ["people.addressTaken", "people.idTaken"] })
    .input(schema.newInvitation)
    .output(schema.personRef)
    .mutation(({ ctx, input }) => commands.invitePerson(ctx, ctx.actor.personId, input)),

  drawLink: inviter
    .meta({ refusals: ["notFound", "people.holdsOffice"] })
    .input(schema.invitationRequest)
    .output(schema.invitationLink)
    .mutation(({ ctx, input }) => commands.drawLink(ctx, ctx.actor, input)),
});
