import { newSeries, newShift, weekday } from "@commonhouse/api/shifts/schema";
import { newSkill } from "@commonhouse/api/skills/schema";
import { newTeam } from "@commonhouse/api/teams/schema";
import {
  clockTime,
  day,
  fieldsOf,
  orNull,
  several,
  ticked,
  wholeOrNull,
} from "@commonhouse/api/text";
import { z } from "zod";

type Sent = Readonly<Record<string, unknown>>;

/** Texts come as one field per language; the rest of the form stays as it is. */
function withTexts(sent: unknown): unknown {
  const all = sent as Sent;
  const [title, description] = [fieldsOf(all, "title"), fieldsOf(all, "description")];
  return { ...all, title, description };
}

/** A name in one of the centre's languages is enough; its first one is where the fault is shown. */
const named = z.record(z.string(), z.unknown()).superRefine((sent, faults) => {
  const titles = Object.keys(sent).filter((name) => name.startsWith("title."));
  if (titles.some((name) => String(sent[name]).trim() !== "")) return;
  faults.addIssue({ code: "custom", path: [titles[0] ?? "title"], message: "missing" });
});

export const teamForm = named
  .transform((sent) => withTexts(sent) as z.input<typeof newTeam>)
  .pipe(newTeam);

export const skillForm = named
  .transform((sent) => withTexts(sent) as z.input<typeof newSkill>)
  .pipe(newSkill);

const { teamId, shiftId, title, place, needed, skillId } = newShift.shape;
const what = { teamId, title, place, needed, skillId };
const apart = { path: ["until"], message: "endsBeforeStart" };

/** One shift by the clocks of the centre; an end before the beginning is on the next day. */
export const shiftForm = z.preprocess(
  withTexts,
  z
    .object({ ...what, shiftId, day, from: clockTime, until: clockTime, release: ticked })
    .refine(({ from, until }) => from !== until, apart),
);

export const seriesForm = z.preprocess(withTexts, newSeries);

export const repeats = ["ONCE", "1", "2", "4"] as const;

/** When shifts are: once, or on some weekdays until a last day. */
export const whenForm = z
  .object({
    teamId: z.uuid(),
    repeat: z.enum(repeats),
    day,
    from: clockTime,
    until: clockTime,
    weekdays: several(weekday, 7),
    last: orNull(day).default(null),
  })
  .refine(({ from, until }) => from !== until, apart)
  .refine(({ repeat, last }) => repeat === "ONCE" || last !== null, {
    path: ["last"],
    message: "missing",
  })
  .refine(({ repeat, last, ...one }) => repeat === "ONCE" || last === null || last >= one.day, {
    path: ["last"],
    message: "endsBeforeStart",
  });

export type When = z.infer<typeof whenForm>;

const part = { hours: wholeOrNull(0, 48), minutes: wholeOrNull(0, 59) };

/**
 * What the people of a shift worked: `hours.` and `minutes.` with the id of each. Whoever has both
 * left empty is left out.
 */
export const workedForm = z.record(z.string(), z.unknown()).transform((sent, faults) => {
  const ids = Object.keys(sent).flatMap((name) =>
    name.startsWith("hours.") ? name.slice("hours.".length) : [],
  );
  const people = ids.flatMap((personId) => {
    const [hours, minutes] = (["hours", "minutes"] as const).map((name) => {
      const read = part[name].safeParse(sent[`${name}.${personId}`] ?? null);
      for (const { path: _, ...issue } of read.error?.issues ?? []) {
        faults.addIssue({ ...issue, path: [`${name}.${personId}`] });
      }
      return read.data ?? null;
    });
    if (hours == null && minutes == null) return [];
    return { personId, minutes: (hours ?? 0) * 60 + (minutes ?? 0) };
  });
  return { teamId: String(sent.teamId), shiftId: String(sent.shiftId), people };
});
