import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const manager = officer("members.manage");

export const contactsConsole = router({
  get: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.contactRef)
    .output(schema.contact)
    .query(({ ctx: { db, sealed, now, actor }, input }) =>
      queries.readContact(db, sealed, now, actor.personId, input.personId),
    ),

  change: manager
    .meta({ refusals: ["notFound", "people.addressTaken", "people.holdsOffice"] })
    .input(schema.newContact)
    .output(schema.contactRef)
    .mutation(({ ctx, input }) => commands.changeContact(ctx, ctx.actor, input)),
});
