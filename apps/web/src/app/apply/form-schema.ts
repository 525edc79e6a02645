import { newApplication } from "@commonhouse/api/applications/schema";
import { z } from "zod";

/** `answer.<id>` may stay empty, `required.<id>` not; the id is the question's. */
const answerField = /^(answer|required)\.(.+)$/;

/** The longest answer, in code units. */
export const longest = 2000;

/** A request as its form sends it, with one field per question; all that is wrong is said at once. */
export const applicationForm = z
  .record(z.string(), z.unknown())
  .transform((sent, faults): z.output<typeof newApplication> => {
    const fields = Object.keys(sent).flatMap((name) => {
      const [, kind, questionId] = answerField.exec(name) ?? [];
      return questionId ? [{ name, questionId, required: kind === "required" }] : [];
    });
    const answers = Object.fromEntries(fields.map((one) => [one.questionId, sent[one.name]]));
    for (const { name, required } of fields) {
      if (required && String(sent[name]).trim() === "")
        faults.addIssue({ code: "custom", path: [name], message: "missing" });
    }
    const { data, error } = newApplication.safeParse({ ...sent, answers });
    for (const issue of error?.issues ?? []) {
      const [part, questionId] = issue.path;
      const field = fields.find((one) => part === "answers" && one.questionId === questionId);
      const path = field ? [field.name] : issue.path;
      faults.issues.push({ ...issue, path, input: sent } as (typeof faults.issues)[number]);
    }
    return data ?? z.NEVER;
  });
