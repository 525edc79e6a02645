import { createTestDb } from "@commonhouse/db/testing";
import { testAccess } from "../access-testing";
import { formsFor } from "../pairings/pair-testing";
import { createCallerFactory } from "../trpc";
import { mentorshipConsole } from "./console";
import { mentorshipPortal } from "./portal";

const portal = createCallerFactory(mentorshipPortal);
const desk = createCallerFactory(mentorshipConsole);
const house = await createTestDb();
const formOf = formsFor(house, "MENTOR");
const side = "MENTOR" as const;

testAccess(house, "portal", {
  router: mentorshipPortal,
  caller: portal,
  table: {
    mine: { may: "member", call: (api) => api.mine({}) },
    form: { may: "member", call: (api, { programmeId }) => api.form({ programmeId, side }) },
    save: {
      may: "member",
      call: (api, { programmeId }) =>
        api.save({ programmeId, side, languages: ["en"], topicIds: [], times: ["1-morning"] }),
      gone: "NOT_FOUND",
    },
    pause: {
      may: "member",
      call: (api, { programmeId }) => api.pause({ programmeId, side, paused: true }),
      told: "NOT_FOUND",
    },
    withdraw: {
      may: "member",
      call: (api, { programmeId }) => api.withdraw({ programmeId, side }),
      told: "NOT_FOUND",
    },
  },
});

const about = { may: ["mentorship coordinator"], gone: "NOT_FOUND" } as const;

testAccess(house, "console", {
  router: mentorshipConsole,
  caller: desk,
  table: {
    mentors: { ...about, call: (api, of) => api.mentors(of) },
    form: {
      ...about,
      mixed: "NOT_FOUND",
      call: async (api, of) => api.form({ ...of, formId: await formOf(of) }),
    },
    vet: {
      ...about,
      mixed: "NOT_FOUND",
      call: async (api, of) => api.vet({ ...of, formId: await formOf(of), vetted: true }),
    },
  },
});
