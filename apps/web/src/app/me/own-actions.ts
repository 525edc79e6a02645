"use server";

import { consentRef } from "@commonhouse/api/consents/schema";
import { newAddress } from "@commonhouse/api/me/schema";
import { z } from "zod";
import { formAction } from "#/server";
import { detailsForm } from "./form-schema";

export const changeDetails = formAction(
  detailsForm,
  (api, input) => api.me.changeDetails(input),
  "/me/details?done=details",
);

export const changeAddress = formAction(
  newAddress,
  (api, input) => api.me.changeAddress(input),
  "/me/address?done=address",
);

export const giveConsent = formAction(
  consentRef,
  (api, input) => api.consents.give(input),
  "/me/agreement?done=consentGiven",
);

export const withdrawConsent = formAction(
  z.object({}),
  (api, input) => api.consents.withdraw(input),
  "/me/agreement?done=consentWithdrawn",
);
