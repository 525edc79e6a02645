"use server";

import { newDiscretion, newProfile, sessionRef } from "@commonhouse/api/me/schema";
import { newPassphrase } from "@commonhouse/api/sign-in/schema";
import { cookies } from "next/headers";
import { z } from "zod";
import { formAction } from "#/server";

const nothing = z.object({});

export const changeProfile = formAction(
  newProfile,
  async (api, input) => {
    await api.me.changeProfile(input);
    // What somebody chose for good outweighs what this browser remembered.
    if (input.locale) (await cookies()).set("locale", input.locale, { sameSite: "lax", path: "/" });
  },
  "/me?done=profile",
);

export const changeDiscretion = formAction(
  newDiscretion,
  (api, input) => api.me.changeDiscretion(input),
  "/me?done=discretion",
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

export const endListedSession = formAction(
  sessionRef,
  (api, input) => api.me.endSession(input),
  "/me/sessions?done=sessionEnded",
);

export const endOtherListedSessions = formAction(
  nothing,
  (api, input) => api.me.endOtherSessions(input),
  "/me/sessions?done=othersEnded",
);

export const changePassphrase = formAction(
  newPassphrase,
  (api, input) => api.me.changePassphrase(input),
  "/me?done=passphrase",
);

export const signOut = formAction(nothing, (api, input) => api.signIn.out(input), "/");
