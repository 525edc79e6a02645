"use server";

import { messageRef } from "@commonhouse/api/outbox/schema";
import { formAction } from "#/server";

export const retry = formAction(
  messageRef,
  (api, input) => api.outbox.retry(input),
  "/outbox?done=messageRetried",
);
