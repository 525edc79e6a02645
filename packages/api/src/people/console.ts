import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const reader = officer("people.read");
const inviter = officer("people.invite");
const giver = officer("offices.give");

export const peopleConsole = router({
  list: reader
    .input(schema.listRequest)
    .output(schema.people)
    .query(({ ctx: { db, sealed, now }, input }) => queries.listPeople(db, sealed, now, input)),

  get: reader
    .meta({ refusals: ["notFound"] })
    .input(schema.personRef)
    .output(schema.personDetail)
    .query(({ ctx: { db, sealed, now }, input }) =>
      queries.readPerson(db, sealed, now, input.personId),
    ),

  invite: inviter
    .meta({ refusals: ["people.addressTaken", "people.idTaken"] })
    .input(schema.newInvitation)
    .output(schema.personRef)
    .mutation(({ ctx, input }) => commands.invitePerson(ctx, ctx.actor.personId, input)),

  drawLink: inviter
    .meta({ refusals: ["notFound"] })
    .input(schema.invitationRequest)
    .output(schema.invitationLink)
    .mutation(({ ctx, input }) => commands.drawLink(ctx, ctx.actor.personId, input)),

  giveOffice: giver
    .meta({ refusals: ["notFound", "offices.notYours", "offices.idTaken"] })
    .input(schema.newOffice)
    .output(schema.officeRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.giveOffice(db, now, actor.personId, input),
    ),

  endOffice: giver
    .meta({ refusals: ["notFound", "offices.notYours", "offices.lastAdministrator"] })
    .input(schema.officeRef)
    .output(schema.officeRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.endOffice(db, now, actor.personId, input),
    ),
});
