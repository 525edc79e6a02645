import { newProgramme, newTopic, type weights } from "@commonhouse/api/programmes/schema";
import { fieldsOf } from "@commonhouse/api/text";
import { z } from "zod";

/** What counts in a suggestion, in the order in which it is shown. */
export const parts = ["topics", "languages", "near", "times"] as const;

/** A name in one of the centre's languages is enough; its first one is where the fault is shown. */
const named = z.record(z.string(), z.unknown()).superRefine((sent, faults) => {
  const titles = Object.keys(sent).filter((name) => name.startsWith("title."));
  if (titles.some((name) => String(sent[name]).trim() !== "")) return;
  faults.addIssue({ code: "custom", path: [titles[0] ?? "title"], message: "missing" });
});

/** Texts come as one field per language, weights as one field each, `weights.near`. */
export const programmeForm = named
  .transform((sent) => {
    const points = parts.map((part) => [part, sent[`weights.${part}`]]);
    const all = {
      ...sent,
      title: fieldsOf(sent, "title"),
      description: fieldsOf(sent, "description"),
      weights: Object.fromEntries(points) as z.input<typeof weights>,
    };
    return all as z.input<typeof newProgramme>;
  })
  .pipe(newProgramme);

export const topicForm = named
  .transform((sent) => ({ ...sent, title: fieldsOf(sent, "title") }) as z.input<typeof newTopic>)
  .pipe(newTopic);
