import { z } from "zod";
import { field, sentMapping } from "../member-columns/schema";
import { facts } from "../member-file/schema";
import { faultyLine, row } from "../member-line/schema";
import { instant, locale, whole } from "../text";

export const importRef = z.object({ importId: z.uuid() });

/** The file as it came, in base64. The id is drawn with the form: sent twice, it is still one import. */
export const newImport = importRef.extend({ source: z.string().min(1).max(23_000_000) });

/** Which column says what, corrected by whoever looks at it. */
export const newMapping = importRef.extend(sentMapping.shape);

export const counts = z.object({ added: z.int(), known: z.int(), faulty: z.int() });

/** How far it is: looked at, being done, done. */
export const progress = importRef.extend({
  state: z.enum(["PREVIEW", "RUNNING", "DONE"]),
  total: z.int(),
  done: z.int(),
  ...counts.shape,
  uploadedAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
});

/** Lines that cannot be taken in, from the one after this record. */
export const pageRequest = importRef.extend({ after: whole(0, 100_000).default(0) });

export const problems = z.object({ lines: z.array(faultyLine), next: z.int().nullable() });

/** Two that are likely one person: a line, and another line or somebody who is here. */
const likely = z.object({
  name: z.string(),
  line: z.int(),
  otherLine: z.int().nullable(),
  otherId: z.uuid().nullable(),
  by: z.enum(["joined", "phone"]),
});

/** What taking the file over would do now. */
export const preview = progress.extend({
  facts,
  /** What has to be told first: no column says it. */
  missing: z.array(field),
  /** The first good lines, as they will be. */
  first: z.array(row.extend({ line: z.int(), known: z.boolean() })),
  problems,
  likely: z.array(likely),
  likelyCount: z.int(),
});

/** In whose language the column that says what is wrong is written. */
export const fileRequest = importRef.extend({ locale });

/** The lines to correct, as a table for spreadsheets. */
export const faultyFile = z.object({ text: z.string() });

/** What taking a file over did, or would do, for whoever keeps the house. */
export const answer = counts.extend({
  total: z.int(),
  /** How many are likely there twice. */
  likely: z.int(),
  facts: facts.omit({ faulty: true, total: true }),
  problems: z.array(faultyLine),
});

export type Answer = z.infer<typeof answer>;
