import type { Election, MotionVotes } from "./election";
import { BallotError } from "./fault";

/** Reads the motions of a `motions-fixture/1`: votes for, against and abstentions as numbers. Throws BallotError. */
export function readMotions(fields: Readonly<Record<string, unknown>>): Election {
  const { motions, name, rules } = fields;
  if (!Array.isArray(motions) || motions.length === 0)
    throw new BallotError("The file has no “motions”.");
  return {
    id: null,
    name: String(name ?? ""),
    candidates: [],
    method: "motion",
    seats: null,
    rules: rules !== null && typeof rules === "object" ? (rules as Record<string, unknown>) : {},
    votes: { kind: "motions", motions: motions.map(motionOf) },
  };
}

function motionOf(entry: unknown, index: number): MotionVotes {
  const { date, subject, ...votes } = (entry ?? {}) as Record<string, unknown>;
  const counted = (side: "for" | "against" | "abstain" | "present" | "members"): number => {
    const number = votes[side] ?? (side === "abstain" ? 0 : undefined);
    if (Number.isSafeInteger(number) && Number(number) >= 0) return Number(number);
    throw new BallotError(`Motion ${index + 1}: “${side}” must be a whole number from 0.`);
  };
  return {
    ...(typeof date === "string" ? { date } : {}),
    subject: String(subject ?? `Motion ${index + 1}`),
    for: counted("for"),
    against: counted("against"),
    abstain: counted("abstain"),
    ...(votes.present === undefined ? {} : { present: counted("present") }),
    ...(votes.members === undefined ? {} : { members: counted("members") }),
  };
}
