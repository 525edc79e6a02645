"use server";

import { draftRef } from "@commonhouse/api/programme/schema";
import { formAction } from "#/server";

export const takeOver = formAction(
  draftRef,
  (api, input) => api.programme.takeOver(input),
  ({ created, changed, unchanged, problems }) => {
    const counts = { created, changed, unchanged, problems: problems.length };
    const asked = Object.entries(counts).map(([name, count]) => [name, String(count)]);
    return `/workshops/import/done?${new URLSearchParams(asked)}`;
  },
);
