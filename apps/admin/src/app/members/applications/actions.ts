"use server";

import { acceptance, refusal } from "@commonhouse/api/decisions/schema";
import { formAction } from "#/server";

export const accept = formAction(
  acceptance,
  (api, input) => api.decisions.accept(input),
  ({ personId }) => `/members/applications/${personId}?done=applicationAccepted`,
);

export const decline = formAction(
  refusal,
  (api, input) => api.decisions.decline(input),
  ({ personId }) => `/members/applications/${personId}?done=applicationDeclined`,
);
