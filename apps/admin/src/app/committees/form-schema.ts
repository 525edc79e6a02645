import {
  committeeChange,
  motionRules,
  newCommittee,
  share,
} from "@commonhouse/api/committees/schema";
import { newSeat, seatChange } from "@commonhouse/api/seats/schema";
import { newTerm, searchRequest, seatRef, termRef } from "@commonhouse/api/terms/schema";
import { day, fieldsOf, orNull } from "@commonhouse/api/text";
import { z } from "zod";

type Sent = Readonly<Record<string, unknown>>;

export const measures = ["moreThan", "atLeast"] as const;

/** Whom a condition takes a part of. */
export const bases = ["cast", "present", "members"] as const;

/** An exact part as a choice sends it: 2/3. */
const part = z
  .string()
  .transform((written) => written.split("/").map(Number))
  .pipe(share);

const ruleFields = z
  .object({
    quorum: orNull(part).default(null),
    quorumMeasure: z.enum(measures),
    majority: part,
    majorityMeasure: z.enum(measures),
    majorityOf: z.enum(bases),
    second: orNull(part).default(null),
    secondMeasure: z.enum(measures).default("moreThan"),
    secondOf: z.enum(bases).default("members"),
    tie: motionRules.shape.tie,
  })
  .superRefine((sent, faults) => {
    for (const name of ["quorum", "majority", "second"] as const) {
      const [upper, lower] = sent[name] ?? [0, 1];
      if (sent[`${name}Measure`] === "moreThan" && upper >= lower) {
        faults.addIssue({ code: "custom", path: [name], message: "invalid" });
      }
    }
  });

/** The rules as the ballots count by them. */
function rulesOf(sent: z.infer<typeof ruleFields>): z.input<typeof motionRules> {
  const isStrict = (measure: (typeof measures)[number]) => measure === "moreThan";
  const { quorum, majority, second, tie } = sent;
  const first = { of: sent.majorityOf, share: majority, strict: isStrict(sent.majorityMeasure) };
  const other = second && {
    of: sent.secondOf,
    share: second,
    strict: isStrict(sent.secondMeasure),
  };
  return {
    conditions: [first, ...(other ? [other] : [])].map((one) => ({ what: "for", ...one })),
    quorums: quorum
      ? [
          {
            what: "present",
            of: "members",
            share: quorum,
            strict: isStrict(sent.quorumMeasure),
          },
        ]
      : [],
    tie,
  };
}

/** A name in one of the centre's languages is enough; its first one is where the fault is shown. */
const named = z.record(z.string(), z.unknown()).superRefine((sent, faults) => {
  const titles = Object.keys(sent).filter((name) => name.startsWith("title."));
  if (titles.some((name) => String(sent[name]).trim() !== "")) return;
  faults.addIssue({ code: "custom", path: [titles[0] ?? "title"], message: "missing" });
});

/** Texts come as one field per language, rules as their parts; the rest stays as it is. */
const settings = named.transform((sent, faults) => {
  const rules = ruleFields.safeParse(sent);
  for (const { path, message } of rules.error?.issues ?? []) {
    faults.addIssue({ code: "custom", path: [...path], message });
  }
  const [title, purpose] = [fieldsOf(sent, "title"), fieldsOf(sent, "purpose")];
  return { ...sent, title, purpose, rules: rules.data && rulesOf(rules.data) } as unknown;
});

export const createForm = settings.pipe(z.preprocess((sent) => sent, newCommittee));

export const editForm = settings.pipe(z.preprocess((sent) => sent, committeeChange));

function withSeatTexts(sent: unknown): unknown {
  const all = sent as Sent;
  return { ...all, title: fieldsOf(all, "title"), reserved: fieldsOf(all, "reserved") };
}

export const seatForm = z.preprocess(withSeatTexts, newSeat);

export const seatChangeForm = z.preprocess(withSeatTexts, seatChange);

/** The name of somebody for this seat. */
export const searchForm = searchRequest.extend(seatRef.shape);

const apart = { path: ["until"], message: "endsBeforeStart" };
const { termId, seating } = newTerm.shape;

/** Somebody in a seat from the first day to the last, both of them included. */
export const termForm = seatRef
  .extend({
    termId,
    seating,
    personId: z.uuid("missing"),
    from: orNull(day),
    until: orNull(day),
  })
  .refine(({ from, until }) => !from || !until || from <= until, apart);

export const termEndForm = seatRef.extend({ ...termRef.shape, until: orNull(day) });

export const termOfSeat = seatRef.extend(termRef.shape);
