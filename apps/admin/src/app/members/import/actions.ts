"use server";

import { importRef, newMapping } from "@commonhouse/api/member-import/schema";
import { formAction } from "#/server";

export const mapColumns = formAction(
  newMapping,
  (api, input) => api.memberImport.mapColumns(input),
  ({ importId }) => `/members/import/${importId}?done=importMapped`,
);

export const start = formAction(
  importRef,
  (api, input) => api.memberImport.start(input),
  ({ importId }) => `/members/import/${importId}`,
);
