import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { formsFor } from "../pairings/pair-testing";
import { createCallerFactory } from "../trpc";
import { suggestionsConsole } from "./console";

const desk = createCallerFactory(suggestionsConsole);
const house = await createTestDb();
const [menteeOf, mentorOf] = [formsFor(house, "MENTEE"), formsFor(house, "MENTOR")];
const about = { may: ["mentorship coordinator"], gone: "NOT_FOUND" } as const;

testAccess(house, "console", {
  router: suggestionsConsole,
  caller: desk,
  table: {
    waiting: { ...about, call: (api, of) => api.waiting(of) },
    forMentee: {
      ...about,
      mixed: "NOT_FOUND",
      call: async (api, of) => api.forMentee({ ...of, formId: await menteeOf(of) }),
    },
    plan: { ...about, call: (api, of) => api.plan(of) },
    compare: {
      ...about,
      mixed: "NOT_FOUND",
      call: async (api, of) =>
        api.compare({ ...of, menteeFormId: await menteeOf(of), mentorFormId: await mentorOf(of) }),
    },
  },
});
