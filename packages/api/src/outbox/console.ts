import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const reader = officer("outbox.read");

export const outboxConsole = router({
  list: reader
    .input(schema.listRequest)
    .output(schema.messageList)
    .query(({ ctx: { db, sealed }, input }) => queries.listMessages(db, sealed, input)),

  retry: reader
    .meta({ refusals: ["notFound"] })
    .input(schema.messageRef)
    .output(schema.retried)
    .mutation(({ ctx: { db, now, actor }, input }) =>
      commands.retryMessage(db, now, actor.personId, input.messageId),
    ),
});
