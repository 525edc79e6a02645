"use server";

import { arrivals, workshopOccurrenceRef } from "@commonhouse/api/places/schema";
import { addDays, instantOf } from "@commonhouse/i18n/week";
import { z } from "zod";
import { formAction, getWriting } from "#/server";
import { dateForm, workshopForm } from "./form-schema";

export const createWorkshop = formAction(
  workshopForm,
  (api, input) => api.workshops.create(input),
  ({ workshopId }) => `/workshops/${workshopId}?done=workshopCreated`,
);

export const editWorkshop = formAction(
  workshopForm,
  (api, input) => api.workshops.edit(input),
  ({ workshopId }) => `/workshops/${workshopId}?done=workshopSaved`,
);

export const addDate = formAction(
  dateForm,
  async (api, input) => api.occurrences.add(await onTheClock(input)),
  ({ workshopId }) => `/workshops/${workshopId}?done=dateAdded`,
);

export const changeDate = formAction(
  dateForm,
  async (api, input) => api.occurrences.change(await onTheClock(input)),
  ({ workshopId, occurrenceId }) => `/workshops/${workshopId}/${occurrenceId}?done=dateChanged`,
);

export const cancelDate = formAction(
  workshopOccurrenceRef,
  (api, input) => api.occurrences.cancel(input),
  ({ workshopId }) => `/workshops/${workshopId}?done=dateCancelled`,
);

export const saveArrivals = formAction(
  z.preprocess(withLists, arrivals),
  (api, input) => api.places.saveArrivals(input),
  (_, { workshopId, occurrenceId }) =>
    `/workshops/${workshopId}/${occurrenceId}?done=attendanceSaved`,
);

/** The instants of a date that was written by the clocks of the centre. */
async function onTheClock({ day, from, until, ...rest }: z.infer<typeof dateForm>) {
  const { timeZone } = await getWriting();
  const lastDay = until < from ? addDays(day, 1) : day;
  return {
    ...rest,
    startsAt: instantOf(day, from, timeZone),
    endsAt: instantOf(lastDay, until, timeZone),
  };
}

/** A form sends a list of one as a word, and an empty list not at all. */
function withLists(sent: unknown) {
  const { shown = [], present = [], ...rest } = sent as Record<string, string | string[]>;
  return { ...rest, shown: [shown].flat(), present: [present].flat() };
}
