"use server";

import { newProfile, sessionRef } from "@commonhouse/api/me/schema";
import { newPassphrase } from "@commonhouse/api/sign-in/schema";
import { z } from "zod";
import { formAction } from "#/server";

const nothing = z.object({});

export const changeProfile = formAction(
  newProfile,
  (api, input) => api.me.changeProfile(input),
  "/me?done=profile",
);

export const endSession = formAction(
  sessionRef,
  (api, input) => api.me.endSession(input),
  "/me?done=sessionEnded",
);

export const endOtherSessions = formAction(
  nothing,
  (api, input) => api.me.endOtherSessions(input),
  "/me?done=othersEnded",
);

export const changePassphrase = formAction(
  newPassphrase,
  (api, input) => api.me.changePassphrase(input),
  "/me?done=passphrase",
);

export const signOut = formAction(nothing, (api, input) => api.signIn.out(input), "/sign-in");
