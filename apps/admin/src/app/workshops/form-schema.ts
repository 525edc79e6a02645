import { clockTime, day, fieldsOf, line, whole } from "@commonhouse/api/text";
import { newWorkshop } from "@commonhouse/api/workshops/schema";
import { z } from "zod";

/** The texts of a workshop, one field per language; a title in one of them is enough. */
export const workshopForm = z
  .record(z.string(), z.unknown())
  .superRefine((sent, faults) => {
    const titles = Object.keys(sent).filter((name) => name.startsWith("title."));
    if (titles.some((name) => String(sent[name]).trim() !== "")) return;
    // The centre's first language stands first.
    faults.addIssue({ code: "custom", path: [titles[0] ?? "title"], message: "missing" });
  })
  .transform((sent): z.input<typeof newWorkshop> => {
    const [title, description] = [fieldsOf(sent, "title"), fieldsOf(sent, "description")];
    return { ...(sent as z.input<typeof newWorkshop>), title, description };
  })
  .pipe(newWorkshop);

/** When and where, by the clocks of the centre; an end before the beginning is on the next day. */
export const dateForm = z
  .object({
    workshopId: z.uuid(),
    occurrenceId: z.uuid(),
    day,
    from: clockTime,
    until: clockTime,
    room: z.union([z.literal(""), line(120)]),
    capacity: whole(1, 10_000),
  })
  .refine(({ from, until }) => from !== until, { path: ["until"], message: "endsBeforeStart" });
