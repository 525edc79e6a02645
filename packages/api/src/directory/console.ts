import { officer, router } from "../trpc";
import * as commands from "./commands";
import * as queries from "./queries";
import * as schema from "./schema";

const reader = officer("people.read");

export const directoryConsole = router({
  list: reader
    .input(schema.listRequest)
    .output(schema.people)
    .query(({ ctx, input }) => queries.listPeople(ctx, input)),

  // Sent in a body, for what is typed here is a name: addresses are kept where it must not be.
  search: reader
    .input(schema.searchRequest)
    .output(schema.search)
    .mutation(({ ctx, input }) => commands.sealSearch(ctx, input)),

  export: officer("members.manage")
    .input(schema.exportRequest)
    .output(schema.file)
    .mutation(({ ctx, input }) => commands.exportPeople(ctx, input)),
});
