"use server";

import { move, questionRef } from "@commonhouse/api/questions/schema";
import { formAction } from "#/server";
import { agreementForm, questionForm } from "./form-schema";

export const publish = formAction(
  agreementForm,
  (api, input) => api.agreements.publish(input),
  "/settings/joining?done=agreementPublished",
);

export const addQuestion = formAction(
  questionForm,
  (api, input) => api.questions.add(input),
  "/settings/joining?done=questionAdded",
);

export const endQuestion = formAction(
  questionRef,
  (api, input) => api.questions.end(input),
  "/settings/joining?done=questionEnded",
);

export const moveQuestion = formAction(
  move,
  (api, input) => api.questions.move(input),
  "/settings/joining?done=questionMoved",
);
