"use server";

import { noticeRef } from "@commonhouse/api/notices/schema";
import { z } from "zod";
import { formAction } from "#/server";

export const markRead = formAction(
  noticeRef,
  (api, input) => api.notices.markRead(input),
  "/messages?done=read",
);

export const markAllRead = formAction(
  z.object({}),
  (api, input) => api.notices.markAllRead(input),
  "/messages?done=allRead",
);
