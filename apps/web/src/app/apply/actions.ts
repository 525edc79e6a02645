"use server";

import { applicationRef } from "@commonhouse/api/applications/schema";
import { formAction } from "#/server";
import { applicationForm } from "./form-schema";

export const send = formAction(
  applicationForm,
  (api, input) => api.applications.send(input),
  ({ token }) => `/apply/${token}`,
);

export const enter = formAction(
  applicationRef,
  (api, input) => api.applications.enter(input),
  ({ token }) => `/join/${token}`,
);
