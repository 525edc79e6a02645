"use server";

import { newMerge } from "@commonhouse/api/merging/schema";
import { formAction } from "#/server";

export const merge = formAction(
  newMerge,
  (api, input) => api.merging.merge(input),
  ({ personId }) => `/members/${personId}?done=merged`,
);
