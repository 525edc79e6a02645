import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import type { Act } from "./rules";
import * as schema from "./schema";

const manager = officer("members.manage");

/** One that needs nothing but the person. */
function moving(act: Exclude<Act, "accept" | "start">) {
  return manager
    .meta({ refusals: ["notFound", "memberships.notNow", "memberships.applicationWaits"] })
    .input(schema.memberRef)
    .output(schema.memberRef)
    .mutation(({ ctx, input }) => commands.changeState(ctx, ctx.actor.personId, { ...input, act }));
}

export const membershipsConsole = router({
  list: manager
    .meta({ refusals: ["notFound"] })
    .input(schema.memberRef)
    .output(schema.memberships)
    .query(({ ctx: { db, now }, input }) => queries.listMemberships(db, now, input.personId)),

  accept: manager
    .meta({
      refusals: [
        "notFound",
        "memberships.notNow",
        "memberships.applicationWaits",
        "people.addressTaken",
      ],
    })
    .input(schema.memberRef)
    .output(schema.memberRef)
    .mutation(({ ctx, input }) =>
      commands.changeState(ctx, ctx.actor.personId, { ...input, act: "accept" }),
    ),

  start: manager
    .meta({ refusals: ["notFound", "memberships.notNow", "memberships.applicationWaits"] })
    .input(schema.newMembership)
    .output(schema.memberRef)
    .mutation(({ ctx, input }) =>
      commands.changeState(ctx, ctx.actor.personId, { ...input, act: "start" }),
    ),

  pause: moving("pause"),
  resume: moving("resume"),
  end: moving("end"),

  change: manager
    .meta({ refusals: ["notFound", "memberships.notNow"] })
    .input(schema.terms)
    .output(schema.memberRef)
    .mutation(({ ctx, input }) => commands.changeTerms(ctx, ctx.actor.personId, input)),
});
