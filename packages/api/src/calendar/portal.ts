import { z } from "zod";
import { anyone, member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import { feedPath } from "./rules";
import * as schema from "./schema";

export const calendarPortal = router({
  status: member
    .input(z.object({}))
    .output(schema.calendarStatus)
    .query(({ ctx: { db, actor } }) => queries.readStatus(db, actor.personId)),

  feed: anyone
    .meta({ refusals: ["notFound"] })
    .input(schema.feedRequest)
    .output(schema.feed)
    .query(({ ctx: { db, now }, input }) => queries.readFeed(db, now, input.feedToken)),

  create: member
    .input(schema.newFeed)
    .output(schema.feedAddress)
    .mutation(async ({ ctx: { db, now, actor, origins }, input }) => {
      const feedToken = await commands.createFeed(db, now, actor.personId, input.feedToken);
      return { feedToken, address: `${origins.portal}${feedPath(feedToken)}` };
    }),

  revoke: member
    .input(z.object({}))
    .output(z.object({}))
    .mutation(({ ctx: { db, now, actor } }) => commands.revokeFeed(db, now, actor.personId)),

  setTitles: member
    .input(schema.titles)
    .output(z.object({}))
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.setTitles(db, now, actor.personId, input.wording),
    ),
});
