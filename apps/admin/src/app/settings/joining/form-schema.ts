import { newAgreement } from "@commonhouse/api/agreements/schema";
import { newQuestion } from "@commonhouse/api/questions/schema";
import { fieldsOf } from "@commonhouse/api/text";
import { z } from "zod";

type Sent = Readonly<Record<string, unknown>>;

/** Names the first field of a text that is written in no language: the centre's own stands first. */
function unwritten(sent: Sent, field: string) {
  const names = Object.keys(sent).filter((name) => name.startsWith(`${field}.`));
  return names.some((name) => String(sent[name]).trim() !== "") ? null : (names[0] ?? field);
}

function expectWritten(fields: readonly string[]) {
  return (sent: Sent, faults: z.RefinementCtx) => {
    for (const field of fields) {
      const name = unwritten(sent, field);
      if (name) faults.addIssue({ code: "custom", path: [name], message: "missing" });
    }
  };
}

/** A new wording, one field per language: `title.ar`, `text.ar`. */
export const agreementForm = z
  .record(z.string(), z.unknown())
  .superRefine(expectWritten(["title", "text"]))
  .transform((sent): z.input<typeof newAgreement> => {
    const [title, text] = [fieldsOf(sent, "title"), fieldsOf(sent, "text")];
    return { ...(sent as z.input<typeof newAgreement>), title, text };
  })
  .pipe(newAgreement);

/** A question, one field per language: `text.ar`. */
export const questionForm = z
  .record(z.string(), z.unknown())
  .superRefine(expectWritten(["text"]))
  .transform((sent): z.input<typeof newQuestion> => {
    return { ...(sent as z.input<typeof newQuestion>), text: fieldsOf(sent, "text") };
  })
  .pipe(newQuestion);
