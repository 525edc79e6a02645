"use server";

import { newFeed, titles } from "@commonhouse/api/calendar/schema";
import { z } from "zod";
import { formAction, revealAction } from "#/server";

export const createFeed = revealAction(
  newFeed,
  async (api, input) => (await api.calendar.create(input)).address,
);

export const revokeFeed = formAction(
  z.object({}),
  (api, input) => api.calendar.revoke(input),
  "/me/calendar?done=calendarRevoked",
);

export const setTitles = formAction(
  titles,
  (api, input) => api.calendar.setTitles(input),
  "/me/calendar?done=calendarTitles",
);
