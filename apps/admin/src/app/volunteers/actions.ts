"use server";

import { personShift } from "@commonhouse/api/assignments/schema";
import { teamShiftRef } from "@commonhouse/api/shifts/schema";
import { skillRequest } from "@commonhouse/api/skills/schema";
import { introduction, teamMemberRef, teamRef } from "@commonhouse/api/teams/schema";
import { addDays, instantOf } from "@commonhouse/i18n/week";
import { z } from "zod";
import { formAction, getWriting } from "#/server";
import { seriesForm, shiftForm, skillForm, teamForm, whenForm, workedForm } from "./form-schema";
import { queryOf } from "./plan/when";

type Shift = { readonly teamId: string; readonly shiftId: string };

const pageOf = ({ teamId, shiftId }: Shift) => `/volunteers/${teamId}/${shiftId}`;

export const createTeam = formAction(
  teamForm,
  (api, input) => api.teams.create(input),
  ({ teamId }) => `/volunteers/${teamId}?done=teamCreated`,
);

export const editTeam = formAction(
  teamForm,
  (api, input) => api.teams.edit(input),
  ({ teamId }) => `/volunteers/${teamId}?done=teamSaved`,
);

export const endTeam = formAction(
  teamRef,
  (api, input) => api.teams.end(input),
  "/volunteers/teams?done=teamEnded",
);

export const introduce = formAction(
  introduction,
  (api, input) => api.teams.introduce(input),
  (_, { teamId, introduced }) =>
    `/volunteers/${teamId}?done=${introduced ? "introduced" : "introductionUndone"}`,
);

export const removeMember = formAction(
  teamMemberRef,
  (api, input) => api.teams.remove(input),
  ({ teamId }) => `/volunteers/${teamId}?done=teamMemberRemoved`,
);

export const addSkill = formAction(
  skillForm,
  (api, input) => api.skills.add(input),
  "/volunteers/skills?done=skillAdded",
);

export const renameSkill = formAction(
  skillForm,
  (api, input) => api.skills.rename(input),
  "/volunteers/skills?done=skillSaved",
);

export const endSkill = formAction(
  skillRequest,
  (api, input) => api.skills.end(input),
  "/volunteers/skills?done=skillEnded",
);

/** Changes nothing: what was written becomes an address, and its page shows the dates. */
export const showDates = formAction(
  whenForm,
  async (_, input) => input,
  (input) => `/volunteers/plan?${queryOf(input)}`,
);

export const addShift = formAction(
  shiftForm,
  async (api, input) => api.shifts.add(await onTheClock(input)),
  (shift) => `${pageOf(shift)}?done=shiftPlanned`,
);

export const addSeries = formAction(
  seriesForm,
  (api, input) => api.shifts.addSeries(input),
  (_, { teamId, from }) =>
    `/volunteers?${new URLSearchParams({ teamId, day: from })}&done=seriesPlanned`,
);

export const changeShift = formAction(
  shiftForm,
  async (api, input) => api.shifts.change(await onTheClock(input)),
  ({ freed }, shift) => `${pageOf(shift)}?done=${freed > 0 ? "shiftChangedFreed" : "shiftChanged"}`,
);

export const cancelShift = formAction(
  teamShiftRef.extend({ scope: z.enum(["ONE", "FOLLOWING"]).default("ONE") }),
  (api, { scope, ...ref }) =>
    scope === "ONE" ? api.shifts.cancel(ref) : api.shifts.cancelFollowing(ref),
  (_, { scope, ...shift }) =>
    `${pageOf(shift)}?done=${scope === "ONE" ? "shiftCancelled" : "shiftsCancelled"}`,
);

export const assignShift = formAction(
  personShift,
  (api, input) => api.assignments.assign(input),
  (_, shift) => `${pageOf(shift)}?done=shiftAssigned`,
);

export const freeShift = formAction(
  personShift,
  (api, input) => api.assignments.free(input),
  (_, shift) => `${pageOf(shift)}?done=shiftFreed`,
);

export const recordHours = formAction(
  workedForm,
  (api, input) => api.hours.recordAll(input),
  (_, shift) => `${pageOf(shift)}?done=hoursConfirmed`,
);

/** The instants of a shift that was written by the clocks of the centre. */
async function onTheClock({ day, from, until, ...rest }: z.infer<typeof shiftForm>) {
  const { timeZone } = await getWriting();
  const lastDay = until < from ? addDays(day, 1) : day;
  return {
    ...rest,
    startsAt: instantOf(day, from, timeZone),
    endsAt: instantOf(lastDay, until, timeZone),
  };
}
