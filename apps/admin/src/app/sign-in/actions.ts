"use server";

import { acceptance, credentials } from "@commonhouse/api/sign-in/schema";
import { formAction } from "#/server";

export const signIn = formAction(
  credentials,
  (api, input) => api.signIn.withPassphrase(input),
  "/",
);

export const accept = formAction(acceptance, (api, input) => api.signIn.accept(input), "/");
