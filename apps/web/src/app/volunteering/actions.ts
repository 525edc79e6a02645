"use server";

import { shiftRef } from "@commonhouse/api/shifts/schema";
import { saying } from "@commonhouse/api/skills/schema";
import { teamRef } from "@commonhouse/api/teams/schema";
import { formAction } from "#/server";
import { workedForm } from "./form-schema";

export const takeShift = formAction(
  shiftRef,
  (api, input) => api.assignments.take(input),
  (_, { shiftId }) => `/volunteering/${shiftId}?done=shiftTaken`,
);

export const giveBackShift = formAction(
  shiftRef,
  (api, input) => api.assignments.giveBack(input),
  (_, { shiftId }) => `/volunteering/${shiftId}?done=shiftGivenBack`,
);

export const joinTeam = formAction(
  teamRef,
  (api, input) => api.teams.join(input),
  (_, { teamId }) => `/volunteering/teams/${teamId}?done=teamJoined`,
);

export const leaveTeam = formAction(
  teamRef,
  (api, input) => api.teams.leave(input),
  "/volunteering/teams?done=teamLeft",
);

export const saveSkills = formAction(
  saying,
  (api, input) => api.skills.save(input),
  "/volunteering/teams?done=skillsSaved",
);

export const noteHours = formAction(
  workedForm,
  (api, input) => api.hours.note(input),
  "/volunteering/hours?done=hoursNoted",
);
