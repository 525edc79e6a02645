"use server";

import { vetRequest } from "@commonhouse/api/mentorship/schema";
import { newProposal, newProposals, programmePairing } from "@commonhouse/api/pairings/schema";
import { programmeRef, topicRef } from "@commonhouse/api/programmes/schema";
import { formAction } from "#/server";
import { programmeForm, topicForm } from "./form-schema";

type Programme = { readonly programmeId: string };

const pageOf = ({ programmeId }: Programme) => `/mentorship/${programmeId}`;
const settingsOf = (of: Programme) => `${pageOf(of)}/settings`;
const proposalsOf = (of: Programme) => `${pageOf(of)}/pairs`;

export const createProgramme = formAction(
  programmeForm,
  (api, input) => api.programmes.create(input),
  (programme) => `${settingsOf(programme)}?done=programmeCreated`,
);

export const editProgramme = formAction(
  programmeForm,
  (api, input) => api.programmes.edit(input),
  (programme) => `${settingsOf(programme)}?done=programmeSaved`,
);

export const endProgramme = formAction(
  programmeRef,
  (api, input) => api.programmes.end(input),
  (programme) => `${settingsOf(programme)}?done=programmeEnded`,
);

export const addTopic = formAction(
  topicForm,
  (api, input) => api.programmes.addTopic(input),
  (topic) => `${settingsOf(topic)}?done=topicAdded`,
);

export const renameTopic = formAction(
  topicForm,
  (api, input) => api.programmes.renameTopic(input),
  (topic) => `${settingsOf(topic)}?done=topicSaved`,
);

export const endTopic = formAction(
  topicRef,
  (api, input) => api.programmes.endTopic(input),
  (topic) => `${settingsOf(topic)}?done=topicEnded`,
);

export const vetMentor = formAction(
  vetRequest,
  (api, input) => api.mentorship.vet(input),
  (_, { formId, vetted, ...programme }) =>
    `${pageOf(programme)}/mentors/${formId}?done=${vetted ? "mentorMet" : "mentorNotMet"}`,
);

export const propose = formAction(
  newProposal,
  (api, input) => api.pairings.propose(input),
  (pairing) => `${proposalsOf(pairing)}?done=pairProposed`,
);

export const proposeAll = formAction(
  newProposals,
  (api, input) => api.pairings.proposeAll(input),
  ({ proposed, passed }, programme) => {
    if (proposed === 0) return `${pageOf(programme)}/plan?done=pairsProposedNone`;
    return `${proposalsOf(programme)}?done=${passed > 0 ? "pairsProposedSome" : "pairsProposed"}`;
  },
);

export const retract = formAction(
  programmePairing,
  (api, input) => api.pairings.retract(input),
  (pairing) => `${proposalsOf(pairing)}?done=proposalTakenBack`,
);
