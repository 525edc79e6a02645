import { z } from "zod";
import { motionRules } from "../committees/schema";
import { seating } from "../terms/schema";
import { instant, line, text, texts } from "../text";

const key = z.string().min(1).max(80);

const seat = z.strictObject({
  key,
  title: texts(line(120)).default({}),
  /** The group it is kept for. */
  reserved: texts(line(120)).default({}),
});

const term = z.strictObject({
  /** The key of a seat, or its number, counted from 1. */
  seat: z.union([key, z.int().min(1)]),
  person: key,
  from: instant,
  /** Without it the term lasts as long as the committee says. */
  until: instant.optional(),
  seating: z.string().toUpperCase().pipe(seating).default("ELECTED"),
});

/** A committee with its seats and who holds them, as a scenario describes it. */
export const committee = z.strictObject({
  key,
  title: texts(line(120)),
  purpose: texts(text(4000)).default({}),
  rules: motionRules.default({
    conditions: [{ what: "for", of: "cast", share: [1, 2], strict: true }],
    quorums: [{ what: "present", of: "members", share: [1, 2], strict: false }],
    tie: "fails",
  }),
  termMonths: z.int().min(1).max(240).nullable().default(24),
  /** How many, or each by itself. */
  seats: z.union([z.int().min(1).max(100), z.array(seat).max(100)]).default([]),
  terms: z.array(term).default([]),
});

export type ScenarioCommittee = z.infer<typeof committee>;
