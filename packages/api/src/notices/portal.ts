import { z } from "zod";
import { member, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

export const noticesPortal = router({
  inbox: member
    .input(schema.inboxRequest)
    .output(schema.inbox)
    .query(({ ctx: { db, actor }, input }) => queries.readInbox(db, actor.personId, input)),

  unread: member
    .input(z.object({}))
    .output(schema.unread)
    .query(({ ctx: { db, actor } }) => queries.countUnread(db, actor.personId)),

  markRead: member
    .input(schema.noticeRef)
    .output(schema.noticeRef)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.markRead(db, now, actor.personId, input.noticeId),
    ),

  markAllRead: member
    .input(z.object({}))
    .output(z.object({}))
    .mutation(({ ctx: { db, now, actor } }) => commands.markAllRead(db, now, actor.personId)),
});
