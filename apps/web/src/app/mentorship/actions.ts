"use server";

import {
  exclusionRef,
  newNameExclusion,
  newPartnerExclusion,
} from "@commonhouse/api/exclusions/schema";
import { formKey, pauseRequest } from "@commonhouse/api/mentorship/schema";
import { newNote, noteRef } from "@commonhouse/api/pairing-notes/schema";
import { answer, ending, pairingRef } from "@commonhouse/api/pairings/schema";
import { formAction } from "#/server";
import { writtenForm } from "./form-schema";
import { formPath } from "./ways";

const pairPath = ({ pairingId }: { readonly pairingId: string }) =>
  `/mentorship/pairs/${pairingId}`;

export const saveForm = formAction(
  writtenForm,
  (api, input) => api.mentorship.save(input),
  (_, input) => `${formPath(input)}?done=helpSaved`,
);

export const pauseForm = formAction(
  pauseRequest,
  (api, input) => api.mentorship.pause(input),
  (_, input) => `${formPath(input)}?done=${input.paused ? "helpPaused" : "helpResumed"}`,
);

export const withdrawForm = formAction(
  formKey,
  (api, input) => api.mentorship.withdraw(input),
  "/mentorship?done=helpWithdrawn",
);

export const answerProposal = formAction(
  answer,
  (api, input) => api.pairings.answer(input),
  ({ state }, input) => {
    if (input.answer === "DECLINE") return "/mentorship?done=proposalDeclined";
    return `${pairPath(input)}?done=${state === "ACTIVE" ? "pairBegun" : "proposalAccepted"}`;
  },
);

export const sayMet = formAction(
  pairingRef,
  (api, input) => api.pairings.met(input),
  (_, input) => `${pairPath(input)}?done=pairMet`,
);

export const endPair = formAction(
  ending,
  (api, input) => api.pairings.end(input),
  "/mentorship?done=pairEnded",
);

export const addNote = formAction(
  newNote,
  (api, input) => api.pairingNotes.add(input),
  (_, input) => `${pairPath(input)}?done=noteKept`,
);

export const editNote = formAction(
  newNote,
  (api, input) => api.pairingNotes.edit(input),
  (_, input) => `${pairPath(input)}?done=noteChanged`,
);

export const removeNote = formAction(
  noteRef,
  (api, input) => api.pairingNotes.remove(input),
  (_, input) => `${pairPath(input)}?done=noteRemoved`,
);

export const keepApart = formAction(
  newPartnerExclusion,
  (api, input) => api.exclusions.addPartner(input),
  (_, input) => `${pairPath(input)}?done=pairApart`,
);

export const addName = formAction(
  newNameExclusion,
  (api, input) => api.exclusions.addName(input),
  "/mentorship/apart?done=apartAdded",
);

export const removeExclusion = formAction(
  exclusionRef,
  (api, input) => api.exclusions.remove(input),
  "/mentorship/apart?done=apartRemoved",
);
