"use server";

import { occurrenceRef } from "@commonhouse/api/places/schema";
import { formAction } from "#/server";

const done = {
  CONFIRMED: "placeTaken",
  WAITING: "placeWaiting",
  WITHDRAWN: "placeGivenUp",
} as const;

export const takePlace = formAction(
  occurrenceRef,
  (api, input) => api.places.take(input),
  ({ state }, { occurrenceId }) => `/workshops/${occurrenceId}?done=${done[state]}`,
);

export const giveUpPlace = formAction(
  occurrenceRef,
  (api, input) => api.places.giveUp(input),
  ({ state }, { occurrenceId }) => `/workshops/${occurrenceId}?done=${done[state]}`,
);
