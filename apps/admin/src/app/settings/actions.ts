"use server";

import { formAction } from "#/server";
import { settingsForm } from "./form-schema";

export const configure = formAction(
  settingsForm,
  (api, input) => api.centre.configure(input),
  "/settings?done=settingsSaved",
);
