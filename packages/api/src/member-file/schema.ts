import { z } from "zod";
import { mapping } from "../member-columns/schema";

/** What a file is like as a whole, and how it is read. */
export const facts = z.object({
  encoding: z.enum(["UTF-8", "UTF-16", "Windows-1252"]),
  delimiter: z.string(),
  /** How the columns are headed. */
  header: z.array(z.string()),
  mapping,
  /** The order in which days are read; `ambiguous`: the column itself does not tell. */
  dates: z.object({ order: z.enum(["DMY", "MDY"]), ambiguous: z.boolean() }),
  /** Records after the header. */
  total: z.int(),
  faulty: z.int(),
  /** Headings of columns that nothing is taken from. */
  leftOut: z.array(z.string()),
  /** Good lines that say nothing of a state, or of a day of joining. */
  withoutStatus: z.int(),
  withoutJoined: z.int(),
});

export type Facts = z.infer<typeof facts>;
